// By which names this site may be asked for. A foreign name that points at this machine (DNS rebinding) makes its page "same origin".
import { env } from "@/lib/kernel/env";

/** Only the machine itself resolves these (RFC 6761), so no page from elsewhere can bear them. */
const loopback = /^(?:(?:[a-z\d-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * May a request with these headers be answered as one to us? In the demo one click signs anybody in, so that all names it comes by must
 * be ours. Elsewhere they must once the operator has said what the address is: until then people come by whatever name the machine has.
 */
export function isToUs(sent: Pick<Headers, "get">): boolean {
  const [host, forwarded] = [sent.get("host"), sent.get("x-forwarded-host")];
  if (env().QUINTET_DEMO === "1") return isOurHost(host) && (forwarded === null || isOurHost(forwarded));
  return loopback.test(new URL(env().QUINTET_URL).hostname) || isOurHost(forwarded ?? host);
}

/** @param host as the header says it, with or without a port */
export function isOurHost(host: string | null): boolean {
  const asked = nameIn(host ?? "");
  if (asked === null) return false;
  const { QUINTET_URL, QUINTET_HOSTS = "" } = env();
  const named = QUINTET_HOSTS.split(/[\s,]+/).filter(Boolean);
  return loopback.test(asked) || [new URL(QUINTET_URL).host, ...named].some((one) => nameIn(one) === asked);
}

/** The name alone, as a browser would read it: `0x7f.1` is 127.0.0.1. Null for what is no host. */
function nameIn(host: string): string | null {
  if (!/^[\w.:[\]-]{1,260}$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname.replace(/\.$/, "");
}
