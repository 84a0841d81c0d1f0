// A command is data: capability, input, run. `perform` alone opens the transaction; the event lives or dies with the change.
import type { z } from "zod";
import type { Executor } from "@/db/client";
import {
  type Asker,
  type Grant,
  type PublicGrant,
  projectGrant,
  publicGrant,
  type SystemGrant,
  systemGrant,
  type WorkspaceGrant,
  workspaceGrant,
} from "@/lib/access/grant";
import {
  type Capability,
  isProjectCapability,
  isSystemCapability,
  isWorkspaceCapability,
  type ProjectCapability,
  type PublicCapability,
  type SystemCapability,
  type WorkspaceCapability,
} from "@/lib/access/policy";
import { record } from "@/lib/events/record";
import { clearAttempts, countAttempt, type Limit } from "./attempts";
import { conflict, invalid, notFound, type Outcome, Refusal } from "./errors";
import type { EventEntry } from "./event";
import { faultsOf } from "./fields";
import { enqueue, judgeGatesOf } from "./jobs";
import { lockProject } from "./locks";
import { unknownVisitor, type Visitor } from "./visitor";

export type GrantFor<C extends Capability> = C extends ProjectCapability
  ? Grant<C>
  : C extends WorkspaceCapability
    ? WorkspaceGrant<C>
    : C extends PublicCapability
      ? PublicGrant<C>
      : C extends SystemCapability
        ? SystemGrant<C>
        : never;

/** Telemetry has no event of its own, only those it caused; `affectsGates`: gates may depend on it. */
type WithoutEvent = { event: null; affectsGates?: true };
/** What `run` returns: the event to record, further events, and a value for the door. */
export type RunResult<V> = (EventEntry | WithoutEvent) & { also?: readonly EventEntry[]; value?: V };

export type Command<C extends Capability = Capability, I extends z.ZodType = z.ZodType, V = unknown, P = unknown> = {
  readonly capability: C;
  readonly input: I;
  /** How often it may be tried, for secrets that could be guessed. */
  readonly limits?: (context: { input: z.output<I>; personId: string | null; visitor: Visitor }) => readonly Limit[];
  /** Doesn't lock its project first: it is telemetry, which has no event, or has to lock people before. */
  readonly withoutLock?: true;
  /** Heavy work (a password hash) before the transaction, so that no connection waits for it. What it read may have changed when `run` starts. */
  prepare?(context: PrepareContext<I>): Promise<P>;
  run(context: RunContext<C, I> & { prepared: P }): Promise<RunResult<V>>;
};

type PrepareContext<I extends z.ZodType> = {
  db: Executor;
  input: z.output<I>;
  personId: string | null;
  now: Date;
  visitor: Visitor;
};
type RunContext<C extends Capability, I extends z.ZodType> = {
  tx: Executor;
  grant: GrantFor<C>;
  input: z.output<I>;
  now: Date;
  visitor: Visitor;
};

export function command<C extends Capability, I extends z.ZodType, V = undefined, P = undefined>(
  definition: Command<C, I, V, P>,
): Command<C, I, V, P> {
  return definition;
}

/** `project` is a key; only commands of projects need it. */
export type CommandRequest = Asker & { project?: string; input: unknown; visitor?: Visitor };

/**
 * Transaction { authorise ▸ parse ▸ lock ▸ run ▸ record ▸ enqueue }: authorised first, so that a stranger learns nothing of the input's
 * shape. A command with `limits` or `prepare` is authorised and parsed before the transaction as well.
 * @returns the run's value, or the refusal; faults (a lost database, a defect) are thrown.
 */
export async function perform<C extends Capability, I extends z.ZodType, V>(
  command: Command<C, I, V>,
  request: CommandRequest,
): Promise<Outcome<V>> {
  const { visitor = unknownVisitor } = request;
  try {
    const context = command.limits || command.prepare ? await prepareContext(command, request, visitor) : null;
    const limits = (context && command.limits?.(context)) ?? [];
    // Before the transaction: a refusal would roll the count back with it.
    await countAttempt(request.db, limits);
    const prepared = context && (await command.prepare?.(context));
    const outcome = await request.db.transaction(async (tx) => {
      const access = await authorise(command.capability, { ...request, db: tx });
      const input = parse(command.input, request.input);
      if ("project" in access && !command.withoutLock) await lockProject(tx, access.project.id);
      const context = { tx, grant: access as GrantFor<C>, input, now: request.now, visitor };
      const result = await command.run({ ...context, prepared });
      const requestProjectId = "project" in access ? access.project.id : null;
      const projectsToJudge = new Set<string | null>(
        result.event === null && result.affectsGates ? [requestProjectId] : [],
      );
      for (const entry of [...(result.also ?? []), ...(result.event === null ? [] : [result])]) {
        const { projectId = requestProjectId, actorId = request.personId } = entry;
        await record({ tx, now: request.now, actorId, projectId }, entry);
        projectsToJudge.add(projectId);
      }
      // in one order: two transactions that enqueue the same jobs must not wait for each other
      for (const projectId of [...projectsToJudge].sort()) if (projectId) await enqueue(tx, judgeGatesOf(projectId));
      return { ok: true as const, value: result.value as V };
    });
    await clearAttempts(request.db, limits);
    return outcome;
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, refusal: fault };
    if (isLostRace(fault)) return { ok: false, refusal: conflict(lostRace) };
    throw fault;
  }
}

const lostRace = "Somebody did the same a moment before, or took this name: please look again.";

/** A unique index refused the second of two at once. Recognised by its code: a build may contain the driver's class twice. */
function isLostRace(fault: unknown): boolean {
  const cause = fault instanceof Error && fault.cause ? fault.cause : fault;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23505";
}

async function prepareContext<I extends z.ZodType>(
  { capability, input: schema }: { capability: Capability; input: I },
  request: CommandRequest,
  visitor: Visitor,
): Promise<PrepareContext<I>> {
  await authorise(capability, request);
  const { db, now, personId } = request;
  return { db, now, personId, visitor, input: parse(schema, request.input) };
}

/** @throws Refusal where the asker lacks the capability at this moment */
export async function authorise(capability: Capability, request: Omit<CommandRequest, "input">) {
  if (isProjectCapability(capability)) {
    if (!request.project) throw notFound("This project");
    return projectGrant(request, request.project, capability);
  }
  if (isSystemCapability(capability)) return systemGrant(request, capability);
  return isWorkspaceCapability(capability) ? workspaceGrant(request, capability) : publicGrant(request, capability);
}

/** @throws Refusal invalid, with a sentence for each field, by its dotted path. */
export function parse<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const unstorablePath = findUnstorable(input);
  if (unstorablePath !== null)
    throw invalid(unstorablePath ? { [unstorablePath]: unstorableMessage } : {}, unstorableMessage);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalid(faultsOf(parsed.error));
}

const unstorableMessage = "The text holds a character that can't be saved.";

/**
 * Finds text that Postgres can't store: NUL, or a lone surrogate. Without recursion, because input may be nested deep.
 * @returns the path of the field; null where everything can be stored
 */
function findUnstorable(input: unknown): string | null {
  const pending: { path: string; value: unknown }[] = [{ path: "", value: input }];
  for (let one = pending.pop(); one; one = pending.pop()) {
    const { path, value } = one;
    if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      pending.push({ path: path ? `${path}.${key}` : key, value: inner }, { path, value: key });
    }
  }
  return null;
}
