// Experiments, runs and the models that come of them.

import {
  modelVersionStatusWords,
  outcomeShapeWords,
  outcomeSourceWords,
  runStatusWords,
} from "@/lib/experiments/words";
import { hrefWith } from "@/lib/format/href";
import { event } from "@/lib/kernel/event";
import { changed, choice, count, instant, reference, text } from "@/lib/kernel/event-fields";

/** The name, the description and the tags, which are called as somebody likes. */
const experimentTerms = changed({ name: text, description: text }).catchall(text.nullable());
const runTerms = changed({
  name: text,
  algorithm: text,
  notes: text,
  datasetVersionId: reference("dataset_version").nullable(),
  status: choice(runStatusWords),
  endedAt: instant.nullable(),
});
const ofExperiment = ({ id }: { id: string }) => hrefWith("experiments", { experiment: id });
const ofRun = ({ id }: { id: string }) => `experiments/${id}`;
const ofModel = ({ id }: { id: string }) => `models/${id}`;
const ofFiles = (of: { id: string; runId?: string | null }) =>
  of.runId ? `experiments/${of.runId}#files` : "experiments";
const runId = reference("run").nullable();

export const experimentCreated = event("experiment.created", {
  words: "created an experiment",
  subject: "experiment",
  after: { name: text, description: text },
  line: ["name"],
  place: ofExperiment,
});

export const experimentEdited = event("experiment.edited", {
  words: "edited an experiment",
  subject: "experiment",
  before: experimentTerms,
  after: experimentTerms,
  line: ["name"],
  place: ofExperiment,
});

export const experimentDeleted = event("experiment.deleted", {
  words: "deleted an experiment",
  subject: "experiment",
  before: { name: text, runs: count },
  line: ["name"],
  place: ofExperiment,
});

export const experimentRestored = event("experiment.restored", {
  words: "restored an experiment",
  subject: "experiment",
  after: { name: text, runs: count },
  line: ["name"],
  place: ofExperiment,
});

export const runStarted = event("run.started", {
  words: "started a run",
  subject: "run",
  after: { name: text, experiment: text },
  line: ["name"],
  place: ofRun,
});

export const runRecorded = event("run.recorded", {
  words: "recorded a run",
  subject: "run",
  after: { name: text, experiment: text, algorithm: text },
  line: ["name"],
  place: ofRun,
});

export const runFinished = event("run.finished", {
  words: "finished a run",
  subject: "run",
  after: { name: text, status: choice(runStatusWords) },
  line: ["name"],
  place: ofRun,
});

export const runEdited = event("run.edited", {
  words: "edited a run",
  subject: "run",
  before: runTerms,
  after: runTerms,
  line: ["name", "status"],
  place: ofRun,
});

export const runDeleted = event("run.deleted", {
  words: "deleted a run",
  subject: "run",
  before: { name: text, children: count.optional() },
  line: ["name"],
  place: ofRun,
});

export const runRestored = event("run.restored", {
  words: "restored a run",
  subject: "run",
  after: { name: text, children: count.optional() },
  line: ["name"],
  place: ofRun,
});

export const runOutcomesRecorded = event("run.outcomes_recorded", {
  words: "recorded evaluation results of a run",
  subject: "run",
  after: {
    name: text,
    cases: count,
    shape: choice(outcomeShapeWords),
    holdout: text.optional(),
    source: choice(outcomeSourceWords),
  },
  line: ["name"],
  place: ofRun,
});

export const runsImported = event("runs.imported", {
  words: "imported runs",
  subject: "experiment",
  after: { count, experiment: text },
  place: ofExperiment,
});

export const filesDeleted = event("files.deleted", {
  words: "deleted files of a run",
  subject: "run",
  before: { title: text, path: text, files: count, bytes: count, runId },
  line: ["title"],
  place: ofFiles,
});

export const loggedModelCreated = event("logged_model.created", {
  words: "logged a model",
  after: { title: text, runId },
  line: ["title"],
  place: ofFiles,
});

export const loggedModelDeleted = event("logged_model.deleted", {
  words: "deleted a logged model",
  before: { title: text, runId },
  line: ["title"],
  place: ofFiles,
});

export const modelProposed = event("model.proposed", {
  words: "proposed a model version",
  subject: "model_version",
  after: { title: text, run: text, note: text, worstErrors: text.optional() },
  line: ["title"],
  place: ofModel,
});

export const modelWorstErrorsSent = event("model.worst_errors_sent", {
  words: "showed experts a model's worst errors",
  subject: "model_version",
  before: { worstErrors: text.nullable() },
  after: { title: text, worstErrors: text },
  line: ["title"],
  place: ofModel,
});

export const modelWithdrawn = event("model.withdrawn", {
  words: "withdrew a model version",
  subject: "model_version",
  before: { status: choice(modelVersionStatusWords) },
  after: { title: text, reason: text },
  line: ["title"],
  place: ofModel,
});
