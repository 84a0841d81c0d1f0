// Whether a request comes from our own pages, under one of our host names.
import { headers } from "next/headers";
import { isAddressedToUs } from "./hosts";

/** Next runs an action that is posted without Origin; we require that it comes from our own pages, under one of our host names. */
export async function sameOrigin(): Promise<boolean> {
  const requestHeaders = await headers();
  if (!isAddressedToUs(requestHeaders)) return false;
  const origin = requestHeaders.get("origin");
  if (!origin || origin === "null") return requestHeaders.get("sec-fetch-site") === "same-origin";
  return (
    URL.canParse(origin) &&
    new URL(origin).host === (requestHeaders.get("x-forwarded-host") ?? requestHeaders.get("host"))
  );
}
