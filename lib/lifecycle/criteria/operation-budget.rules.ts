// Operation asks what it costs.
import { criterion } from "../criterion.rules";

type BudgetFacts = { amount: number; spent: number };

export const operationBudget = criterion({
  id: "operation.budget",
  title: "Spending is within the budget",
  since: 1,
  asks: "A budget is set, and what was spent is within it.",
  reads: ["budget"],
  sets: [],
  maxAge: null,
  repair: { roles: ["stakeholder"], where: "value" },
  says: {
    "no-budget": () => "No budget is set.",
    "within-budget": (_: BudgetFacts) => "What was spent is within what may be spent.",
    "over-budget": (_: BudgetFacts) => "More was spent than may be spent.",
  },
  judge: ({ budget }, _now, _limits, judged) => {
    if (!budget) return judged("missing", "no-budget");
    const { id, amount, spent } = budget;
    const refs = [{ kind: "budget" as const, id, version: null }];
    return spent <= amount
      ? judged("met", "within-budget", { amount, spent }, refs)
      : judged("unmet", "over-budget", { amount, spent }, refs);
  },
});
