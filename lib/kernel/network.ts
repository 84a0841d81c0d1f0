// Whose address a request comes from: the socket's, or, behind proxies that the operator names, what the outermost of them wrote down.
import { BlockList, isIP, isIPv6 } from "node:net";

/** Either that many proxies stand in front of us, or those with these addresses do. */
export type Trust = { hops: number } | { nets: BlockList };

const words: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/**
 * @param configured addresses and networks ("10.0.0.0/8, ::1"), the words `loopback` and `private`, or a number of proxies
 * @returns whom to believe, and what of it could not be read and is believed of nobody
 */
export function trustOf(configured = ""): { trust: Trust; unread: string[] } {
  const parts = configured.split(/[\s,]+/).filter(Boolean);
  const [only = ""] = parts;
  if (parts.length === 1 && /^\d$/.test(only)) return { trust: { hops: Number(only) }, unread: [] };
  const nets = new BlockList();
  const ranges = parts.flatMap((part) => (Object.hasOwn(words, part) ? (words[part] ?? []) : [part]));
  const unread = ranges.filter((range) => !addTo(nets, range));
  return { trust: { nets }, unread };
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
 * Read from our end, since everybody may write to the front of X-Forwarded-For: each trusted proxy vouches for the one before it.
 * @returns the address nearest to us that nobody whom we trust has; the last one known where an entry is no address
 */
export function clientOf(peer: string | undefined, forwarded: string | undefined, trust: Trust): string | null {
  const known = addressIn(peer ?? "");
  if (!known) return null;
  let client: string = known;
  // No chain of proxies is that long: what comes before is only there to be read.
  const before = (forwarded ?? "").slice(-2_000).split(",").slice(-20).reverse();
  for (const [crossed, entry] of before.entries()) {
    const trusted = "hops" in trust ? crossed < trust.hops : trust.nets.check(client, familyOf(client));
    const next = trusted ? addressIn(entry) : null;
    if (!next) break;
    client = next;
  }
  return client;
}

/** An address as proxies write it: with a port or a zone, in brackets, or an IPv4 in IPv6's clothes. Null for any other word. */
function addressIn(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%[\w.-]*$/, "")
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  return isIP(bare) ? bare : null;
}

const familyOf = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4");

/** What one household or office has: the address itself, or the /64 that an IPv6 provider gives to each of them. */
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
