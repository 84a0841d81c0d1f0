// The door of a share link: it opens one report to whoever holds it, signed in or not, and nothing else.
import { notFound } from "next/navigation";
import { cache } from "react";
import { perform } from "@/lib/kernel/command";
import { openSharedReport } from "@/lib/reports/sharing/commands";
import { currentAsker, currentVisitor } from "./asker";
import { tell } from "./serving";

/**
 * For a page, once per request, so that head and page count as one opening. What was ended, has expired or never was is the same Not
 * Found; what was opened too often is the page's to say, and the answer's status.
 */
export const openShared = cache(async (token: string) => {
  const outcome = await tryShared(token);
  if (!outcome.ok) tell({ waitSeconds: outcome.refusal.details.retryAfterSeconds ?? 1 });
  return outcome;
});

/** For a route, which has a status of its own. */
export async function tryShared(token: string) {
  const [asker, visitor] = await Promise.all([currentAsker(), currentVisitor()]);
  const outcome = await perform(openSharedReport, { ...asker, personId: null, visitor, input: { token } });
  if (!outcome.ok && outcome.refusal.code !== "too_many") notFound();
  return outcome;
}
