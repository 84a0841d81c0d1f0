// Where what an event happened to is found, as an address below its project: what a notice leads to.

import { subjectKinds } from "@/db/enums";
import type { EventKind } from "@/db/event-kinds";
import { placeOf } from "@/lib/collaboration/subjects.rules";
import { hrefWith } from "@/lib/format/href";
import { own } from "@/lib/format/own";

type Happened = { kind: EventKind; subject: string | null; before: unknown; after: unknown };

/** By the noun of the kind of event; null for a noun that has no page of its own. */
export function eventPlace({ kind, subject, before, after }: Happened): string | null {
  const [noun = "", verb] = kind.split(".");
  const said = { ...fields(before), ...fields(after) };
  return own(places, noun)?.({ id: subject ?? "", verb, said }) ?? null;
}

/** The whole address; undefined for what has no page of its own. */
export function eventHref(projectKey: string, happened: Happened): string | undefined {
  const place = eventPlace(happened);
  return place === null ? undefined : `/projects/${projectKey}/${place}`;
}

type Told = { id: string; verb: string | undefined; said: Record<string, unknown> };

const places: Record<string, (told: Told) => string | null> = {
  requirement: ({ id, verb }) => (verb === "retired" ? "requirements/retired" : `requirements/${id}`),
  category: ({ id }) => `requirements#${id}`,
  metric: ({ id, verb }) => (verb === "retired" ? "requirements/retired" : `requirements/metrics/${id}`),
  measurement: ({ id }) => `requirements/metrics/${id}`,
  measurements: () => "requirements#metrics",
  experiment: ({ id }) => hrefWith("experiments", { experiment: id }),
  run: ({ id }) => `experiments/${id}`,
  runs: ({ id }) => hrefWith("experiments", { experiment: id }),
  files: ({ said }) => (said.runId ? `experiments/${said.runId}#files` : "experiments"),
  logged_model: ({ said }) => (said.runId ? `experiments/${said.runId}#files` : "experiments"),
  model: ({ id }) => `models/${id}`,
  estimate: ({ said }) => (said.number ? `value/estimates/${said.number}` : "value"),
  base_rate: () => "value/matrix#base-rate",
  matrix: ({ id, verb }) => (verb === "set" ? "value/matrix" : `value/matrix#remark-${id}`),
  budget: () => "value/budget",
  cost: () => "value/costs",
  costs: () => "value/costs",
  realised_value: () => "value/realised",
  value: () => "value/realised",
  release: () => "deployments",
  monitor: () => "deployments",
  references: () => "deployments",
  window: () => "deployments",
  holdout: () => "experiments/holdouts",
  alert: ({ id }) => `deployments/alerts/${id}`,
  gate: ({ said }) => (said.gate ? `lifecycle/${said.gate}` : "lifecycle"),
  report: ({ said }) => (said.number ? `reports/${said.number}` : "reports"),
  member: () => "team",
  dataset: ({ id, verb }) => (verb === "validated" ? `data/${id}#experts` : `data/${id}`),
  dataset_version: ({ id, said }) => `data/${id}${said.number ? `/versions/${said.number}` : "#versions"}`,
  rule: ({ id, said }) => (said.datasetId ? `data/${said.datasetId}/rules/${id}` : "data"),
  rule_result: ({ id, said }) => (said.datasetId ? `data/${said.datasetId}/rules/${id}` : "data"),
  rule_results: ({ id }) => `data/${id}#rules`,
  incident: ({ id }) => `data/incidents/${id}`,
  samples: ({ id, verb }) => (verb === "submitted" ? `validate/${id}` : `validate/${id}/results`),
  opinion: ({ said }) => (said.batchId ? `validate/${said.batchId}/cases/${said.number}` : "validate"),
  question: ({ id }) => `questions#question-${id}`,
  comment: ({ id, said }) => {
    const subjectKind = subjectKinds.find((known) => known === said.subjectKind);
    return subjectKind ? `${placeOf({ subjectKind, subjectId: String(said.subjectId) })}#comment-${id}` : "discussion";
  },
  task: ({ id }) => `tasks/${id}`,
  review: ({ said }) => (said.number ? `reviews/${said.number}` : "reviews"),
  decision: ({ id }) => `decisions/${id}`,
};

const fields = (held: unknown): Record<string, unknown> =>
  typeof held === "object" && held !== null ? { ...held } : {};
