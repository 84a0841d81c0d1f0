// Defines endpoints (an input, whether it writes, an answer), performs commands for them, and resolves the ids they name.
import type { z } from "zod";
import type { WorkspaceGrant } from "@/lib/access/grant";
import type { ProjectCapability } from "@/lib/access/policy";
import type { Caller } from "@/lib/doors/tokens";
import { findHomeOfModel } from "@/lib/experiments/logged-models/queries";
import { uuidOfModel } from "@/lib/experiments/rules";
import { findHomeOfRun } from "@/lib/experiments/runs/queries";
import { uuidOfRun } from "@/lib/experiments/schema";
import { type Command, perform } from "@/lib/kernel/command";
import type { Refusal, RefusalCode } from "@/lib/kernel/errors";
import type { Json } from "./json.rules";
import { codeOf, deletedRun, fieldFault, invalidValue, noModel, noRun, ProtocolRefusal } from "./rules";

/** Who asks, and all that they may see. */
export type Asking = Pick<Caller, "asker" | "tokenId"> & { scope: WorkspaceGrant };

/** An object, or the pieces of one that would be too large to hold at once. */
export type Answer = { readonly [name: string]: Json } | AsyncIterable<string>;

export type Endpoint = {
  readonly writes: boolean;
  /** @throws ProtocolRefusal, and Refusal where a query refuses */
  answer(asking: Asking, input: unknown): Promise<Answer>;
};

export function endpoint<I extends z.ZodType>(definition: {
  input: I;
  writes?: true;
  answer(asking: Asking, input: z.output<I>): Promise<Answer>;
}): Endpoint {
  return {
    writes: definition.writes ?? false,
    async answer(asking, input) {
      const parsed = definition.input.safeParse(input);
      if (parsed.success) return definition.answer(asking, parsed.data);
      const [issue] = parsed.error.issues;
      throw fieldFault(issue?.path ?? [], issue?.message ?? "", input);
    },
  };
}

/** By code, the protocol's own refusal where it has one. */
type RefusalMapping = Partial<Record<RefusalCode, (refusal: Refusal) => ProtocolRefusal>>;

export async function performCommand<C extends ProjectCapability, I extends z.ZodType, V>(
  { asker }: Asking,
  command: Command<C, I, V>,
  project: string,
  input: z.input<I>,
  mapping: RefusalMapping = {},
): Promise<V> {
  const outcome = await perform(command, { ...asker, project, input });
  if (outcome.ok) return outcome.value;
  throw mapping[outcome.refusal.code]?.(outcome.refusal) ?? toProtocolRefusal(outcome.refusal, input);
}

/** A refusal of ours in the protocol's form. */
export function toProtocolRefusal({ code, message, details }: Refusal, input?: unknown): ProtocolRefusal {
  const [field] = Object.entries(details.fields ?? {});
  if (code === "invalid" && field && input !== undefined) {
    return fieldFault(field[0] === "" ? [] : field[0].split("."), field[1], input);
  }
  return new ProtocolRefusal(codeOf[code], message, details.retryAfterSeconds);
}

export type ResolvedRun = { id: string; runId: string; project: string; experimentSerial: number; isDeleted: boolean };

/** The run that an id names, if the asker may see it. @throws ProtocolRefusal */
export async function resolveRun({ scope }: Asking, ids: { run_id?: string; run_uuid?: string }): Promise<ResolvedRun> {
  const runId = ids.run_id || ids.run_uuid;
  if (!runId) throw invalidValue("Missing value for required parameter 'run_id'.");
  const id = uuidOfRun(runId);
  const home = id && (await findHomeOfRun(scope, id));
  if (!id || !home) throw noRun(runId);
  const { deletedAt, ...where } = home;
  return { id, runId, ...where, isDeleted: deletedAt !== null };
}

/** The same, and not deleted: for writing. */
export async function resolveLiveRun(
  asking: Asking,
  ids: { run_id?: string; run_uuid?: string },
): Promise<ResolvedRun> {
  const run = await resolveRun(asking, ids);
  if (run.isDeleted) throw deletedRun(run.runId);
  return run;
}

/** The logged model that an id names, if the asker may see it. @throws ProtocolRefusal */
export async function resolveModel({ scope }: Asking, modelId: string, { includeDeleted = false } = {}) {
  const id = uuidOfModel(modelId);
  const home = id && (await findHomeOfModel(scope, id));
  if (!id || !home || (home.deletedAt && !includeDeleted)) throw noModel(modelId);
  return { id, project: home.project, experimentSerial: home.experimentSerial };
}
