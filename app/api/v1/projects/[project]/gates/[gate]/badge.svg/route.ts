// A gate's word as a picture, for whoever has the address that was made for it.

import { restLink } from "@/lib/doors/rest";
import { getBadge } from "@/lib/lifecycle/badges/queries";
import { badgeOf } from "@/lib/lifecycle/badges/rules";

export const GET = restLink(async (grant, { url, params }) => {
  const { project = "", gate = "" } = params;
  const shown = await getBadge(grant, { project, gate, secret: url.searchParams.get("token") ?? "" });
  return new Response(badgeOf(shown), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "max-age=60",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
});
