// FLIGHTS in use: thirty weeks of production as they were, what watched them and what it found, and what people did about it.
import { acknowledgeAlert } from "@/lib/deployments/alerts/commands";
import { listAlerts } from "@/lib/deployments/alerts/queries";
import { sendReferences } from "@/lib/deployments/references/commands";
import { sendWindows } from "@/lib/deployments/windows/commands";
import { recordCost, recordRealisedValue } from "@/lib/value/commands";
import { daysAgo, kept } from "./flights-kept";
import { on, type Stage, type Story } from "./stage";
import { goesLive, prepares, rehearses, watched } from "./work";

const key = "FLIGHTS";
const live = daysAgo("2013-06-03");

const released = on(live, async (stage) => {
  const release = {
    environment: "production",
    strategy: "basic",
    servingMode: "batch",
    integrationPoint: "The dispatchers' departure board, every quarter of an hour",
    integrationOwnerId: stage.person("expert").id,
    wayBack: "Switch the column “late?” off on the board: dispatchers call the gates on the hour, as before.",
  };
  const number = await prepares(stage, key, release);
  const references = Object.entries(kept.reference).map(([feature, spread]) => ({ feature, ...spread }));
  await stage.does("ml_engineer", sendReferences, { release: number, references }, key);
  await watched(stage, key, number, [
    "carrier",
    "hour",
    ["precision", "performance", "", "higher", 0.45, "critical"],
    ["recall", "performance", "", "higher", 0.2, "warning"],
    ["microseconds_a_flight", "operation", "µs", "lower", 10, "warning"],
  ]);
  const note = "Switched off and on again in the quiet hour after midnight: four minutes, nobody had to be called.";
  await rehearses(stage, key, number, note);
  const loadTest = { value: 6.2, measuredAt: stage.day(live), note: "A day of boards on the airports' own server" };
  await stage.measures("ml_engineer", key, [
    { metric: "Time to judge a flight", ...loadTest, about: `Release ${number}` },
  ]);
  await stage.signs(key, "deployment", ["ml_engineer", "stakeholder"]);
  await goesLive(stage, key, number);
});

const dayMs = 86_400_000;

type Week = (typeof kept.windows)[number];

/** What came of the calls, once every flight of the week had left: the shares that were kept, as whole flights. */
function counted({ cases, values }: Week) {
  const called = Math.round(cases * values.called_share);
  const hits = Math.round(called * values.precision);
  const late = Math.round(hits / values.recall);
  return {
    true_positives: hits,
    false_positives: called - hits,
    false_negatives: late - hits,
    true_negatives: cases - late - (called - hits),
  };
}

const weeks = kept.windows.map((given) => {
  const { week, cases, histograms } = given;
  const values = { ...given.values, ...counted(given) };
  const over = daysAgo(week) - 7;
  return on(over, async (stage) => {
    const endedAt = `${stage.day(over)}T00:00:00Z`;
    const startedAt = new Date(Date.parse(endedAt) - 7 * dayMs).toISOString();
    await stage.does(
      "ml_engineer",
      sendWindows,
      { release: 1, windows: [{ startedAt, endedAt, cases, values, histograms }] },
      key,
    );
    const measuredAt = stage.day(over);
    await stage.measures("ml_engineer", key, [
      { metric: "Late calls that come true", value: percent(values.precision), measuredAt },
      { metric: "Late flights seen an hour ahead", value: percent(values.recall), measuredAt },
      { metric: "Time to judge a flight", value: Number(values.microseconds_a_flight.toFixed(1)), measuredAt },
      {
        metric: "Flights rightly called late",
        value: Math.round(cases * values.called_share * values.precision),
        measuredAt,
      },
    ]);
    await takesUp(stage);
  });
});

const percent = (share: number) => Number((share * 100).toFixed(1));

/** Whoever is on duty takes every alert up the same day; what comes of it, the next weeks say. */
async function takesUp(stage: Stage) {
  const { alerts } = await listAlerts(await stage.opened("ml_engineer", key), { status: "open" });
  for (const { id } of alerts) await stage.does("ml_engineer", acknowledgeAlert, { alertId: id }, key);
}

const costs = Array.from({ length: 11 }, (_, month) =>
  on(340 - month * 30, async (stage) => {
    const spentOn = stage.day(340 - month * 30);
    const people = { amount: month < 5 ? "21,500" : "5,200", kind: "people", spentOn, note: "Team, hours booked" };
    await stage.does("data_scientist", recordCost, people, key);
    const cloud = {
      amount: month < 5 ? "640" : "980",
      kind: month < 5 ? "compute" : "operation",
      spentOn,
      note: "Cloud account",
    };
    await stage.does("ml_engineer", recordCost, cloud, key);
  }),
);

/** A rightly called late flight spares its crew about half an hour of waiting, where somebody acts on it: fewer do than was promised. */
const value = on(daysAgo("2013-10-05"), async (stage) => {
  const summer = kept.windows.filter(({ week }) => week < "2013-09-30");
  const right = summer.reduce((sum, { cases, values }) => sum + cases * values.called_share * values.precision, 0);
  await stage.does(
    "stakeholder",
    recordRealisedValue,
    {
      amount: Math.round(right * 0.15 * 11).toLocaleString("en"),
      periodStart: stage.day(live),
      periodEnd: stage.day(daysAgo("2013-09-29")),
      baseline: "Crews sent by experience, the same weeks a year before",
      grade: 1,
      evidence:
        "Calls that came true and were acted on (15 %: the morning shift's), at the crew time that each spared. Those of the evening come too late to move a crew.",
    },
    key,
  );
});

export const use: Story = [released, ...weeks, ...costs, value];
