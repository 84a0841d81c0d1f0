// The door of a share link: it opens one report to whoever holds it, signed in or not, and nothing else.
import { notFound } from "next/navigation";
import { cache } from "react";
import { perform } from "./command";
import { openSharedReport } from "./reports/sharing/commands";
import { currentAsker, currentVisitor } from "./session";

/** For a page. Once per request, so that head and page count as one opening. What was ended, has expired or never was is the same Not Found. */
export const openShared = cache(async (token: string) => {
  const outcome = await tryShared(token);
  if (!outcome.ok) notFound();
  return outcome.value;
});

/** For a route, which can say that it was opened too often. */
export async function tryShared(token: string) {
  const [asker, visitor] = await Promise.all([currentAsker(), currentVisitor()]);
  const outcome = await perform(openSharedReport, { ...asker, personId: null, visitor, input: { token } });
  if (!outcome.ok && outcome.refusal.code !== "too_many") notFound();
  return outcome;
}
