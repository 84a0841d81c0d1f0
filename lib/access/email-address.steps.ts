// Changes a person's e-mail address, for themselves and for admins; links sent to the old one end.
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
    // a savepoint: only the unique index decides whether the address is taken, also for two requests at once
    await tx.transaction((inner) => inner.update(people).set({ email }).where(eq(people.id, person.id)));
  } catch (fault) {
    if (isTaken(fault)) throw invalid({ email: "Somebody here has this address already." });
    throw fault;
  }
  // links that were sent to the old address must not work any more
  await endLinks(tx, { personId: person.id, now });
  return endSessions(tx, person.id, keepSession);
}

/** By its shape: a build may contain the driver's error class twice. */
function isTaken(fault: unknown): boolean {
  const cause = fault instanceof Error && fault.cause ? fault.cause : fault;
  return (
    typeof cause === "object" &&
    cause !== null &&
    "constraint_name" in cause &&
    cause.constraint_name === "people_email"
  );
}
