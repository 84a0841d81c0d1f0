// A person's e-mail address is changed in one way, whoever asks: what the old one could still open ends with it.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people } from "@/db/schema";
import { invalid } from "@/lib/kernel/errors";
import { endLinks } from "./one-time-links.steps";
import { endSessions } from "./sessions.steps";

type Change = { person: { id: string; email: string }; email: string; keepSession: string | null; now: Date };

/** Company accounts stay linked: they are known by issuer and subject. @returns how many sessions ended. */
export async function changeAddress(tx: Executor, { person, email, keepSession, now }: Change): Promise<number> {
  if (person.email.toLowerCase() === email) throw invalid({ email: "This is the present address." });
  try {
    // A savepoint, since only the index knows for sure whether somebody has the address: also two who ask at once.
    await tx.transaction((inner) => inner.update(people).set({ email }).where(eq(people.id, person.id)));
  } catch (fault) {
    if (isTaken(fault)) throw invalid({ email: "Somebody here has this address already." });
    throw fault;
  }
  // Links that were sent to the old address let nobody in any more.
  await endLinks(tx, { personId: person.id, now });
  return endSessions(tx, person.id, keepSession);
}

/** By its shape: a build may hold the driver's own class of error twice. */
function isTaken(fault: unknown): boolean {
  const cause = fault instanceof Error && fault.cause ? fault.cause : fault;
  return (
    typeof cause === "object" &&
    cause !== null &&
    "constraint_name" in cause &&
    cause.constraint_name === "people_email"
  );
}
