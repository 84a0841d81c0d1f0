// "Not applicable" stands in for a requirement only with a reason.
import type { RequirementCategory } from "@/db/enums";
import { judging } from "../criterion.rules";
import type { ExemptionEvidence } from "../evidence/rules";

export const reasonsFor = (category: RequirementCategory, exemptions: readonly ExemptionEvidence[]): string[] =>
  exemptions
    .filter((exemption) => exemption.category === category)
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== "")
    .sort();

export const notApplicableSays = {
  "not-applicable": ({ reasons }: { reasons: readonly string[] }) =>
    `Not applicable: ${reasons.join("; ").replace(/\.(?=;|$)/g, "")}.`,
};
const judged = judging<typeof notApplicableSays>();

export const notApplicable = (category: RequirementCategory, reasons: readonly string[]) =>
  judged("met", "not-applicable", { reasons }, [{ kind: "exemption", id: category, version: null }]);
