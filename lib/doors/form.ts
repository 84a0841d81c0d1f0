// The door for forms: turns a posted form into a command request, and its outcome into the state that the form shows.
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Capability } from "@/lib/access/policy";
import { type Command, type CommandRequest, perform } from "@/lib/kernel/command";
import { type FieldErrors, forbidden, invalid, type Outcome, Refusal, type RefusalCode } from "@/lib/kernel/errors";
import { currentAsker, currentVisitor } from "./asker";
import { sameOrigin } from "./origin";
import { outageOf } from "./readiness";
import { noteOnRequest } from "./serving";
import { textFilesOf } from "./uploads";

export type FormValues = Record<string, string | string[]>;

export type FormState<V = unknown> =
  | { status: "idle" }
  | { status: "done"; message: string; value?: V }
  | {
      status: "refused";
      code: RefusalCode;
      message: string;
      fields: FieldErrors;
      /** What was typed, to fill the form again; never a password. */
      values: FormValues;
      /** The stored side of a conflict. */
      theirs?: Record<string, unknown>;
      /** What would be saved once it is confirmed. */
      preview?: unknown;
    };

/** Bound by the page: the project that the form belongs to, and inputs that the person doesn't type. */
export type FormScope = { project?: string; fixed?: Record<string, string> };

export type FormAction<V = unknown> = (scope: FormScope, state: FormState, form: FormData) => Promise<FormState<V>>;
/** The same with its scope bound: what components receive. */
export type BoundAction<V = unknown> = (state: FormState, form: FormData) => Promise<FormState<V>>;

type FormOptions<C extends Capability, I extends z.ZodType, V, T> = {
  /** Shown when it is done: "Estimate submitted". */
  message: string;
  /** Where to go when it is done; without it the page stays and shows the change. */
  goTo?: (value: T, scope: FormScope) => string;
  /** Runs after the commit (a mail, a cookie); the form gets what it returns instead of the command's value. */
  finish?: (value: V) => Promise<T>;
  /** Replaces `perform`: commands that sign in go through next-auth. */
  through?: (command: Command<C, I, V>, request: CommandRequest) => Promise<Outcome<V>>;
};

export function formAction<C extends Capability, I extends z.ZodType, V, T = V>(
  command: Command<C, I, V>,
  options: FormOptions<C, I, V, T>,
): FormAction<T> {
  return async (scope, _state, form) => {
    // a server action can be called with any arguments
    if (!isScope(scope) || !(form instanceof FormData)) return refused(invalid({}, "This is no form."), {});
    noteOnRequest({ begun: true });
    try {
      return await submit(scope, form);
    } catch (fault) {
      const outage = outageOf(fault);
      if (!outage) throw fault;
      noteOnRequest({ away: true });
      return refused(outage, valuesOf(form));
    }
  };

  async function submit(scope: FormScope, form: FormData): Promise<FormState<T>> {
    if (!(await sameOrigin())) return refused(forbidden("This form was not sent from this site."), {});
    const asker = await currentAsker();
    if (!asker.personId && !command.capability.startsWith("account.enter")) redirect("/sign-in");
    const files = await textFilesOf(form);
    if (files instanceof Refusal) return refused(files, valuesOf(form));
    const values = { ...valuesOf(form), ...files };
    const input = nest({ ...values, ...scope.fixed });
    const visitor = await currentVisitor();
    const { through = perform } = options;
    const outcome = await through(command, { ...asker, visitor, now: new Date(), project: scope.project, input });
    if (!outcome.ok) return refused(outcome.refusal, values);
    const value = (options.finish ? await options.finish(outcome.value) : outcome.value) as T;
    if (options.goTo) redirect(options.goTo(value, scope));
    refresh();
    return { status: "done", message: options.message, value };
  }
}

function isScope(scope: unknown): scope is FormScope {
  if (typeof scope !== "object" || scope === null) return false;
  const { project, fixed = {} } = scope as Record<string, unknown>;
  if (project !== undefined && typeof project !== "string") return false;
  return (
    typeof fixed === "object" && fixed !== null && Object.values(fixed).every((value) => typeof value === "string")
  );
}

function refused({ code, message, details }: Refusal, values: FormValues): FormState<never> {
  const { fields = {}, theirs, preview } = details;
  return { status: "refused", code, message, fields, values: withoutSecrets(values), theirs, preview };
}

/** Field names ending in [] are lists; Next's own fields are left out, and so are files, which come as text from uploads.ts. */
export function valuesOf(form: FormData): FormValues {
  const values = new Map<string, string | string[]>();
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (name.endsWith("[]")) values.set(name.slice(0, -2), texts);
    else if (texts[0] !== undefined) values.set(name, texts[0]);
  }
  return Object.fromEntries(values);
}

/** "gain.low" → { gain: { low } }. Names that would reach a prototype are dropped. */
export function nest(values: FormValues): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split(".");
    if (steps.some((step) => step === "__proto__" || step === "constructor" || step === "prototype")) continue;
    let node = root;
    for (const step of steps.slice(0, -1)) {
      if (typeof node[step] !== "object") node[step] = Object.create(null);
      node = node[step] as Record<string, unknown>;
    }
    node[steps.at(-1) ?? path] = value;
  }
  return root;
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|code|secret|token/i.test(name)));
}
