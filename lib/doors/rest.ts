// The door for programs: bearer token in, JSON out, one error shape; the commands behind it are those of the forms.
import type { z } from "zod";
import type { Executor } from "@/db/client";
import { database } from "@/db/client";
import {
  type Grant,
  grant,
  type PublicGrant,
  publicGrant,
  type WorkspaceGrant,
  workspaceGrant,
} from "@/lib/access/grant";
import type { Capability } from "@/lib/access/policy";
import { fileLimit } from "@/lib/format/file-lines";
import { readLenientJson } from "@/lib/format/lenient-json";
import { authorise, type Command, perform } from "@/lib/kernel/command";
import { Refusal, type RefusalCode } from "@/lib/kernel/errors";
import { onceOnly } from "./idempotency";
import { atEntrance, keepPace, restRoom } from "./pace";
import { outageOf } from "./readiness";
import { BodyFault, bytesOf } from "./request-body";
import { bearerOf, type Caller, callerWith, isStillGood } from "./tokens";

const statusOf: Record<RefusalCode, number> = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition: 412,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
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
    const caller = await callerOf(request);
    if (!caller) return unauthorised();
    const given = await params;
    return restRoom.hold(caller.asker.personId, async () => {
      const held = await grant(caller.asker, given.project.toUpperCase(), "project.read");
      return json(await query(held, { url: new URL(request.url), params: given }));
    });
  });
}

/** GET /api/v1/…: a query of the workspace. */
export function restWorkspaceQuery(
  query: (grant: WorkspaceGrant, context: { url: URL }) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  const handle = answering(async (request) => {
    const caller = await callerOf(request);
    if (!caller) return unauthorised();
    return restRoom.hold(caller.asker.personId, async () => {
      const held = await workspaceGrant(caller.asker, "workspace.read");
      return json(await query(held, { url: new URL(request.url) }));
    });
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
    const caller = await callerOf(request);
    if (!caller) return unauthorised();
    if (caller.scope !== "write") throw new Refusal("forbidden", "This token may only read.");
    const { project: given, ...rest } = await params;
    const project = given.toUpperCase();
    // Also before an answer is given again: whoever has lost the right meanwhile is not told what came of it.
    await restRoom.hold(caller.asker.personId, () => authorise(command.capability, { ...caller.asker, project }));
    const { text, body } = await bodyOf(request, caller.asker.personId, mostBytes);
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
    const answer = await restRoom.hold(caller.asker.personId, async () => {
      if (!(await isStillGood(caller))) return null;
      return key === null ? act(db) : onceOnly(db, { ...sent, key }, act);
    });
    return answer ? json(answer.body, { status: answer.status }) : unauthorised();
  });
}

/** @throws Refusal where they come too fast */
async function callerOf(request: Request): Promise<Caller | null> {
  const caller = await atEntrance(() => callerWith(bearerOf(request)));
  if (caller) await keepPace(caller.asker.personId);
  return caller;
}

function answering(handle: Handler): Handler {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (fault) {
      if (fault instanceof Refusal) return refused(fault);
      if (fault instanceof BodyFault) return turnedAway(fault);
      const outage = outageOf(fault);
      if (outage) return refused(outage);
      throw fault;
    }
  };
}

/** What a program may see is not for caches on the way. */
const json = (
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
) => Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

/** The connection ends with it: what still comes on it is nobody's. */
const turnedAway = ({ status, message }: BodyFault) =>
  json({ error: { code: "invalid", message } }, { status, headers: { connection: "close" } });

export function refused({ code, message, details }: Refusal, status = statusOf[code]): Response {
  const body = { error: { code, message, fields: details.fields } };
  const { retryAfterSeconds } = details;
  return json(body, {
    status,
    headers: {
      ...(retryAfterSeconds && { "retry-after": String(Math.ceil(retryAfterSeconds)) }),
      ...(status === 401 && { "www-authenticate": "Bearer" }),
    },
  });
}

function unauthorised(): Response {
  return refused(new Refusal("forbidden", "A valid personal token is needed: Authorization: Bearer …"), 401);
}

/** A JSON object of at most so many bytes in valid UTF-8, refused whole otherwise. */
async function bodyOf(
  request: Request,
  personId: string,
  mostBytes: number,
): Promise<{ text: string; body: Record<string, unknown> }> {
  const bytes = await bytesOf(request, personId, mostBytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const body: unknown = readLenientJson(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { text, body: { ...body } };
  } catch {
    throw new Refusal("invalid", "The body is not valid JSON in UTF-8.");
  }
  throw new Refusal("invalid", "The body must be a JSON object.");
}
