// The host names of this site. A foreign name that points at this machine (DNS rebinding) would make its page "same origin".
import { env } from "@/lib/kernel/env";

/** Only the machine itself resolves these (RFC 6761), so no page from elsewhere can have such a name. */
const loopback = /^(?:(?:[a-z\d-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Is a request with these headers addressed to one of our names? In the demo, where one click signs anybody in, both headers must be
 * ours. Elsewhere this holds once the operator has configured the address: until then people use whatever name the machine has.
 */
export function isAddressedToUs(headers: Pick<Headers, "get">): boolean {
  const [host, forwarded] = [headers.get("host"), headers.get("x-forwarded-host")];
  if (env().QUINTET_DEMO === "1") return isOurHost(host) && (forwarded === null || isOurHost(forwarded));
  return loopback.test(new URL(env().QUINTET_URL).hostname) || isOurHost(forwarded ?? host);
}

/** @param host as the header says it, with or without a port */
export function isOurHost(host: string | null): boolean {
  const hostname = hostnameOf(host ?? "");
  if (hostname === null) return false;
  const { QUINTET_URL, QUINTET_HOSTS = "" } = env();
  const ownHosts = QUINTET_HOSTS.split(/[\s,]+/).filter(Boolean);
  return (
    loopback.test(hostname) || [new URL(QUINTET_URL).host, ...ownHosts].some((one) => hostnameOf(one) === hostname)
  );
}

/** The name alone, as a browser would read it: `0x7f.1` is 127.0.0.1. Null for what is no host. */
function hostnameOf(host: string): string | null {
  if (!/^[\w.:[\]-]{1,260}$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname.replace(/\.$/, "");
}
