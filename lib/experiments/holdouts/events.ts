// The hold-outs on which candidates are compared.
import { event } from "@/lib/kernel/event";
import { count, text } from "@/lib/kernel/event-fields";

const atHoldouts = () => "experiments/holdouts";

/** Written once, by the migration that asked for names. @public */
export const holdoutToBeNamed = event("holdout.to_be_named", {
  words: "asked to name the candidate's hold-out",
  after: { run: text },
  place: atHoldouts,
});

export const holdoutNamed = event("holdout.named", {
  words: "named a hold-out",
  subject: "holdout",
  after: { name: text },
  line: ["name"],
  place: atHoldouts,
});

export const holdoutRunsAssigned = event("holdout.runs_assigned", {
  words: "said on which hold-out runs were scored",
  subject: "holdout",
  after: { name: text, runs: count },
  line: ["name"],
  place: atHoldouts,
});

export const holdoutDataDetached = event("holdout.data_detached", {
  words: "took data off a hold-out",
  subject: "holdout",
  before: { name: text, data: text },
  after: { runs: count, reason: text },
  line: ["reason", "name"],
  place: atHoldouts,
});

export const holdoutRenamed = event("holdout.renamed", {
  words: "renamed a hold-out",
  subject: "holdout",
  before: { name: text },
  after: { name: text },
  line: ["name"],
  place: atHoldouts,
});

export const holdoutChosen = event("holdout.chosen", {
  words: "chose the hold-out that decides",
  subject: "holdout",
  before: { name: text.nullable() },
  after: { name: text },
  line: ["name"],
  place: atHoldouts,
});

export const holdoutRetired = event("holdout.retired", {
  words: "retired a hold-out",
  subject: "holdout",
  before: { name: text },
  line: ["name"],
  place: atHoldouts,
});

export const holdoutRestored = event("holdout.restored", {
  words: "brought a retired hold-out back",
  subject: "holdout",
  after: { name: text },
  line: ["name"],
  place: atHoldouts,
});
