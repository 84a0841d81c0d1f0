// The door for programs: bearer token in, JSON out, one error shape; the commands behind it are those of the forms.
import type { z } from "zod";
import type { Executor } from "@/db/client";
import { database } from "@/db/client";
import {
  type Grant,
  type PublicGrant,
  projectGrant,
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
import { outageOf } from "./readiness";
import { BodyFault, bytesOf } from "./request-body";
import { enforcePace, limitTokenLookUp, restLimit } from "./request-limits";
import { bearerOf, type Caller, callerWith, isStillValid } from "./tokens";

const statusOf: Record<RefusalCode, number> = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition: 412,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
};

/** Limit of a body, unless its route sets another: as much as a file. */
const defaultBodyBytes = fileLimit.bytes;

type Params = { params: Promise<{ project: string } & Record<string, string>> };
const noParams: Params = { params: Promise.resolve({ project: "" }) };
type Handler = (request: Request, context: Params) => Promise<Response>;

/** GET /api/v1/projects/[project]/…: a query that takes a Grant. */
export function restQuery(
  query: (grant: Grant, context: { url: URL; params: Record<string, string> }) => Promise<unknown>,
): Handler {
  return withErrorResponses(async (request, { params }) => {
    const caller = await callerOf(request);
    if (!caller) return unauthorised();
    const pathParams = await params;
    return restLimit.run(caller.asker.personId, async () => {
      const projectAccess = await projectGrant(caller.asker, pathParams.project.toUpperCase(), "project.read");
      return json(await query(projectAccess, { url: new URL(request.url), params: pathParams }));
    });
  });
}

/** GET /api/v1/…: a query of the workspace. */
export function restWorkspaceQuery(
  query: (grant: WorkspaceGrant, context: { url: URL }) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  const handle = withErrorResponses(async (request) => {
    const caller = await callerOf(request);
    if (!caller) return unauthorised();
    return restLimit.run(caller.asker.personId, async () => {
      const workspaceAccess = await workspaceGrant(caller.asker, "workspace.read");
      return json(await query(workspaceAccess, { url: new URL(request.url) }));
    });
  });
  return (request) => handle(request, noParams);
}

/** GET without a token: the address contains a secret by which `answer` finds what to show. */
export function restLink(
  answer: (
    grant: PublicGrant<"badge.open">,
    context: { url: URL; params: Record<string, string> },
  ) => Promise<Response>,
): Handler {
  return withErrorResponses(async (request, { params }) => {
    const linkAccess = publicGrant({ db: database(), now: new Date(), personId: null }, "badge.open");
    return answer(linkAccess, { url: new URL(request.url), params: await params });
  });
}

/**
 * POST /api/v1/projects/[project]/…: a command; path parameters other than the project join the input.
 * With an Idempotency-Key it is performed once: the same request again gets the same answer.
 * @param maxBytes of the body, where more than usual may be sent at once
 */
export function restCommand<C extends Capability, I extends z.ZodType, V>(
  command: Command<C, I, V>,
  statusFor: (value: V) => number = () => 201,
  maxBytes = defaultBodyBytes,
): Handler {
  return withErrorResponses(async (request, { params }) => {
    const caller = await callerOf(request);
    if (!caller) return unauthorised();
    if (caller.scope !== "write") throw new Refusal("forbidden", "This token may only read.");
    const { project: projectKey, ...pathInput } = await params;
    const project = projectKey.toUpperCase();
    // also before a stored answer is repeated: somebody who has lost the right meanwhile must not see it
    await restLimit.run(caller.asker.personId, () => authorise(command.capability, { ...caller.asker, project }));
    const { text, body } = await bodyOf(request, caller.asker.personId, maxBytes);
    const execute = async (db: Executor) => {
      const input = { ...body, ...pathInput };
      const outcome = await perform(command, { ...caller.asker, db, project, input });
      if (!outcome.ok) throw outcome.refusal;
      return { status: statusFor(outcome.value), body: outcome.value ?? {} };
    };
    const key = request.headers.get("idempotency-key");
    const { db, now } = caller.asker;
    const { pathname, search } = new URL(request.url);
    const keyedRequest = {
      tokenId: caller.tokenId,
      now,
      key,
      content: `${request.method} ${pathname}${search}\n${text}`,
    };
    const answer = await restLimit.run(caller.asker.personId, async () => {
      if (!(await isStillValid(caller))) return null;
      return key === null ? execute(db) : onceOnly(db, { ...keyedRequest, key }, execute);
    });
    return answer ? json(answer.body, { status: answer.status }) : unauthorised();
  });
}

/** @throws Refusal too_many where the person's requests come too fast */
async function callerOf(request: Request): Promise<Caller | null> {
  const caller = await limitTokenLookUp(() => callerWith(bearerOf(request)));
  if (caller) await enforcePace(caller.asker.personId);
  return caller;
}

function withErrorResponses(handle: Handler): Handler {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (fault) {
      if (fault instanceof Refusal) return refused(fault);
      if (fault instanceof BodyFault) return bodyFaultResponse(fault);
      const outage = outageOf(fault);
      if (outage) return refused(outage);
      throw fault;
    }
  };
}

/** Never stored by caches on the way. */
const json = (
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
) => Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

/** Closes the connection: the rest of the body is not read. */
const bodyFaultResponse = ({ status, message }: BodyFault) =>
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

/** A JSON object in valid UTF-8. @throws Refusal invalid */
async function bodyOf(
  request: Request,
  personId: string,
  maxBytes: number,
): Promise<{ text: string; body: Record<string, unknown> }> {
  const bytes = await bytesOf(request, personId, maxBytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const body: unknown = readLenientJson(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { text, body: { ...body } };
  } catch {
    throw new Refusal("invalid", "The body is not valid JSON in UTF-8.");
  }
  throw new Refusal("invalid", "The body must be a JSON object.");
}
