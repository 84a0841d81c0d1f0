// The title of a criterion, and the sentence for its cause. The sentences are in each criterion's own file.
import type { Reading } from "@/lib/format/reading";
import { criterionOf, sentenceOf } from "./criteria/rules";
import type { CriterionResult, Facts } from "./gate-result.rules";

/** "Speed requirement agreed", "Signed by the data engineer". */
export const criterionTitle = (of: Pick<CriterionResult, "title" | "subject">): string =>
  criterionOf(of)?.title ?? "Something that is no longer asked for";

type Reasoned = { id?: string; because: string; facts: Facts; figures?: Facts };

/** Why it stands as it does, in one sentence. */
export function criterionReason({ id, because, facts, figures }: Reasoned, reading: Reading): string {
  const say = sentenceOf(because, id);
  if (!say) return "Why it stood so is no longer known.";
  // of one cause: `judging` has made sure that they are what its sentence takes
  return say({ ...facts, ...figures } as never, reading);
}
