// Replaces X-Forwarded-For by the client's verified address before anything reads it, for our own routes and those of Next.
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { env } from "@/lib/kernel/env";
import { clientOf, trustOf } from "@/lib/kernel/network";

const shared = globalThis as typeof globalThis & { quintetKnowsPeers?: true };

/** After a redirecting action Next requests that page from its own server with the same headers, which are normalised already. */
const processMark = randomUUID();

/** Without it the header is what the sender wrote, and must not be trusted. */
export const areHeadersNormalised = () => shared.quintetKnowsPeers === true;

/** Subscribes to Node's channel, which runs before the server's handler. Next would only fill in the header where the sender left it out. */
export function normaliseForwardedFor(report: (sentence: string) => void = warn): void {
  if (areHeadersNormalised()) return;
  shared.quintetKnowsPeers = true;
  const { trust, unreadable } = trustOf(env().QUINTET_TRUSTED_PROXIES);
  if (unreadable.length > 0)
    report(`QUINTET_TRUSTED_PROXIES: ${unreadable.join(", ")} is no address or network, and not trusted.`);
  let hasWarned = env().QUINTET_TRUSTED_PROXIES !== undefined;
  subscribe("http.server.request.start", (message) => {
    const request = requestOf(message);
    if (!request || request.headers["x-quintet-knows-peer"] === processMark) return;
    request.headers["x-quintet-knows-peer"] = processMark;
    const forwarded = [request.headers["x-forwarded-for"]].flat().join(",");
    if (forwarded && !hasWarned) {
      hasWarned = true;
      report(
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
