// The design gate: is the problem described, its value ranged, its requirements agreed and its measures of success set?
import { type Audience, audiences, type RequirementCategory, type Role, requirementCategories } from "@/db/enums";
import type { ContextEvidence } from "../../evidence/rules";
import { type EvidenceCriterion, type EvidenceRef, judgement } from "../../judgement/rules";
import { bestOf, judgeDataset } from "../datasets/rules";
import { notApplicable, reasonsFor } from "../exemptions/rules";

const contextParts = ["problem", "todaysProcess", "affected"] as const satisfies readonly (keyof ContextEvidence)[];

const context: EvidenceCriterion = {
  id: "design.context",
  gate: "design",
  title: "context",
  subject: null,
  reads: ["context"],
  repair: { roles: ["stakeholder", "ml_engineer"], where: "settings" },
  judge: ({ context }, _now, { contextCharacters }) => {
    const written = contextParts.map((part) => [part, context[part].trim()] as const);
    const short = written.filter(([, text]) => text.length < contextCharacters).map(([part]) => part);
    const facts = { ...Object.fromEntries(written), short, contextCharacters };
    return short.length === 0 ? judgement("met", "described", facts) : judgement("missing", "not-described", facts);
  },
};

/** A range is asked for here, not a good one: whether it pays back is the development gate's question. */
const value: EvidenceCriterion = {
  id: "design.value",
  gate: "design",
  title: "value",
  subject: null,
  reads: ["estimate"],
  repair: { roles: ["stakeholder", "data_scientist"], where: "value" },
  judge: ({ estimate }) => {
    if (!estimate) return judgement("missing", "not-estimated");
    const { id, number, paysBack, p10, p50, p90 } = estimate;
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
  repair: { roles: ["data_engineer", "expert"], where: "data" },
  judge: ({ datasets }) => bestOf(datasets.map(judgeDataset)) ?? judgement("missing", "no-dataset"),
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
