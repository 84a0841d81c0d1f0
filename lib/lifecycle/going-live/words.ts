// The sentence for what holds a release or a project back.
import type { GateName } from "@/db/enums";
import { gateWords } from "@/lib/projects/words";
import type { CriterionResult } from "../gate-result.rules";
import { criterionTitle } from "../words";

/** What still holds a project back, gate by gate: "The development gate does not pass: It is likely to pay back; Signed by the expert." */
export function holdWords(
  holds: readonly { gate: GateName; unmet: readonly Pick<CriterionResult, "title" | "subject">[] }[],
): string {
  return holds
    .map(
      ({ gate, unmet }) =>
        `The ${gateWords[gate].toLowerCase()} does not pass: ${unmet.map(criterionTitle).join("; ")}.`,
    )
    .join(" ");
}
