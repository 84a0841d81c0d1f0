// "Not applicable" stands in for a requirement only with a reason.
import type { RequirementCategory } from "@/db/enums";
import type { ExemptionEvidence } from "../evidence/rules";
import { type Judgement, judgement } from "../judgement.rules";

export const reasonsFor = (category: RequirementCategory, exemptions: readonly ExemptionEvidence[]): string[] =>
  exemptions
    .filter((exemption) => exemption.category === category)
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== "")
    .sort();

export const notApplicable = (category: RequirementCategory, reasons: readonly string[]): Judgement =>
  judgement("met", "not-applicable", { reasons }, [{ kind: "exemption", id: category, version: null }]);
