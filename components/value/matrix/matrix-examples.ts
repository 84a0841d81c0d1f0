// Worked examples to start from: they fill the form, and every amount is there to be replaced.
type Example = {
  title: string;
  /** What it is about, and where its amounts come from. */
  lead: string;
  /** By the names of the form's fields. */
  start: Record<string, string | string[]>;
};

export const matrixExamples: Record<string, Example> = {
  churn: {
    title: "Customers who leave",
    lead: "A call costs 12. One in four is kept, and a year with us is worth 240: 60, less the call.",
    start: {
      kind: "binary",
      labels: ["stays", "leaves"],
      actions: ["leave alone", "call"],
      amounts: ["0", "-12", "0", "48"],
    },
  },
  fraud: {
    title: "Fraud",
    lead: "Looking into an honest payment takes half an hour and annoys: 35. A stopped fraud saves 900 on average.",
    start: {
      kind: "binary",
      labels: ["honest", "fraud"],
      actions: ["let pass", "stop and look"],
      amounts: ["0", "-35", "0", "865"],
    },
  },
  inspection: {
    title: "Quality inspection",
    lead: "A good part thrown away costs 4. A bad part that is delivered costs 120; one taken out only the part.",
    start: {
      kind: "binary",
      labels: ["good", "bad"],
      actions: ["deliver", "take out"],
      amounts: ["0", "-4", "-120", "-4"],
    },
  },
  triage: {
    title: "Triage",
    lead: "Three urgencies, three answers. To wait with what is urgent is the dearest; to hurry with what is not costs time.",
    start: {
      kind: "classes",
      labels: ["not urgent", "soon", "urgent"],
      actions: ["answer by letter", "call within a day", "send somebody now"],
      amounts: ["0", "-6", "-80", "-25", "0", "-70", "-600", "-250", "0"],
    },
  },
  demand: {
    title: "Demand forecast",
    lead: "A crate too much is thrown away: 4. A crate too little is a sale lost: 11.",
    start: { kind: "regression", unit: "crate", over: "4", under: "11" },
  },
};
