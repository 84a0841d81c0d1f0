// What follows from a person's row: whether they are in, and whether the workspace could do without them.
import type { PersonStatus } from "@/db/enums";

type Dates = { joinedAt: Date | null; deactivatedAt: Date | null };

export function statusOf({ joinedAt, deactivatedAt }: Dates): PersonStatus {
  if (deactivatedAt) return "deactivated";
  return joinedAt ? "active" : "invited";
}

type Candidate = Dates & { id: string; isAdmin: boolean };

/** Only an admin who has joined can sign in and help; without this one, would nobody be left? */
export function isLastAdmin(person: Candidate, everyAdmin: readonly Candidate[]): boolean {
  const canHelp = (other: Candidate) => other.isAdmin && statusOf(other) === "active";
  return canHelp(person) && !everyAdmin.some((other) => other.id !== person.id && canHelp(other));
}
