// Events of requirements, key metrics and measurements.

import { event } from "@/lib/kernel/event";
import {
  byName,
  changed,
  choice,
  count,
  day,
  instant,
  list,
  number,
  reference,
  text,
  yesNo,
} from "@/lib/kernel/event-fields";
import {
  audienceWords,
  checkVerdictWords,
  directionWords,
  requirementCategoryWords,
  requirementPriorityWords,
  requirementStatusWords,
} from "@/lib/requirements/words";

const terms = {
  category: choice(requirementCategoryWords),
  priority: choice(requirementPriorityWords),
  statement: text,
  metricId: reference("metric").nullable(),
  maxAgeDays: count,
};
const status = choice(requirementStatusWords);
const metricTerms = {
  name: text,
  audience: choice(audienceWords),
  unit: text,
  direction: choice(directionWords),
  baseline: number.nullable(),
  target: number.nullable(),
  maxAgeDays: count,
  loggedAs: list(text),
  loggedFactor: number,
};
const ofRequirement = ({ id }: { id: string }) => `requirements/${id}`;
const ofMetric = ({ id }: { id: string }) => `requirements/metrics/${id}`;
const amongRetired = () => "requirements/retired";
const ofCategory = ({ id }: { id: string }) => `requirements#${id}`;

export const requirementProposed = event("requirement.proposed", {
  words: "proposed a requirement",
  subject: "requirement",
  after: terms,
  line: ["statement"],
  place: ofRequirement,
});

export const requirementEdited = event("requirement.edited", {
  words: "edited a requirement",
  subject: "requirement",
  before: changed({ ...terms, status }),
  after: changed({ ...terms, status }).required({ statement: true }),
  line: ["statement"],
  place: ofRequirement,
  ends: { of: ["requirement.proposed", "requirement.edited"], about: "subject" },
});

export const requirementAgreed = event("requirement.agreed", {
  words: "agreed a requirement",
  subject: "requirement",
  after: { category: terms.category, statement: text },
  line: ["statement"],
  place: ofRequirement,
  ends: { of: ["requirement.proposed", "requirement.edited"], about: "subject" },
});

export const requirementRetired = event("requirement.retired", {
  words: "retired a requirement",
  subject: "requirement",
  before: { category: terms.category, statement: text, status },
  after: { reason: text },
  line: ["reason", "statement"],
  place: amongRetired,
  ends: { of: ["requirement.proposed", "requirement.edited"], about: "subject" },
});

export const requirementChecked = event("requirement.checked", {
  words: "checked a requirement",
  subject: "requirement",
  after: { statement: text, verdict: choice(checkVerdictWords), note: text, link: text, checkedOn: day },
  line: ["statement"],
  place: ofRequirement,
});

export const categoryExempted = event("category.exempted", {
  words: "marked a category as not applicable",
  after: { category: terms.category, reason: text },
  line: ["reason"],
  place: ofCategory,
});

export const categoryExemptionEnded = event("category.exemption_ended", {
  words: "made a category apply again",
  before: { category: terms.category, reason: text },
  line: ["reason"],
  place: ofCategory,
});

export const metricDefined = event("metric.defined", {
  words: "defined a key metric",
  subject: "metric",
  after: metricTerms,
  line: ["name"],
  place: ofMetric,
});

export const metricEdited = event("metric.edited", {
  words: "edited a key metric",
  subject: "metric",
  before: changed(metricTerms).extend({ metric: text }),
  after: changed(metricTerms).extend({ metric: text, reason: text.optional(), lowered: yesNo.optional() }),
  line: ["name", "reason", "metric"],
  place: ofMetric,
});

export const metricRetired = event("metric.retired", {
  words: "retired a key metric",
  subject: "metric",
  before: { metric: text, target: number.nullable(), unit: text },
  after: { reason: text },
  line: ["reason", "metric"],
  place: amongRetired,
});

export const measurementRecorded = event("measurement.recorded", {
  words: "recorded a measurement",
  subject: "metric",
  after: { metric: text, unit: text, measurementId: text, value: number, measuredAt: instant, about: text, note: text },
  line: ["note", "metric"],
  place: ofMetric,
});

export const measurementsImported = event("measurements.imported", {
  words: "imported measurements",
  subject: "metric",
  after: { count, metrics: byName(count) },
  place: () => "requirements#metrics",
});

export const measurementStruck = event("measurement.struck", {
  words: "struck out a measurement",
  subject: "metric",
  before: { metric: text, unit: text, value: number, measuredAt: instant },
  after: { reason: text, measurementId: text },
  line: ["reason", "metric"],
  place: ofMetric,
});
