// Opens the one report of a share link, signed in or not.
import { notFound } from "next/navigation";
import { cache } from "react";
import { perform } from "@/lib/kernel/command";
import { openSharedReport } from "@/lib/reports/sharing/commands";
import { currentAsker, currentVisitor } from "./asker";
import { noteOnRequest } from "./serving";

/**
 * For a page, once per request, so that metadata and page count as one opening. Ended, expired and unknown links are the same Not Found;
 * a link that was opened too often is shown by the page, with status 429.
 */
export const openSharedPage = cache(async (token: string) => {
  const outcome = await openSharedRoute(token);
  if (!outcome.ok) noteOnRequest({ waitSeconds: outcome.refusal.details.retryAfterSeconds ?? 1 });
  return outcome;
});

/** For a route, which has a status of its own. */
export async function openSharedRoute(token: string) {
  const [asker, visitor] = await Promise.all([currentAsker(), currentVisitor()]);
  const outcome = await perform(openSharedReport, { ...asker, personId: null, visitor, input: { token } });
  if (!outcome.ok && outcome.refusal.code !== "too_many") notFound();
  return outcome;
}
