// The facts of a board report: the standing of projects at a moment, as plain data fit for JSON, and the sums over them.
import {
  type CriterionState,
  type GateName,
  gates,
  type Phase,
  type ProjectStatus,
  type ReviewOutcome,
} from "@/db/enums";
import type { Day } from "@/lib/kernel/days";
import { shownState } from "@/lib/lifecycle/gate.rules";
import type { CriterionResult, GateResult, ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { isMet, isOpen } from "@/lib/lifecycle/rules";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { type ByGrade, sumByGrade } from "@/lib/value/realised.rules";

/** A gate that lies ahead of its project's phase has neither passed nor is it late. */
export type GateFact = {
  gate: GateName;
  state: ShownGateState | "ahead";
  met: number;
  of: number;
  open: Pick<CriterionResult, "title" | "subject" | "state">[];
};

/** Money in minor units of the project's currency; `paysBack` = P(NPV > 0) between 0 and 1. */
export type Worth = { mean: number; p10: number; p50: number; p90: number; paysBack: number; estimatedOn: Day };

export type ProjectFacts = {
  key: string;
  name: string;
  owner: string;
  phase: Phase;
  status: ProjectStatus;
  currency: string;
  worth: Worth | null;
  budget: number | null;
  spent: number;
  realised: { byGrade: ByGrade; total: number; until: Day | null };
  /** Promised by the day of the report; null where nothing was. Reports from before promises were kept are without it. */
  promise?: PromiseByNow | null;
  gates: GateFact[];
};

/** What the team's last review ended in, and when the next one is due. */
export type ReviewFact = {
  last: { outcome: ReviewOutcome; reason: string; decidedBy: string; decidedOn: Day } | null;
  dueOn: Day;
  overdue: boolean;
};

export type RequirementFact = { statement: string; state: CriterionState };

export type ReportFacts =
  | {
      of: "project";
      project: ProjectFacts;
      problem: string;
      /** The agreed ones that must hold. */
      musts: RequirementFact[];
      alerts: { open: number; critical: number };
      review: ReviewFact;
    }
  | {
      of: "portfolio";
      projects: ProjectFacts[];
      /** By currency, how far the sum of expected values may be off; older reports are without it. */
      sums?: Record<string, PortfolioSum>;
    };

/** Operation counts from deployment on. */
export function gateFacts(results: Readonly<Record<GateName, GateResult>>, phase: Phase): GateFact[] {
  const current = gates.indexOf(phase === "deployment" ? "operation" : phase);
  return gates.map((gate, at) => {
    const { criteria } = results[gate];
    const open = criteria.filter(isOpen);
    return {
      gate,
      state: at > current ? "ahead" : shownState(results[gate]),
      met: criteria.filter(isMet).length,
      of: criteria.length,
      open: at > current ? [] : open.map(({ title, subject, state }) => ({ title, subject, state })),
    };
  });
}

/** The gate that a project stands before: that of its phase, and of operation once it is live and that of its phase has passed. */
export function nextGate({ gates: facts, phase }: Pick<ProjectFacts, "gates" | "phase">): GateFact | undefined {
  const ofPhase = facts.find(({ gate }) => gate === phase);
  const hasPassed = ofPhase?.state === "passed" || ofPhase?.state === "waived";
  return phase === "deployment" && hasPassed ? facts.find(({ gate }) => gate === "operation") : ofPhase;
}

/** Sums over the projects of one currency, in minor units; `p10` and `p90` if all rise and fall together (ends add up then, and only then). */
export type Totals = {
  currency: string;
  projects: number;
  estimated: number;
  mean: number;
  p10: number;
  p90: number;
  budget: number;
  /** Of projects that have a budget. */
  spent: number;
  byGrade: ByGrade;
  realised: number;
  /** Of active projects that are live and promised something: how many, how many bring less, and the sum of the means by then. */
  live: number;
  below: number;
  promised: number;
};

/** One for each currency, that of most projects first. */
export function totalsOf(projects: readonly ProjectFacts[]): Totals[] {
  const currencies = [...new Set(projects.map(({ currency }) => currency))];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return currencies
    .map((currency): Totals => {
      const ofCurrency = projects.filter((project) => project.currency === currency);
      const worths = ofCurrency.flatMap(({ worth }) => worth ?? []);
      const live = ofCurrency.flatMap(({ status, promise }) => (status === "active" && promise ? [promise] : []));
      const budgeted = ofCurrency.filter(({ budget }) => budget !== null);
      return {
        currency,
        projects: ofCurrency.length,
        estimated: worths.length,
        mean: sum(worths.map(({ mean }) => mean)),
        p10: sum(worths.map(({ p10 }) => p10)),
        p90: sum(worths.map(({ p90 }) => p90)),
        budget: sum(budgeted.map(({ budget }) => budget ?? 0)),
        spent: sum(budgeted.map(({ spent }) => spent)),
        byGrade: sumByGrade(ofCurrency.map(({ realised }) => realised.byGrade)),
        realised: sum(ofCurrency.map(({ realised }) => realised.total)),
        live: live.length,
        below: live.filter(({ standing }) => standing === "below").length,
        promised: sum(live.map(({ now }) => now.mean)),
      };
    })
    .toSorted((a, b) => b.projects - a.projects || a.currency.localeCompare(b.currency));
}
