// Loaded into the web server, before Next: what is no request is refused here, everything has its time, and what failed says of what kind it was.
import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { Lane } from "./lane.mjs";

/**
 * What the product tells of the request that it works on (lib/doors/serving.ts).
 * @typedef {{ away?: boolean, begun?: boolean, malformed?: boolean, waitSeconds?: number }} Told
 * @typedef {import("node:http").ServerResponse & { req: import("node:http").IncomingMessage }} Response
 */

/** @type {AsyncLocalStorage<Told>} */
const current = new AsyncLocalStorage();
Object.assign(globalThis, { [Symbol.for("quintet.request")]: current });

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Programs send files, which take their time and have their own limits; a form has this. */
const formMs = 60_000;

const create = http.createServer.bind(http);
Object.assign(http, {
  /** @param {import("node:http").ServerOptions | import("node:http").RequestListener} first @param {import("node:http").RequestListener} [second] */
  createServer(first, second) {
    const listener = typeof first === "function" ? first : second;
    const server = create(typeof first === "function" ? {} : first, listener && guarded(listener));
    server.headersTimeout = 15_000;
    server.requestTimeout = 3_600_000;
    return server;
  },
});

/** Fewer than REST lets in (lib/doors/request-limits.ts); who waits here has cost nothing yet, and is in nobody's way. */
const lane = new Lane({ places: 3, besidePages: 1, ofOne: 100, all: 1_000, longestMs: 5_000 });
const tooMany = { status: 429, code: "too_many", message: "Too many of your requests at once: please try again." };
const busy = { status: 503, code: "unavailable", message: "Too many requests at once: please try again." };

/** @param {import("node:http").RequestListener} listener @returns {import("node:http").RequestListener} */
const guarded = (listener) => (request, response) => {
  const [method, url] = [request.method ?? "", request.url ?? ""];
  const fault = faultOf(method, url);
  if (fault) return refuse(request, response, { code: "invalid", ...fault });
  if (method === "GET" && url.startsWith("/api/v1/")) {
    return lane.program(request.headers.authorization ?? "", {
      // begun when another request ends, and yet not as part of it
      begin: AsyncLocalStorage.bind(() => {
        response.once("close", lane.enter());
        pass(listener, request, response);
      }),
      refuse: (why) => refuse(request, response, why === "too_many" ? tooMany : busy),
      isGone: () => response.destroyed,
    });
  }
  if (!/^\/(?:(?:ajax-)?api|_next\/static)\//.test(url)) response.once("close", lane.page());
  return pass(listener, request, response);
};

/** @param {import("node:http").RequestListener} listener @param {import("node:http").IncomingMessage} request @param {Response} response */
function pass(listener, request, response) {
  // Next falls over what it did not write itself; without it the whole page is the answer
  if (!isTree(request.headers["next-router-state-tree"])) delete request.headers["next-router-state-tree"];
  const isParts = request.method === "POST" && /^multipart\//i.test(request.headers["content-type"] ?? "");
  const isForm = request.method !== "GET" && !/^\/(ajax-)?api\//.test(request.url ?? "");
  const late = isForm && setTimeout(() => request.complete || request.destroy(), formMs);
  response.on("close", () => late && clearTimeout(late));
  /** @type {Told} */
  const told = {};
  const write = response.writeHead;
  response.writeHead = /** @type {typeof write} */ (
    (/** @type {number} */ status, /** @type {never[]} */ ...rest) => {
      const honest = statusFor(status, isParts ? { ...told, malformed: true } : told);
      if (honest === 503) response.setHeader("retry-after", "1");
      if (honest === 429 && told.waitSeconds) response.setHeader("retry-after", String(Math.ceil(told.waitSeconds)));
      response.statusCode = honest;
      return write.call(response, response.statusCode, ...rest);
    }
  );
  return current.run(told, () => listener(request, response));
}

/** By Next's own reader of it. @param {string | string[] | undefined} header what Next's router sends of the page that it shows */
export function isTree(header) {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}

/**
 * An action tells a form that the database is away in an answer that Next takes for a good one; all else that failed is 500 to it. A form
 * of parts whose action never began was none: Next tells of what it could not read as of a fault.
 * @param {number} status @param {Told} told
 */
export function statusFor(status, { away, malformed, begun, waitSeconds }) {
  if (waitSeconds && status === 200) return 429;
  if (away && (status === 500 || status === 200)) return 503;
  return status === 500 && malformed && !begun ? 400 : status;
}

/**
 * What no page and no program of ours ever asks for.
 * @param {string} method @param {string} url as it was sent @returns {{ status: 400 | 405, message: string } | null}
 */
export function faultOf(method, url) {
  if (!methods.includes(method)) return { status: 405, message: "This method is not known here." };
  if (!url.startsWith("/")) return { status: 400, message: "The address is none of this site." };
  const [path = "", ...query] = url.split("?");
  try {
    if (decodeURIComponent(path).includes("\0")) throw new URIError("NUL");
  } catch {
    return { status: 400, message: "The address is not valid UTF-8." };
  }
  if (query.some((part) => part.includes("%00"))) {
    return { status: 400, message: "The address holds a character that nothing can hold." };
  }
  return null;
}

/**
 * @param {import("node:http").IncomingMessage} request @param {Response} response
 * @param {{ status: number, code: string, message: string }} fault
 */
function refuse(request, response, { status, code, message }) {
  const isApi = /^\/(ajax-)?api\//.test(request.url ?? "");
  response.writeHead(status, {
    "content-type": isApi ? "application/json" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(status >= 429 && { "retry-after": "1" }),
    ...(status === 405 && { allow: methods.join(", ") }),
  });
  response.end(isApi ? JSON.stringify({ error: { code, message } }) : message);
}
