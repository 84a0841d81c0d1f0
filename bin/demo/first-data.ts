// The data that DEMAND, SCRAP and TRIAGE start from, before their design gates, and the claims that wait for the expert's eye.
import { on, type Story } from "./stage";
import { arrives, type DataSet, registers, shows, validates } from "./work";

const sales: DataSet = {
  name: "Sales by shop and hour",
  description: "What was sold of each fresh article, and what was thrown away in the evening.",
  source: "Tills of 212 shops, every night",
  sensitivity: "internal",
  columns: "shop: category, article: category, hour: moment, sold: number, thrown away: number",
  rules: [
    { statement: "Every shop has sent its day", dimension: "completeness", threshold: 99, severity: "critical" },
    { statement: "Nothing is sold before it was delivered", dimension: "consistency", threshold: 99.5 },
  ],
};
const pictures: DataSet = {
  name: "Pictures of pressed parts",
  description: "A picture of each part, and whether it was found faulty later.",
  source: "Camera over press line 3, and the findings of the paint shop",
  sensitivity: "internal",
  columns: "part: text, taken: moment, picture: other, faulty: yes_no",
  rules: [{ statement: "A picture has its finding", dimension: "completeness", threshold: 95, severity: "critical" }],
};
const claims: DataSet = {
  name: "Claims of two years",
  description: "What customers wrote, what it was sorted as, and how long it took.",
  source: "Claims register",
  sensitivity: "personal",
  columns: "claim: text, opened: date, kind: category, amount: number, sorted as: category, settled: date",
  rules: [
    { statement: "What it was sorted as is there", dimension: "completeness", threshold: 97, severity: "critical" },
    { statement: "A claim is there once", dimension: "uniqueness", threshold: 99.9 },
  ],
};

const waiting = [
  {
    answer: "simple",
    confidence: 0.93,
    facts: { kind: "broken window", amount: "340", "customer writes": "A ball. The neighbour saw it." },
  },
  {
    answer: "simple",
    confidence: 0.71,
    facts: { kind: "water", amount: "2,900", "customer writes": "The ceiling below is wet too." },
  },
  {
    answer: "hard",
    confidence: 0.88,
    facts: { kind: "fire", amount: "18,000", "customer writes": "The kitchen is gone; we were away." },
  },
  {
    answer: "simple",
    confidence: 0.64,
    facts: {
      kind: "theft",
      amount: "1,150",
      "customer writes": "Bicycle, from a locked cellar, second time this year.",
    },
  },
  {
    answer: "hard",
    confidence: 0.79,
    facts: { kind: "storm", amount: "6,400", "customer writes": "The roof of the shed lies in the garden next door." },
  },
  {
    answer: "simple",
    confidence: 0.9,
    facts: { kind: "glass", amount: "210", "customer writes": "Hob cracked, photo attached." },
  },
];

export const firstData: Story = [
  on(310, async (stage) => {
    await registers(stage, "DEMAND", sales);
    const id = await arrives(stage, "DEMAND", sales, { rows: 61_200_000, values: [99.4, 99.8] });
    await validates(stage, "DEMAND", id, "Compared three shops with their paper lists: the evenings are right.");
  }),
  on(592, async (stage) => {
    await registers(stage, "SCRAP", pictures);
    const id = await arrives(stage, "SCRAP", pictures, { rows: 84_000, values: [97.3] });
    await validates(stage, "SCRAP", id, "Sorted 300 pictures myself: in five I would have said otherwise.");
  }),
  on(52, async (stage) => {
    await registers(stage, "TRIAGE", claims);
    const id = await arrives(stage, "TRIAGE", claims, { rows: 241_000, values: [98.8, 100] });
    await validates(
      stage,
      "TRIAGE",
      id,
      "Read 80 claims with two clerks. Before 2024 “hard” was used differently.",
      "usable_with_limits",
    );
  }),
  on(4, async (stage) => {
    const question = "Would you have sorted this claim the same way?";
    await shows(stage, "TRIAGE", { name: "First try of the sorting", question, samples: waiting });
  }),
];
