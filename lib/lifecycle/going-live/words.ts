// What holds a release or a project back, in one sentence.
import type { GateName } from "@/db/enums";
import { gateWords } from "@/lib/format/words";
import type { CriterionResult } from "../judgement.rules";
import { criterionTitle } from "../words";

/** What still holds a project back, gate by gate: "The development gate is not met: It is likely to pay back; Signed by the expert." */
export function openWords(
  holds: readonly { gate: GateName; open: readonly Pick<CriterionResult, "title" | "subject">[] }[],
): string {
  return holds
    .map(({ gate, open }) => `The ${gateWords[gate].toLowerCase()} is not met: ${open.map(criterionTitle).join("; ")}.`)
    .join(" ");
}
