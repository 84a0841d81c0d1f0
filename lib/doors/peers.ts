// What a header says of where a request comes from is set right before anything reads it: once for all doors, also those of Next.
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { env } from "@/lib/kernel/env";
import { clientOf, trustOf } from "@/lib/kernel/network";

const shared = globalThis as typeof globalThis & { quintetKnowsPeers?: true };

/** After an action that leads elsewhere Next asks its own server for that page, with all headers of the asker: they are right already. */
const knownHere = randomUUID();

/** Where nobody set the headers right, nobody may believe them. */
export const knowsPeers = () => shared.quintetKnowsPeers === true;

/** Node tells of each request before its server does. Next would only fill in the header where the sender left it out. */
export function knowPeers(say: (sentence: string) => void = warn): void {
  if (knowsPeers()) return;
  shared.quintetKnowsPeers = true;
  const { trust, unread } = trustOf(env().QUINTET_TRUSTED_PROXIES);
  if (unread.length > 0)
    say(`QUINTET_TRUSTED_PROXIES: ${unread.join(", ")} is no address or network, and not trusted.`);
  let hasSaid = env().QUINTET_TRUSTED_PROXIES !== undefined;
  subscribe("http.server.request.start", (message) => {
    const request = requestOf(message);
    if (!request || request.headers["x-quintet-knows-peer"] === knownHere) return;
    request.headers["x-quintet-knows-peer"] = knownHere;
    const forwarded = [request.headers["x-forwarded-for"]].flat().join(",");
    if (forwarded && !hasSaid) {
      hasSaid = true;
      say(
        "A request says that it was forwarded, and no proxy is trusted to say so: everybody behind it counts as one. See QUINTET_TRUSTED_PROXIES.",
      );
    }
    const client = clientOf(request.socket.remoteAddress, forwarded, trust);
    if (client) request.headers["x-forwarded-for"] = client;
    else delete request.headers["x-forwarded-for"];
  });
}

const warn = (sentence: string) => void process.stderr.write(`${sentence}\n`);

function requestOf(message: unknown): IncomingMessage | null {
  if (typeof message !== "object" || message === null || !("request" in message)) return null;
  return message.request instanceof IncomingMessage ? message.request : null;
}
