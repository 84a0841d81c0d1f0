// Events of datasets, versions, quality rules and incidents.
import {
  columnTypeWords,
  incidentStatusWords,
  qualityDimensionWords,
  sensitivityWords,
  severityWords,
  validationVerdictWords,
} from "@/lib/data/words";
import { event } from "@/lib/kernel/event";
import {
  byName,
  changed,
  choice,
  count,
  fields,
  instant,
  list,
  number,
  reference,
  text,
  yesNo,
} from "@/lib/kernel/event-fields";
import { directionWords } from "@/lib/requirements/words";

const column = fields({ name: text, type: choice(columnTypeWords), required: yesNo, meaning: text });
const terms = {
  name: text,
  description: text,
  source: text,
  ownerId: reference("person"),
  sensitivity: choice(sensitivityWords),
  refreshHours: count.nullable(),
  promised: list(column),
};
const ruleTerms = {
  dimension: choice(qualityDimensionWords),
  statement: text,
  unit: text,
  direction: choice(directionWords),
  threshold: number,
  severity: choice(severityWords),
  maxAgeDays: count,
};
const ofSet = { dataset: text, datasetId: reference("dataset") };
const incidentStatus = choice(incidentStatusWords);
const verdict = choice(validationVerdictWords);
const ofDataset = ({ id }: { id: string }) => `data/${id}`;
const ofIncident = ({ id }: { id: string }) => `data/incidents/${id}`;
const ofRule = ({ id, datasetId }: { id: string; datasetId?: string }) =>
  datasetId ? `data/${datasetId}/rules/${id}` : "data";

export const datasetRegistered = event("dataset.registered", {
  words: "registered a dataset",
  subject: "dataset",
  after: terms,
  line: ["name"],
  place: ofDataset,
});

export const datasetEdited = event("dataset.edited", {
  words: "edited a dataset",
  subject: "dataset",
  before: changed(terms),
  after: changed(terms),
  line: ["name"],
  place: ofDataset,
});

export const datasetRetired = event("dataset.retired", {
  words: "retired a dataset",
  subject: "dataset",
  before: { name: text, source: text },
  after: { reason: text },
  line: ["reason", "name"],
  place: ofDataset,
});

export const datasetVersionRegistered = event("dataset_version.registered", {
  words: "registered a new version of a dataset",
  subject: "dataset",
  after: {
    name: text,
    number: count,
    rows: count.nullable(),
    digest: text,
    location: text,
    note: text,
    collectedAt: instant,
    columns: count.nullable(),
    deviations: count.nullable(),
    volumeChange: number.nullable(),
  },
  line: ["name"],
  place: ({ id, number }) => `data/${id}${number ? `/versions/${number}` : "#versions"}`,
});

export const ruleDefined = event("rule.defined", {
  words: "defined a quality rule",
  subject: "rule",
  after: { ...ofSet, ...ruleTerms },
  line: ["statement"],
  place: ofRule,
});

export const ruleEdited = event("rule.edited", {
  words: "edited a quality rule",
  subject: "rule",
  before: changed(ruleTerms),
  after: changed(ruleTerms).extend({ ...ofSet, statement: text, reason: text.optional(), lowered: yesNo.optional() }),
  line: ["statement"],
  place: ofRule,
});

export const ruleRetired = event("rule.retired", {
  words: "retired a quality rule",
  subject: "rule",
  before: { ...ofSet, statement: text, dimension: ruleTerms.dimension, threshold: number, unit: text },
  after: { reason: text },
  line: ["reason", "statement"],
  place: ofRule,
});

export const ruleResultRecorded = event("rule_result.recorded", {
  words: "recorded a check of a quality rule",
  subject: "rule",
  after: {
    ...ofSet,
    statement: text,
    unit: text,
    value: number,
    checkedAt: instant,
    version: count.nullable(),
    note: text,
    passes: yesNo,
  },
  line: ["statement"],
  place: ofRule,
});

export const ruleResultStruck = event("rule_result.struck", {
  words: "struck out a check of a quality rule",
  subject: "rule",
  before: { dataset: text, statement: text, unit: text, value: number, checkedAt: instant },
  after: { reason: text, datasetId: reference("dataset") },
  line: ["reason", "statement"],
  place: ofRule,
});

export const ruleResultsImported = event("rule_results.imported", {
  words: "imported checks of quality rules",
  subject: "dataset",
  after: { dataset: text, count, failing: count, rules: byName(count) },
  place: ({ id }) => `data/${id}#rules`,
});

export const incidentOpened = event("incident.opened", {
  words: "found a quality rule broken",
  after: { statement: text, severity: ruleTerms.severity, value: number, unit: text, version: count.nullable() },
  line: ["statement"],
  place: ofIncident,
});

export const incidentAcknowledged = event("incident.acknowledged", {
  words: "acknowledged an incident",
  before: { status: incidentStatus },
  after: { statement: text, status: incidentStatus },
  line: ["statement"],
  place: ofIncident,
});

export const incidentAssigned = event("incident.assigned", {
  words: "assigned an incident",
  before: { status: incidentStatus, assignee: text.nullable() },
  after: { statement: text, status: incidentStatus, assignee: text },
  line: ["statement"],
  place: ofIncident,
  ends: { of: ["incident.assigned"], about: "subject" },
});

export const incidentResolved = event("incident.resolved", {
  words: "resolved an incident",
  before: { status: incidentStatus },
  after: { statement: text, status: incidentStatus, cause: text, remedy: text.optional() },
  line: ["statement"],
  place: ofIncident,
  ends: { of: ["incident.assigned"], about: "subject" },
});

export const datasetValidated = event("dataset.validated", {
  words: "judged a dataset as a whole",
  subject: "dataset",
  before: fields({ verdict, note: text }).optional(),
  after: { name: text, number: count.nullable(), verdict, note: text },
  line: ["name"],
  place: ({ id }) => `data/${id}#experts`,
});
