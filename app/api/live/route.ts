// Server-sent events: tells an open page that something it shows has changed.

import { currentAsker, isSessionValid } from "@/lib/doors/asker";
import { findAdminFlag, liveStream } from "@/lib/events/live";

export const dynamic = "force-dynamic";

export async function GET() {
  const { personId, sessionIdHash } = await currentAsker();
  if (!personId || !sessionIdHash)
    return new Response("Please sign in.", { status: 401, headers: { "cache-control": "no-store" } });
  const stream = liveStream({ id: personId, isAdmin: await findAdminFlag(personId) }, () =>
    isSessionValid(sessionIdHash),
  );
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
