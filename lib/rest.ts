// The door for programs: bearer token in, JSON out, one error shape; the commands behind it are those of the forms.
import type { z } from "zod";
import type { Executor } from "@/db/client";
import { database } from "@/db/client";
import { type Grant, grant, type PublicGrant, publicGrant, type WorkspaceGrant, workspaceGrant } from "./access/grant";
import type { Capability } from "./access/policy";
import { bearerOf, callerWith } from "./caller";
import { authorise, type Command, perform } from "./command";
import { Refusal, type RefusalCode } from "./errors";
import { byteLimit } from "./format/bytes";
import { fileLimit } from "./format/file-lines";
import { readLenientJson } from "./format/lenient-json";
import { onceOnly } from "./once-only";

const statusOf: Record<RefusalCode, number> = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition: 412,
  invalid: 422,
  too_many: 429,
};

/** Of what a program sends, unless its route says otherwise: as much as a file. */
const bodyLimit = fileLimit.bytes;

type Params = { params: Promise<{ project: string } & Record<string, string>> };
const noParams: Params = { params: Promise.resolve({ project: "" }) };
type Handler = (request: Request, context: Params) => Promise<Response>;

/** GET /api/v1/projects/[project]/…: a query that takes a Grant. */
export function restQuery(
  query: (grant: Grant, context: { url: URL; params: Record<string, string> }) => Promise<unknown>,
): Handler {
  return answering(async (request, { params }) => {
    const caller = await callerWith(bearerOf(request));
    if (!caller) return unauthorised();
    const given = await params;
    const held = await grant(caller.asker, given.project.toUpperCase(), "project.read");
    return Response.json(await query(held, { url: new URL(request.url), params: given }));
  });
}

/** GET /api/v1/…: a query of the workspace. */
export function restWorkspaceQuery(
  query: (grant: WorkspaceGrant, context: { url: URL }) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  const handle = answering(async (request) => {
    const caller = await callerWith(bearerOf(request));
    if (!caller) return unauthorised();
    return Response.json(
      await query(await workspaceGrant(caller.asker, "workspace.read"), { url: new URL(request.url) }),
    );
  });
  return (request) => handle(request, noParams);
}

/** GET for whoever has the address: what it shows is for the query to find by the secret in it, and what finds nothing is Not Found. */
export function restLink(
  answer: (
    grant: PublicGrant<"badge.open">,
    context: { url: URL; params: Record<string, string> },
  ) => Promise<Response>,
): Handler {
  return answering(async (request, { params }) => {
    const held = publicGrant({ db: database(), now: new Date(), personId: null }, "badge.open");
    return answer(held, { url: new URL(request.url), params: await params });
  });
}

/**
 * POST /api/v1/projects/[project]/…: a command; path parameters other than the project join the input.
 * Sent with an Idempotency-Key, it happens once: the same request again gets the same answer.
 * @param mostBytes of the body, where more than usual is sent at once
 */
export function restCommand<C extends Capability, I extends z.ZodType, V>(
  command: Command<C, I, V>,
  statusFor: (value: V) => number = () => 201,
  mostBytes = bodyLimit,
): Handler {
  return answering(async (request, { params }) => {
    const caller = await callerWith(bearerOf(request));
    if (!caller) return unauthorised();
    if (caller.scope !== "write") throw new Refusal("forbidden", "This token may only read.");
    const { project: given, ...rest } = await params;
    const project = given.toUpperCase();
    // Also before an answer is given again: whoever has lost the right meanwhile is not told what came of it.
    await authorise(command.capability, { ...caller.asker, project });
    const { text, body } = await bodyOf(request, mostBytes);
    const act = async (db: Executor) => {
      const input = { ...body, ...rest };
      const outcome = await perform(command, { ...caller.asker, db, project, input });
      if (!outcome.ok) throw outcome.refusal;
      return { status: statusFor(outcome.value), body: outcome.value ?? {} };
    };
    const key = request.headers.get("idempotency-key");
    const { db, now } = caller.asker;
    const { pathname, search } = new URL(request.url);
    const sent = { tokenId: caller.tokenId, now, key, what: `${request.method} ${pathname}${search}\n${text}` };
    const answer = await (key === null ? act(db) : onceOnly(db, { ...sent, key }, act));
    return Response.json(answer.body, { status: answer.status });
  });
}

function answering(handle: Handler): Handler {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (fault) {
      if (fault instanceof Refusal) return refused(fault);
      throw fault;
    }
  };
}

export function refused({ code, message, details }: Refusal, status = statusOf[code]): Response {
  const body = { error: { code, message, fields: details.fields } };
  const headers = details.retryAfterSeconds
    ? { "retry-after": String(Math.ceil(details.retryAfterSeconds)) }
    : undefined;
  return Response.json(body, { status, headers });
}

function unauthorised(): Response {
  return refused(new Refusal("forbidden", "A valid personal token is needed: Authorization: Bearer …"), 401);
}

/** A JSON object of at most so many bytes in valid UTF-8, refused whole otherwise. */
async function bodyOf(request: Request, mostBytes: number): Promise<{ text: string; body: Record<string, unknown> }> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > mostBytes) {
    throw new Refusal("invalid", `The body is larger than ${byteLimit(mostBytes)}.`);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const body: unknown = readLenientJson(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { text, body: { ...body } };
  } catch {
    throw new Refusal("invalid", "The body is not valid JSON in UTF-8.");
  }
  throw new Refusal("invalid", "The body must be a JSON object.");
}
