// How a command is tried in a full house: by whom, with which input, and what has to be so before.
import type { Executor } from "@/db/client";
import { type Grant, projectGrant, SystemActor } from "@/lib/access/grant";
import {
  isProjectCapability,
  isSystemCapability,
  isWorkspaceCapability,
  type ProjectCapability,
} from "@/lib/access/policy";
import { type Command, perform } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/errors";
import { Asked } from "./asked";
import { type House, now } from "./house";
import { inputOf } from "./inputs";

export type Tried = Asked & {
  db: Executor;
  /** Of whoever tries it. */
  grant: <C extends ProjectCapability>(capability: C) => Promise<Grant<C>>;
};
type Given = Record<string, unknown>;
export type Trial = {
  /** By their name in the house; else the member, who holds every role, or the admin. */
  by?: string;
  /** What is otherwise than in every house. */
  before?: (tried: Tried) => Promise<unknown>;
  /** What the schema alone doesn't tell. */
  input?: (tried: Tried) => Given | Promise<Given>;
};
/** By the name of the command, as in lib/testing/commands.ts. */
export type Trials = Record<string, Trial>;

const ofAdmins = /^(people|identity|role|settings|sign_on|template)\./;

function personOf({ capability }: Command, house: House, by?: string): string | null {
  if (isSystemCapability(capability)) return null;
  if (!isProjectCapability(capability) && !isWorkspaceCapability(capability)) return null;
  return house.id("people", by ?? (ofAdmins.test(capability) ? "admin" : "member"));
}

const triedOf = (db: Executor, house: House, personId: string | null): Tried =>
  Object.assign(new Asked(house, "first"), {
    db,
    grant: <C extends ProjectCapability>(capability: C) =>
      projectGrant({ db, now, personId }, house.text("projects", "first", "key"), capability),
  });

/** One command with everything that it needs to be performed, again and again. */
export type Ready = { command: Command; input: Given; personId: string | null; project?: string };

/** Prepares the house for it. */
export async function ready(db: Executor, house: House, command: Command, trial: Trial = {}): Promise<Ready> {
  const personId = personOf(command, house, trial.by);
  const tried = triedOf(db, house, personId);
  await trial.before?.(tried);
  const input = { ...inputOf(command.input, house), ...(await trial.input?.(tried)) };
  const project = isProjectCapability(command.capability) ? house.text("projects", "first", "key") : undefined;
  return { command, input, personId, project };
}

export function does(db: Executor, { command, ...asked }: Ready): Promise<Outcome<unknown>> {
  const system = isSystemCapability(command.capability) ? new SystemActor() : undefined;
  return perform(command, { ...asked, db, now, system });
}
