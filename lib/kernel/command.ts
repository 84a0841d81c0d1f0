// A command is data: capability, input, run. `perform` alone opens the transaction; the event lives or dies with the change.
import type { z } from "zod";
import type { Executor } from "@/db/client";
import {
  type Asker,
  type Grant,
  grant,
  type PublicGrant,
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
import { forgive, type Limit, spend } from "./attempts";
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

/** Telemetry leaves no event of its own, only what it led to; `weighs` says that gates may rest on it. */
type Quiet = { event: null; weighs?: true };
/** What a run leaves behind: the event, who did it where the grant does not say, what came along with it, and what the door may want to know. */
export type Done<V> = (EventEntry | Quiet) & { also?: readonly EventEntry[]; value?: V };

export type Command<C extends Capability = Capability, I extends z.ZodType = z.ZodType, V = unknown, P = unknown> = {
  readonly capability: C;
  readonly input: I;
  /** How often it may be tried, for what could be guessed. */
  readonly limits?: (asked: { input: z.output<I>; personId: string | null; visitor: Visitor }) => readonly Limit[];
  /** Its project is not locked first: it is telemetry, which leaves no event, or locks people before. */
  readonly withoutLock?: true;
  /** Heavy work (a password's hash), done before the transaction: no connection waits for it. What it read may have changed by then. */
  prepare?(context: Asked<I>): Promise<P>;
  run(context: Running<C, I> & { prepared: P }): Promise<Done<V>>;
};

type Asked<I extends z.ZodType> = {
  db: Executor;
  input: z.output<I>;
  personId: string | null;
  now: Date;
  visitor: Visitor;
};
type Running<C extends Capability, I extends z.ZodType> = {
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

/** Which project (by key) the door speaks of; only commands of the workspace and the public do without. */
export type CommandRequest = Asker & { project?: string; input: unknown; visitor?: Visitor };

/**
 * Transaction { authorise ▸ parse ▸ hold ▸ run ▸ record ▸ enqueue }: authorised first, so that a stranger learns nothing of the shape.
 * What is limited or prepared is authorised and parsed before, too.
 * @returns the run's value, or the refusal; faults (a lost database, a defect) are thrown.
 */
export async function perform<C extends Capability, I extends z.ZodType, V>(
  command: Command<C, I, V>,
  request: CommandRequest,
): Promise<Outcome<V>> {
  const { visitor = unknownVisitor } = request;
  try {
    const asked = command.limits || command.prepare ? await askedOf(command, request, visitor) : null;
    const limits = (asked && command.limits?.(asked)) ?? [];
    // Before the transaction: a refusal would roll the count back with it.
    await spend(request.db, limits);
    const prepared = asked && (await command.prepare?.(asked));
    const outcome = await request.db.transaction(async (tx) => {
      const held = await authorise(command.capability, { ...request, db: tx });
      const input = parse(command.input, request.input);
      if ("project" in held && !command.withoutLock) await lockProject(tx, held.project.id);
      const running = { tx, grant: held as GrantFor<C>, input, now: request.now, visitor };
      const done = await command.run({ ...running, prepared });
      const here = "project" in held ? held.project.id : null;
      const changed = new Set<string | null>(done.event === null && done.weighs ? [here] : []);
      for (const entry of [...(done.also ?? []), ...(done.event === null ? [] : [done])]) {
        const { projectId = here, actorId = request.personId } = entry;
        await record({ tx, now: request.now, actorId, projectId }, entry);
        changed.add(projectId);
      }
      // in one order, or two that put the same jobs into the queue would wait for each other
      for (const projectId of [...changed].sort()) if (projectId) await enqueue(tx, judgeGatesOf(projectId));
      return { ok: true as const, value: done.value as V };
    });
    await forgive(request.db, limits);
    return outcome;
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, refusal: fault };
    if (isLostRace(fault)) return { ok: false, refusal: conflict(lostRace) };
    throw fault;
  }
}

const lostRace = "Somebody did the same a moment before, or took this name: please look again.";

/** Two who begin at once both find nothing in the way; a unique index lets the first in. By its code: a build may hold the driver's class twice. */
function isLostRace(fault: unknown): boolean {
  const cause = fault instanceof Error && fault.cause ? fault.cause : fault;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23505";
}

async function askedOf<I extends z.ZodType>(
  { capability, input: schema }: { capability: Capability; input: I },
  request: CommandRequest,
  visitor: Visitor,
): Promise<Asked<I>> {
  await authorise(capability, request);
  const { db, now, personId } = request;
  return { db, now, personId, visitor, input: parse(schema, request.input) };
}

/** @throws Refusal where whoever asks may not, at this moment */
export async function authorise(capability: Capability, request: Omit<CommandRequest, "input">) {
  if (isProjectCapability(capability)) {
    if (!request.project) throw notFound("This project");
    return grant(request, request.project, capability);
  }
  if (isSystemCapability(capability)) return systemGrant(request, capability);
  return isWorkspaceCapability(capability) ? workspaceGrant(request, capability) : publicGrant(request, capability);
}

/** @throws Refusal invalid, with a sentence for each field, by its dotted path. */
export function parse<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const unkept = unkeptIn(input);
  if (unkept !== null) throw invalid(unkept ? { [unkept]: notKept } : {}, notKept);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalid(faultsOf(parsed.error));
}

const notKept = "The text holds a character that can't be saved.";

/**
 * Where the text is that no database keeps as it is: NUL, or half of a character. Without recursion: what programs send may be nested deep.
 * @returns the path of the field; null where all can be kept
 */
function unkeptIn(input: unknown): string | null {
  const open: { at: string; held: unknown }[] = [{ at: "", held: input }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { at, held } = one;
    if (typeof held === "string" && (held.includes("\0") || !held.isWellFormed())) return at;
    if (typeof held !== "object" || held === null) continue;
    for (const [key, value] of Object.entries(held)) {
      open.push({ at: at ? `${at}.${key}` : key, held: value }, { at, held: key });
    }
  }
  return null;
}
