// Who may answer a remark on a payoff matrix.
import { allowsWith, type Standing } from "@/lib/access/policy";

/** The stakeholder, whose matrix it is; and whoever wrote it may say that it is settled. */
export const mayAnswer = (
  { standing, person }: { standing: Standing; person: { id: string } },
  remark: { writtenById: string },
): boolean => allowsWith("matrix.answer", standing, { isOwn: remark.writtenById === person.id });
