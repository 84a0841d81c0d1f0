// What right and wrong answers are worth, project by project: drafted, set, remarked on, changed, and once eased after results were seen.
import { formatDay } from "@/lib/format/dates";
import { setBaseRate } from "@/lib/value/base-rate/commands";
import { findObservedBaseRate } from "@/lib/value/base-rate/observed.queries";
import { findBaseRate } from "@/lib/value/base-rate/queries";
import { countedPercent } from "@/lib/value/base-rate/rules";
import { answerRemark, remarkOnMatrix, setMatrix } from "@/lib/value/matrix/commands";
import { findMatrix } from "@/lib/value/matrix/queries";
import { listRemarks } from "@/lib/value/matrix/remarks.queries";
import { on, type Stage, type Story } from "./stage";

type Sets = Record<string, unknown> & { note: string };

/** The next version; `answers` names the remarks that it answers by a part of their text. */
async function sets(stage: Stage, part: "stakeholder" | "expert", key: string, matrix: Sets, answers?: string) {
  const grant = await stage.opened("admin", key);
  const version = (await findMatrix(grant))?.number ?? 0;
  const remarks = answers ? (await listRemarks(grant)).filter(({ text }) => text.includes(answers)) : [];
  await stage.does(part, setMatrix, { ...matrix, version, answers: remarks.map(({ id }) => id) }, key);
}

async function remarks(stage: Stage, key: string, cell: string, text: string): Promise<string> {
  const matrixId = (await findMatrix(await stage.opened("admin", key)))?.id;
  return (await stage.does("expert", remarkOnMatrix, { matrixId, cell, text }, key)).id;
}

const churn = {
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  // today: 600 calls a month among 310,000 customers, of whom 6,510 leave; one call in nine reaches one of them
  counts: ["302957", "533", "6443", "67"],
  stretch: "A month of last year",
};
const fraud = { kind: "binary", labels: ["fine", "bad"], actions: ["pay", "stop and look"] };
const flights = { kind: "binary", labels: ["on time", "late"], actions: ["plan as usual", "move a crew"] };

type Stated = { shares: readonly string[]; source: string; daysAgo: number };

/** How often each class occurs in use, where a hold-out holds more of some. */
async function states(stage: Stage, part: "stakeholder" | "expert", key: string, { daysAgo, ...stated }: Stated) {
  const version = (await findBaseRate(await stage.opened("admin", key)))?.number ?? 0;
  await stage.does(part, setBaseRate, { ...stated, asOf: stage.day(daysAgo), version }, key);
}

/** As the form offers it: what the latest windows of production show. */
async function confirmsWindows(stage: Stage, key: string) {
  const grant = await stage.opened("expert", key);
  const observed = await findObservedBaseRate(grant, await findMatrix(grant));
  if (!observed) throw new Error(`${key}: no window has labels yet.`);
  const { shares, release, from, until, labelled } = observed;
  const days = `${formatDay(from, "en-GB")} to ${formatDay(until, "en-GB")}`;
  const source = `Monitoring windows of release ${release}, ${days}: ${labelled.toLocaleString("en")} labelled cases`;
  const stated = { shares: shares.map(({ share }) => countedPercent(share)), source, asOf: until, version: 0 };
  await stage.does("expert", setBaseRate, stated, key);
}

