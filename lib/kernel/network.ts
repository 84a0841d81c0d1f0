// The client's address of a request: the socket's, or, behind trusted proxies, the one that the outermost of them reports.
import { BlockList, isIP, isIPv6 } from "node:net";

/** Trusted proxies: a number of them, or those with these addresses. */
export type Trust = { hops: number } | { nets: BlockList };

const namedRanges: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/**
 * @param configured addresses and networks ("10.0.0.0/8, ::1"), the words `loopback` and `private`, or a number of proxies
 * @returns whom to trust, and the parts that could not be read
 */
export function trustOf(configured = ""): { trust: Trust; unreadable: string[] } {
  const parts = configured.split(/[\s,]+/).filter(Boolean);
  const [only = ""] = parts;
  if (parts.length === 1 && /^\d$/.test(only)) return { trust: { hops: Number(only) }, unreadable: [] };
  const nets = new BlockList();
  const ranges = parts.flatMap((part) => (Object.hasOwn(namedRanges, part) ? (namedRanges[part] ?? []) : [part]));
  const unread = ranges.filter((range) => !addTo(nets, range));
  return { trust: { nets }, unreadable: unread };
}

function addTo(nets: BlockList, range: string): boolean {
  const [address = "", prefix, ...rest] = range.split("/");
  const family = familyOf(address);
  const most = family === "ipv6" ? 128 : 32;
  const isWhole = prefix === undefined || /^\d{1,3}$/.test(prefix);
  const length = Number(prefix ?? most);
  if (!isIP(address) || rest.length > 0 || !isWhole || length > most) return false;
  nets.addSubnet(address, length, family);
  return true;
}

/**
 * Read from the end, because clients can write anything to the front of X-Forwarded-For: each trusted proxy vouches for the entry before.
 * @returns the address nearest to us that is no trusted proxy; the last valid one where an entry is no address
 */
export function clientOf(peer: string | undefined, forwarded: string | undefined, trust: Trust): string | null {
  const known = addressIn(peer ?? "");
  if (!known) return null;
  let client: string = known;
  // no real chain of proxies is longer
  const entries = (forwarded ?? "").slice(-2_000).split(",").slice(-20).reverse();
  for (const [crossed, entry] of entries.entries()) {
    const trusted = "hops" in trust ? crossed < trust.hops : trust.nets.check(client, familyOf(client));
    const next = trusted ? addressIn(entry) : null;
    if (!next) break;
    client = next;
  }
  return client;
}

/** An address as proxies write it: with a port or a zone, in brackets, or IPv4-mapped. Null for anything else. */
function addressIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%[\w.-]*$/, "")
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  return isIP(bare) ? bare : null;
}

const familyOf = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4");

/** What one household or office has: the IPv4 address, or the /64 network that an IPv6 provider assigns to each. */
export function networkOf(address: string): string {
  const bare = addressIn(address) ?? address;
  if (!isIPv6(bare)) return bare;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right];
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
