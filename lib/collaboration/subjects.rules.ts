// The address of each subject, below its project.

import type { SubjectKind } from "@/db/enums";
import { hrefWith } from "@/lib/format/href";

export type SubjectRef = { subjectKind: SubjectKind; subjectId: string };

const places: Record<SubjectKind, (id: string) => string> = {
  project: () => "discussion",
  requirement: (id) => `requirements/${id}`,
  metric: (id) => `requirements/metrics/${id}`,
  estimate: (number) => `value/estimates/${number}`,
  gate: (name) => `lifecycle/${name}`,
  dataset: (id) => `data/${id}`,
  incident: (id) => `data/incidents/${id}`,
  sample: (batchId) => `validate/${batchId}/results`,
  experiment: (id) => hrefWith("experiments", { experiment: id }),
  run: (id) => `experiments/${id}`,
  model_version: (id) => `models/${id}`,
  release: (number) => `deployments/${number}`,
  alert: (id) => `deployments/alerts/${id}`,
  review: (number) => `reviews/${number}`,
  matrix: (number) => `value/matrix/${number}`,
};

export const placeOf = ({ subjectKind, subjectId }: SubjectRef): string => places[subjectKind](subjectId);

/** The key of a subject in a map. */
export const subjectKey = ({ subjectKind, subjectId }: SubjectRef): string => `${subjectKind} ${subjectId}`;