export const matrices: Story = [
  on(690, (stage) =>
    sets(stage, "stakeholder", "CHURN", {
      ...churn,
      amounts: ["0", "-9", "0", "48"],
      note: "A call takes a quarter of an hour: 9. One in four who meant to leave is kept, and brings 228 a year.",
    }),
  ),
  on(600, async (stage) => {
    const text = "A call wakes some up: about one in a hundred who meant to stay leaves because of it.";
    await remarks(stage, "CHURN", "0-1", text);
  }),
  on(596, (stage) =>
    sets(
      stage,
      "stakeholder",
      "CHURN",
      {
        ...churn,
        amounts: ["0", "-12", "0", "48"],
        note: "A needless call costs 12: the quarter of an hour, and those whom it wakes up.",
      },
      "wakes some up",
    ),
  ),
  on(595, async (stage) => {
    const source =
      "Contracts that end within a quarter, last year: 5,922 of 47,000 left. The hold-out of spring has more.";
    await states(stage, "stakeholder", "CHURN", { shares: ["87.4", "12.6"], source, daysAgo: 600 });
  }),
  on(14, async (stage) => {
    const text = "Whom we miss tells others: nothing lost against never acting is right by the books, and too kind.";
    await remarks(stage, "CHURN", "1-0", text);
  }),

  on(436, (stage) =>
    sets(stage, "expert", "FRAUD", {
      ...fraud,
      amounts: ["0", "-35", "0", "12,000"],
      note: "Half an hour of accounts payable and a call to the supplier: 35. A bad invoice is 12,000 on average.",
    }),
  ),
  on(434, (stage) =>
    sets(stage, "stakeholder", "FRAUD", {
      ...fraud,
      amounts: ["0", "-35", "0", "12,000"],
      note: "Went through the draft with accounts payable: taken as it is.",
    }),
  ),
  on(433, async (stage) => {
    const source = "Invoices that took a second look in the last twelve months: 31 bad among 1,004.";
    await states(stage, "expert", "FRAUD", { shares: ["96.9", "3.1"], source, daysAgo: 435 });
  }),
  on(262, (stage) =>
    sets(stage, "stakeholder", "FRAUD", {
      ...fraud,
      amounts: ["0", "-60", "0", "6,500"],
      note: "The trial on old invoices: every second bad payment came back without us, and alarms take longer than we thought.",
    }),
  ),
  on(16, async (stage) => {
    const text = "A large supplier whose invoice is stopped wrongly does not deliver: then it is thousands.";
    await remarks(stage, "FRAUD", "0-1", text);
  }),

  on(330, (stage) =>
    sets(stage, "stakeholder", "FLIGHTS", {
      ...flights,
      amounts: ["0", "-45", "0", "130"],
      note: "A crew that stands at a gate for half an hour: 45. One that is there when a flight is late saves 175 of waiting.",
    }),
  ),
  on(90, async (stage) => {
    const id = await remarks(stage, "FLIGHTS", "0-1", "At night there is no crew to spare: there it is more than 45.");
    const answer = "Nights are one departure in twenty, so it stays 45 on average. We look again after the winter.";
    await stage.does("stakeholder", answerRemark, { remarkId: id, answer }, "FLIGHTS");
  }),
  on(60, (stage) => confirmsWindows(stage, "FLIGHTS")),

  on(38, (stage) =>
    sets(stage, "stakeholder", "TRIAGE", {
      kind: "classes",
      labels: ["simple", "usual", "hard"],
      actions: ["pay today", "give to a clerk", "send to an expert"],
      amounts: ["9", "0", "-40", "-60", "0", "-25", "-420", "-140", "30"],
      note: "Against giving everything to a clerk. From 400 claims that were counted, and what was paid too much last year.",
    }),
  ),
  on(37, async (stage) => {
    const source = "All claims of the last quarter, sorted by the clerks: 12,480.";
    await states(stage, "expert", "TRIAGE", { shares: ["41", "47", "12"], source, daysAgo: 45 });
  }),
  on(15, async (stage) => {
    const text = "A clerk passes half of the hard ones on the next morning: 140 counts all of them.";
    await remarks(stage, "TRIAGE", "2-1", text);
  }),

  on(306, (stage) =>
    sets(stage, "stakeholder", "DEMAND", {
      kind: "regression",
      unit: "crate",
      over: "4",
      under: "11",
      todayOver: "3.1",
      todayUnder: "1.2",
      todayCases: "1,120",
      todayRmse: "6.4",
      stretch: "Forty shops, four weeks",
      note: "A crate that is thrown away costs 4 after what the food bank pays; one that is missing loses its margin and half a customer's basket.",
    }),
  ),
  on(48, async (stage) => {
    const id = await remarks(stage, "DEMAND", "0-1", "On Saturdays an empty shelf costs the whole basket, not half.");
    const answer = "True, and Saturdays are in the 11 already: it is the mean of all days.";
    await stage.does("stakeholder", answerRemark, { remarkId: id, answer }, "DEMAND");
  }),
];
