// The door of the tracking protocol: token in, protocol out. What fails by itself and passes is 503, which clients try again.
import { workspaceGrant } from "@/lib/access/grant";
import { bearerOf, type Caller, callerWith } from "@/lib/caller";
import { Refusal } from "@/lib/errors";
import { isPassing } from "@/lib/health";
import { ifRoom, keepPace } from "@/lib/pace";
import { type Answer, inProtocol } from "./asking/endpoints";
import { endpoints } from "./endpoints";
import { readJson, snakeCase, writeJson } from "./json/rules";
import { invalidValue, ProtocolRefusal } from "./rules";

export const bodyLimit = 16 * 1024 * 1024;

type Params = { params: Promise<{ path: string[] }> };

/** Any method, at /api/2.0/mlflow/[...path] and its copy under /ajax-api. */
export async function mlflowRoute(request: Request, { params }: Params): Promise<Response> {
  const { path } = await params;
  try {
    const response = await ifRoom(() => respond(request, path.join("/")));
    return response ?? refused(busy("Too many requests at once"));
  } catch (fault) {
    if (fault instanceof ProtocolRefusal) return refused(fault);
    if (fault instanceof Refusal) return refused(inProtocol(fault));
    if (isPassing(fault)) return refused(busy("The database is away, or busy"));
    throw fault;
  }
}

async function respond(request: Request, path: string): Promise<Response> {
  const caller = await callerWith(bearerOf(request) ?? basicPasswordOf(request));
  if (!caller) throw new ProtocolRefusal("UNAUTHENTICATED", "A valid personal token is needed: MLFLOW_TRACKING_TOKEN.");
  const endpoint = endpoints[`${request.method} ${path}`];
  if (!endpoint) return new Response("Not Found", { status: 404 });
  await keepPace(caller.asker.personId);
  if (endpoint.writes) refuseReading(caller);
  const input = request.method === "GET" ? queryOf(new URL(request.url)) : await bodyOf(request);
  const { asker } = caller;
  const scope = await workspaceGrant(asker, "workspace.read");
  return responseOf(await endpoint.answer({ asker, scope }, input));
}

function refuseReading({ scope }: Caller) {
  if (scope !== "write") throw new ProtocolRefusal("PERMISSION_DENIED", "This token may only read.");
}

const type = { "content-type": "application/json" };

async function responseOf(answer: Answer): Promise<Response> {
  if (!(Symbol.asyncIterator in answer)) return new Response(writeJson(answer), { headers: type });
  const pieces = (answer as AsyncIterable<string>)[Symbol.asyncIterator]();
  // what is wrong with the question shows by the first piece, while a no can still be said
  let next = await pieces.next();
  const text = new ReadableStream<string>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = await pieces.next();
    },
    cancel: async () => void (await pieces.return?.()),
  });
  return new Response(text.pipeThrough(new TextEncoderStream()), { headers: type });
}

function refused({ code, message, status, retryAfterSeconds }: ProtocolRefusal): Response {
  const headers = new Headers(type);
  if (retryAfterSeconds) headers.set("retry-after", String(Math.ceil(retryAfterSeconds)));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(writeJson({ error_code: code, message }), { status, headers });
}

const busy = (what: string) => new ProtocolRefusal("TEMPORARILY_UNAVAILABLE", `${what}: please try again.`, 1);

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

async function bodyOf(request: Request): Promise<unknown> {
  const [declared = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (declared.trim().toLowerCase() !== "application/json") {
    throw invalidValue("Bad Request. Content-Type must be one of ['application/json'].");
  }
  const bytes = await bytesOf(request);
  let body: unknown;
  try {
    body = readJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw invalidValue("The body is not valid JSON in UTF-8.");
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw invalidValue("The body must be a JSON object.");
}

/** Counted while it comes: what it says of its own length is not believed. */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) {
      throw new ProtocolRefusal("INVALID_PARAMETER_VALUE", "The body is larger than 16 MB.", undefined, 413);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
