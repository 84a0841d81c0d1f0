// Names and errors of the tracking protocol.

import { lookUp } from "@/lib/format/look-up";
import type { RefusalCode } from "@/lib/kernel/errors";
import { writeJson } from "./json.rules";

const statusOf = {
  INVALID_PARAMETER_VALUE: 400,
  RESOURCE_ALREADY_EXISTS: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  RESOURCE_DOES_NOT_EXIST: 404,
  ENDPOINT_NOT_FOUND: 404,
  REQUEST_LIMIT_EXCEEDED: 429,
  NOT_IMPLEMENTED: 501,
  TEMPORARILY_UNAVAILABLE: 503,
} as const;
export type ErrorCode = keyof typeof statusOf;

/** An error of the protocol; clients look for some of the messages. */
export class ProtocolRefusal extends Error {
  override readonly name = "ProtocolRefusal";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly retryAfterSeconds?: number,
    readonly status: number = statusOf[code],
  ) {
    super(message);
  }
}

/** The same outcome as our own doors have it. What may be tried again says so; a clash of two people may not. */
export const codeOf: Record<RefusalCode, ErrorCode> = {
  forbidden: "PERMISSION_DENIED",
  not_found: "RESOURCE_DOES_NOT_EXIST",
  conflict: "INVALID_PARAMETER_VALUE",
  precondition: "INVALID_PARAMETER_VALUE",
  invalid: "INVALID_PARAMETER_VALUE",
  too_many: "REQUEST_LIMIT_EXCEEDED",
  unavailable: "TEMPORARILY_UNAVAILABLE",
};

export const invalidValue = (message: string) => new ProtocolRefusal("INVALID_PARAMETER_VALUE", message);
export const missing = (message: string) => new ProtocolRefusal("RESOURCE_DOES_NOT_EXIST", message);

/** Hints for features that this server does not have, by the beginning of the path. */
const alternatives: readonly [start: RegExp, sentence: string][] = [
  [
    /^(registered-models|model-versions)\b/,
    "There is no model registry here: log the model with the run, and propose the run as a model version on its page. Leave registered_model_name out.",
  ],
  [/^traces\b/, "Traces are not kept here."],
];

/** In JSON: the client pastes what comes into its exceptions, and knows by the code which of its ways to try next. */
export function noEndpoint(method: string, path: string): ProtocolRefusal {
  const [, sentence] = alternatives.find(([start]) => start.test(path)) ?? [];
  const hint = sentence ?? "Experiments, runs, metrics, artifacts and logged models are kept here.";
  return new ProtocolRefusal(
    "ENDPOINT_NOT_FOUND",
    `No ${method} ${path.slice(0, 200)} in this tracking server. ${hint}`,
  );
}

export const noRun = (runId: string) => missing(`Run with id=${runId.slice(0, 256)} not found`);
export const noModel = (modelId: string) => missing(`Logged model with ID '${modelId.slice(0, 256)}' not found.`);
export const deletedRun = (runId: string) =>
  invalidValue(`The run ${runId} must be in the 'active' state. Current state is deleted.`);

/** Our names of fields, where the protocol has others. */
const protocolNames: Record<string, string> = {
  experimentId: "experiment_id",
  runId: "run_id",
  loggedModelId: "model_id",
  modelType: "model_type",
  model: "model_json",
  userId: "user_id",
  loggedAt: "timestamp",
  startedAt: "start_time",
  endedAt: "end_time",
  sourceType: "source_type",
};

/** The error for a field: the sentence, with the field's path and its value. */
export function fieldFault(path: readonly PropertyKey[], sentence: string, input: unknown): ProtocolRefusal {
  if (path.length === 0) return invalidValue(sentence);
  const name = path
    .map((step) =>
      typeof step === "number" || /^\d+$/.test(String(step)) ? `[${String(step)}]` : `.${protocolName(step)}`,
    )
    .join("")
    .slice(1);
  const value = path.reduce<unknown>(
    (parent, step) =>
      typeof parent === "object" && parent !== null
        ? lookUp(parent as Record<string, unknown>, String(step))
        : undefined,
    input,
  );
  if (value === undefined) return invalidValue(`Missing value for required parameter '${name}'.`);
  return invalidValue(`Invalid value ${abbreviate(value)} for parameter '${name}' supplied: ${sentence}`);
}

const protocolName = (step: PropertyKey) => lookUp(protocolNames, String(step)) ?? String(step);

function abbreviate(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : writeJson(value as Parameters<typeof writeJson>[0]);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

/** "CHURN/baseline" is the experiment baseline of the project CHURN. @throws ProtocolRefusal where no project is named */
export function splitName(name: string): { project: string; name: string } {
  const [, project = "", rest = ""] = /^([A-Za-z][A-Za-z0-9]{1,11})\/(.*)$/s.exec(name) ?? [];
  if (project && rest.trim()) return { project: project.toUpperCase(), name: rest.trim() };
  throw invalidValue(
    `An experiment belongs to a project: put the project's key before its name, as in "CHURN/baseline". Got ${abbreviate(name)}.`,
  );
}

export const fullName = ({ project, name }: { project: string; name: string }) => `${project}/${name}`;
