// FLIGHTS, its data: departures and weather come in month by month, are checked, and sometimes fail.
import { acknowledgeIncident, assignIncident, resolveIncident } from "@/lib/data/incidents/commands";
import { listIncidents } from "@/lib/data/incidents/queries";
import { advanceProject } from "@/lib/lifecycle/commands";
import { afterMonth, kept, monthNames } from "./flights-kept";
import { on, type Stage, type Story } from "./stage";
import { arrives, type DataSet, registers, validates } from "./work";

const key = "FLIGHTS";

type Month = (typeof kept.months)[number];
/** `results` are what the script kept of each month, in the order of the rules. */
type MonthlySet = DataSet & { rowsOf: (month: Month) => number; results: readonly (keyof Month["results"])[] };

const departures: MonthlySet = {
  name: "Departures",
  description: "Every flight that was to leave Newark, Kennedy or LaGuardia.",
  source: "Bureau of Transportation Statistics, on-time performance, every month",
  sensitivity: "public",
  refreshHours: 24 * 33,
  columns:
    "carrier: category, flight: whole_number, tail number: text, origin: category, destination: category, scheduled: moment, departed: moment, delay: number",
  rules: [
    { statement: "The departure time is there", dimension: "completeness", threshold: 95, maxAgeDays: 45 },
    { statement: "The tail number is there", dimension: "validity", threshold: 98, maxAgeDays: 45 },
    {
      statement: "A flight is there once a day",
      dimension: "uniqueness",
      threshold: 100,
      severity: "critical",
      maxAgeDays: 45,
    },
    {
      statement: "The delay fits the two times",
      dimension: "consistency",
      threshold: 99.9,
      severity: "critical",
      maxAgeDays: 45,
    },
  ],
  results: ["departure time is there", "tail number is there", "a flight once a day", "delay fits the times"],
  rowsOf: ({ flights }) => flights,
};

const weather: MonthlySet = {
  name: "Weather at the airports",
  description: "Temperature, wind, rain, visibility and pressure, hour by hour.",
  source: "Iowa Environmental Mesonet, stations EWR, JFK and LGA, every month",
  sensitivity: "public",
  refreshHours: 24 * 33,
  columns:
    "station: category, hour: moment, temperature: number, wind speed: number, rain: number, visibility: number, pressure: number",
  rules: [
    {
      statement: "Each flight finds its hour of weather",
      dimension: "completeness",
      threshold: 99,
      severity: "critical",
      maxAgeDays: 45,
    },
    { statement: "The air pressure is there", dimension: "accuracy", threshold: 86, maxAgeDays: 45 },
  ],
  results: ["weather is known", "pressure is there"],
  rowsOf: (month) => month.weather,
};

/** What it was each time that a rule failed, as those who looked into it found; December's are still open. */
const found: Record<string, { cause: string; remedy: string }> = {
  "The departure time is there": {
    cause:
      "The snowstorm of 8 and 9 February: 865 flights of those two days were cancelled, and a cancelled flight has no departure time.",
    remedy: "Cancelled flights are counted on their own and left out of training. The rule stays as it is.",
  },
};

async function handled(stage: Stage, month: number) {
  const { incidents } = await listIncidents(await stage.opened("data_engineer", key));
  for (const { id, statement } of incidents) {
    const known = found[statement];
    await stage.does("data_engineer", acknowledgeIncident, { incidentId: id }, key);
    if (!known && month < 12) throw new Error(`Nobody says what was wrong with “${statement}” in month ${month}.`);
    if (!known) continue;
    const assigneeId = stage.person("data_engineer").id;
    await stage.does("ml_engineer", assignIncident, { incidentId: id, assigneeId, seenAssigneeId: "" }, key);
    await stage.does("data_engineer", resolveIncident, { incidentId: id, ...known }, key);
  }
}

/** The models were trained on all that had come in by the end of April. */
const trainedOn = kept.runs[0]?.inputs.find(({ context }) => context === "training")?.digest;

const arrivals = kept.months.map((month) =>
  on(afterMonth(month.month), async (stage) => {
    for (const set of [departures, weather]) {
      if (month.month === 1) await registers(stage, key, set);
      const id = await arrives(stage, key, set, {
        rows: set.rowsOf(month),
        values: set.results.map((name) => month.results[name]),
        note: monthNames[month.month - 1],
        digest: set === departures && month.month === 4 ? trainedOn : undefined,
      });
      if (month.month === 1 && set === departures) {
        await validates(
          stage,
          key,
          id,
          "Went through 60 flights of my own shifts: times and gates are as I remember them.",
        );
      }
    }
    await handled(stage, month.month);
  }),
);

/** With the first month of data in, the team knows what it can build on. */
const designed = on(afterMonth(1) - 1, async (stage) => {
  await stage.signs(key, "design", ["stakeholder", "expert", "data_engineer"]);
  await stage.does("stakeholder", advanceProject, { version: await stage.version(key) }, key);
});

export const data: Story = [...arrivals, designed];
