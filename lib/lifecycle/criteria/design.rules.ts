// The design gate: is the problem described, its value ranged, its requirements agreed and its measures of success set?
import { type Audience, audiences, type RequirementCategory, type Role, requirementCategories } from "@/db/enums";
import type { ContextEvidence } from "../evidence/rules";
import { type EvidenceCriterion, type EvidenceRef, judgement } from "../judgement.rules";
import { bestOf, judgeDataset } from "./datasets.rules";
import { notApplicable, reasonsFor } from "./exemptions.rules";

const contextParts = ["problem", "todaysProcess", "affected"] as const satisfies readonly (keyof ContextEvidence)[];

const context: EvidenceCriterion = {
  id: "design.context",
  gate: "design",
  title: "context",
  subject: null,
  reads: ["context"],
  judged: "The problem, how it is handled today and who is affected are each written down at some length.",
  sets: ["contextCharacters"],
  maxAge: null,
  repair: { roles: ["stakeholder", "ml_engineer"], where: "settings" },
  judge: ({ context }, _now, { contextCharacters }) => {
    const written = contextParts.map((part) => [part, visible(context[part])] as const);
    const short = written.filter(([, text]) => text.length < contextCharacters).map(([part]) => part);
    const facts = { ...Object.fromEntries(written), short, contextCharacters };
    return short.length === 0 ? judgement("met", "described", facts) : judgement("missing", "not-described", facts);
  },
};

/** Without what nobody sees: blanks around it, and characters that have no shape. */
const visible = (text: string) => text.replace(/\p{Cf}/gu, "").trim();

/** A range is asked for here, not a good one: whether it pays back is the development gate's question. */
const value: EvidenceCriterion = {
  id: "design.value",
  gate: "design",
  title: "value",
  subject: null,
  reads: ["estimate"],
  judged: "There is a current estimate of the added value. It is a range; whether it pays back is asked later.",
  sets: [],
  maxAge: null,
  repair: { roles: ["stakeholder", "data_scientist"], where: "value" },
  judge: ({ estimate }) => {
    if (!estimate) return judgement("missing", "not-estimated");
    const { id, number, paysBack, p10, p50, p90 } = estimate;
    if (![paysBack, p10, p50, p90].every(Number.isFinite)) return judgement("missing", "not-estimated");
    return judgement("met", "estimated", { paysBack, p10, p50, p90 }, [{ kind: "estimate", id, version: number }]);
  },
};

/** An agreed requirement, or a reasoned "not applicable". What is only proposed does not bind yet. */
const category = (subject: RequirementCategory): EvidenceCriterion => ({
  id: `design.category.${subject}`,
  gate: "design",
  title: "category",
  subject,
  reads: ["requirements", "exemptions"],
  judged: "At least one requirement of this category is agreed, or somebody said why none applies.",
  sets: [],
  maxAge: null,
  repair: { roles: ["stakeholder", "expert"], where: "requirements" },
  judge: ({ requirements, exemptions }) => {
    const here = requirements.filter((requirement) => requirement.category === subject);
    const agreed = here.filter(({ status }) => status === "agreed");
    if (agreed.length > 0) return judgement("met", "agreed", { agreed: agreed.length }, refsTo("requirement", agreed));
    const reasons = reasonsFor(subject, exemptions);
    if (reasons.length > 0) return notApplicable(subject, reasons);
    const proposed = here.filter(({ status }) => status === "proposed").length;
    return judgement("missing", proposed > 0 ? "only-proposed" : "none-agreed", { proposed });
  },
});

/** One dataset whose rules all pass and which an expert found usable; the first that is so will do. */
const data: EvidenceCriterion = {
  id: "design.data",
  gate: "design",
  title: "data",
  subject: null,
  reads: ["datasets"],
  judged: "At least one dataset has a version and rules, every rule passes on it, and an expert found it usable.",
  sets: [],
  maxAge: "validationDays",
  repair: { roles: ["data_engineer", "expert"], where: "data" },
  judge: ({ datasets }, now, limits) =>
    bestOf(datasets.map((dataset) => judgeDataset(dataset, now, limits))) ?? judgement("missing", "no-dataset"),
};

const measuredBy: Record<Audience, Role> = {
  technical: "data_scientist",
  domain: "expert",
  business: "stakeholder",
};

const audience = (subject: Audience): EvidenceCriterion => ({
  id: `design.audience.${subject}`,
  gate: "design",
  title: "audience",
  subject,
  reads: ["metrics"],
  judged: "At least one key metric for this audience has a baseline and a target.",
  sets: [],
  maxAge: null,
  repair: { roles: [measuredBy[subject]], where: "requirements" },
  judge: ({ metrics }) => {
    const here = metrics.filter((metric) => metric.audience === subject);
    const defined = here.filter(({ baseline, target }) => baseline !== null && target !== null);
    if (defined.length > 0) return judgement("met", "defined", { defined: defined.length }, refsTo("metric", defined));
    return judgement("missing", here.length > 0 ? "no-baseline-or-target" : "no-metric", { open: here.length });
  },
});

const refsTo = (kind: EvidenceRef["kind"], things: readonly { id: string; version: number }[]): EvidenceRef[] =>
  things.map(({ id, version }) => ({ kind, id, version }));

export const designCriteria: readonly EvidenceCriterion[] = [
  context,
  value,
  data,
  ...requirementCategories.map(category),
  ...audiences.map(audience),
];
