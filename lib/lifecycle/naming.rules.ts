// What criteria are called: their ids, their titles, and what one of a family is about.
import type { Audience, GateName, RequirementCategory, Role } from "@/db/enums";

export const criterionTitles = [
  "context",
  "value",
  "category",
  "audience",
  "must",
  "pays-back",
  "speed",
  "realised",
  "budget",
  "data",
  "candidate",
  "trained-on",
  "in-money",
  "worst-errors",
  "release",
  "rehearsal",
  "monitors",
  "alerts",
  "contracts",
  "review",
  "signature",
] as const;
export type CriterionTitle = (typeof criterionTitles)[number];

/** The category, audience or role that a criterion of a family is about. */
export type CriterionSubject = RequirementCategory | Audience | Role | null;

export type CriterionId =
  | "design.context"
  | "design.value"
  | `design.category.${RequirementCategory}`
  | `design.audience.${Audience}`
  | "design.data"
  | "development.candidate"
  | "development.trained-on"
  | "development.worst-errors"
  | "development.must"
  | "development.pays-back"
  | "development.in-money"
  | "deployment.release"
  | "deployment.rehearsal"
  | "deployment.monitors"
  | "deployment.speed"
  | "deployment.must"
  | "operation.alerts"
  | "operation.contracts"
  | "operation.must"
  | "operation.realised"
  | "operation.budget"
  | "operation.review"
  | `${GateName}.signature.${Role}`;
