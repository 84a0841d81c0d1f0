// The route handler of the tracking protocol, authorised by a token. Passing outages are 503, which clients try again.
import { workspaceGrant } from "@/lib/access/grant";
import { outageOf } from "@/lib/doors/readiness";
import { BodyFault, bytesOf } from "@/lib/doors/request-body";
import { enforcePace, limitTokenLookUp, trackingLimit } from "@/lib/doors/request-limits";
import { bearerOf, callerWith, isStillValid } from "@/lib/doors/tokens";
import { Refusal } from "@/lib/kernel/errors";
import { type Answer, type Asking, toProtocolRefusal } from "./definition.endpoints";
import { endpointFor } from "./endpoints";
import { holdsTooMany, type Json, readJson, snakeCase, writeJson } from "./json.rules";
import { invalidValue, noEndpoint, ProtocolRefusal } from "./rules";

export const bodyLimit = 16 * 1024 * 1024;

/** Any method, at /api/2.0/mlflow/[...path] and its copy under /ajax-api. */
export function mlflowRoute(request: Request): Promise<Response> {
  return withProtocolErrors(() => respond(request));
}

/** Turns every refusal into an error of the protocol. */
export async function withProtocolErrors(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (fault) {
    if (fault instanceof ProtocolRefusal) return refusalResponse(fault);
    if (fault instanceof Refusal) return refusalResponse(toProtocolRefusal(fault));
    if (fault instanceof BodyFault) {
      return refusalResponse(new ProtocolRefusal("INVALID_PARAMETER_VALUE", fault.message, undefined, fault.status));
    }
    const outage = outageOf(fault);
    if (outage) return refusalResponse(toProtocolRefusal(outage));
    throw fault;
  }
}

/** For paths below /api that no route answers: an error in the form of the API that was asked, never a page. */
export function unknownRoute(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return withProtocolErrors(async () => {
    const steps = pathname.split("/");
    const at = steps.findIndex((step) => step === "mlflow" || step === "mlflow-artifacts");
    if (at > 0) throw noEndpoint(request.method, steps.slice(at + 1).join("/"));
    const message =
      "There is nothing at this address. Programs ask below /api/v1/projects, and the tracking protocol below /api/2.0/mlflow; the README lists what there is.";
    return Response.json({ error: { code: "not_found", message } }, { status: 404, headers: type });
  });
}

async function respond(request: Request): Promise<Response> {
  const path = stepsBelow(request, "mlflow").join("/");
  const match = endpointFor(request.method, path);
  const asking = await enter(request, { writes: match?.endpoint.writes ?? false });
  if (!match) throw noEndpoint(request.method, path);
  const { personId } = asking.asker;
  // the slot is taken once the whole body is there, so that a slow sender blocks nobody
  const input = request.method === "GET" ? queryOf(new URL(request.url)) : await bodyOf(request, personId);
  return trackingLimit.run(personId, async () => {
    if (request.method !== "GET") await requireToken(asking);
    return responseOf(await match.endpoint.answer(asking, { ...input, ...match.params }));
  });
}

/** The token's owner, who may see and do what their roles say now. @throws ProtocolRefusal, and Refusal where they come too fast */
export async function enter(request: Request, { writes }: { writes: boolean }): Promise<Asking> {
  const caller = await limitTokenLookUp(() => callerWith(bearerOf(request) ?? basicPasswordOf(request)));
  if (!caller) throw unauthenticated();
  const { asker, scope, tokenId } = caller;
  await enforcePace(asker.personId);
  if (writes && scope !== "write") throw new ProtocolRefusal("PERMISSION_DENIED", "This token may only read.");
  return { asker, tokenId, scope: await workspaceGrant(asker, "workspace.read") };
}

/** @throws ProtocolRefusal where the token was revoked, or ran out, while something came */
export async function requireToken(asking: Asking): Promise<void> {
  if (!(await isStillValid(asking))) throw unauthenticated();
}

const unauthenticated = () =>
  new ProtocolRefusal("UNAUTHENTICATED", "A valid personal token is needed: MLFLOW_TRACKING_TOKEN.");

/** What comes after the name of the service in the address, step by step. @throws ProtocolRefusal where it is no text */
export function stepsBelow(request: Request, service: string): string[] {
  const { pathname } = new URL(request.url);
  const below = pathname.slice(pathname.indexOf(`/${service}/`) + service.length + 2);
  try {
    return below.split("/").map(decodeURIComponent);
  } catch {
    throw invalidValue("The address is not valid UTF-8.");
  }
}

const type = { "content-type": "application/json", "cache-control": "no-store" };

export const jsonOf = (answer: { readonly [name: string]: Json }) => new Response(writeJson(answer), { headers: type });

async function responseOf(answer: Answer): Promise<Response> {
  if (!(Symbol.asyncIterator in answer)) return jsonOf(answer);
  const pieces = (answer as AsyncIterable<string>)[Symbol.asyncIterator]();
  // errors in the query show with the first piece, while the status can still be set
  let piece = await pieces.next();
  const text = new ReadableStream<string>({
    async pull(controller) {
      if (piece.done) return controller.close();
      controller.enqueue(piece.value);
      piece = await pieces.next();
    },
    cancel: async () => void (await pieces.return?.()),
  });
  return new Response(text.pipeThrough(new TextEncoderStream()), { headers: type });
}

function refusalResponse({ code, message, status, retryAfterSeconds }: ProtocolRefusal): Response {
  const headers = new Headers(type);
  if (retryAfterSeconds) headers.set("retry-after", String(Math.ceil(retryAfterSeconds)));
  if (status === 408 || status === 413) headers.set("connection", "close");
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(writeJson({ error_code: code, message }), { status, headers });
}

/** Where a user name is set as well, the token is the password; the name does not matter. */
function basicPasswordOf(request: Request): string | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=_-]+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (!encoded) return null;
  const decoded = Buffer.from(encoded, "base64").toString();
  return decoded.includes(":") ? decoded.slice(decoded.indexOf(":") + 1) : null;
}

function queryOf(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...more] = url.searchParams.getAll(name);
      return [snakeCase(name), more.length > 0 ? [first, ...more] : first];
    }),
  );
}

async function bodyOf(request: Request, personId: string): Promise<object> {
  if (request.method === "DELETE" && !request.headers.has("content-type")) return {};
  const [declared = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (declared.trim().toLowerCase() !== "application/json") {
    throw invalidValue("Bad Request. Content-Type must be one of ['application/json'].");
  }
  const bytes = await bytesOf(request, personId, bodyLimit);
  let body: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (holdsTooMany(text)) throw new BodyFault(413, "The body holds too many values.");
    body = readJson(text);
  } catch (fault) {
    if (fault instanceof BodyFault) throw fault;
    throw invalidValue("The body is not valid JSON in UTF-8.");
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw invalidValue("The body must be a JSON object.");
}
