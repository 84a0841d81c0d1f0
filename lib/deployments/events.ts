// Events on releases, monitors and alerts.
import { gateModes } from "@/db/enums";
import { severityWords } from "@/lib/data/words";
import {
  alertStatusWords,
  environmentWords,
  monitorKindWords,
  releaseStrategyWords,
  servingModeWords,
} from "@/lib/deployments/words";
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
  oneOf,
  reference,
  share,
  text,
} from "@/lib/kernel/event-fields";
import { gateWords } from "@/lib/projects/words";
import { directionWords } from "@/lib/requirements/words";

const environment = choice(environmentWords);
const strategy = choice(releaseStrategyWords);
const severity = choice(severityWords);
const terms = { servingMode: choice(servingModeWords), integrationPoint: text, wayBack: text };
const unmetGate = fields({ gate: choice(gateWords), mode: oneOf(gateModes), unmet: list(text) });
const monitorTerms = {
  unit: text,
  direction: choice(directionWords).nullable(),
  threshold: number.nullable(),
  leastPercent: number.nullable(),
  patience: count,
  severity,
};
const deploymentsPlace = () => "deployments";
const alertPlace = ({ id }: { id: string }) => `deployments/alerts/${id}`;
const alertStatus = choice(alertStatusWords);
const openAlertEvents = ["alert.opened", "alert.worsened"];
const ownedAlertEvents = [...openAlertEvents, "alert.handed_over"];

export const releasePrepared = event("release.prepared", {
  words: "prepared a release",
  subject: "release",
  after: { title: text, environment, strategy, share: share.nullable(), ...terms, integrationOwner: text },
  line: ["title"],
  place: deploymentsPlace,
});

export const releaseEdited = event("release.edited", {
  words: "edited a release",
  subject: "release",
  before: changed({ ...terms, integrationOwnerId: reference("person") }).extend({ title: text }),
  after: changed({ ...terms, integrationOwnerId: reference("person") }).extend({ title: text }),
  line: ["title"],
  place: deploymentsPlace,
});

export const releaseRehearsed = event("release.rehearsed", {
  words: "rehearsed a roll-back",
  subject: "release",
  before: fields({ rehearsedAt: instant, note: text }).optional(),
  after: { title: text, note: text },
  line: ["title"],
  place: deploymentsPlace,
});

export const releaseDeployed = event("release.deployed", {
  words: "put a release live",
  subject: "release",
  before: fields({ live: list(text) }).optional(),
  after: {
    title: text,
    environment,
    strategy: strategy.optional(),
    unmetGates: list(unmetGate).optional(),
    reason: text.optional(),
  },
  line: ["title"],
  place: deploymentsPlace,
});

export const releaseRolledBack = event("release.rolled_back", {
  words: "rolled a release back",
  subject: "release",
  before: { title: text, environment },
  after: { title: text, reason: text, liveAgain: text.nullable() },
  line: ["title"],
  place: deploymentsPlace,
});

export const referencesRecorded = event("references.recorded", {
  words: "recorded baseline distributions",
  subject: "release",
  after: { title: text, features: list(text) },
  line: ["title"],
  place: deploymentsPlace,
});

export const windowRecorded = event("window.recorded", {
  words: "recorded a window of production",
  subject: "release",
  after: { title: text, cases: count, values: byName(number), startedAt: instant, endedAt: instant },
  line: ["title"],
  place: deploymentsPlace,
});

export const monitorDefined = event("monitor.defined", {
  words: "defined a monitor",
  after: {
    title: text,
    kind: choice(monitorKindWords),
    watches: text,
    ...monitorTerms,
    leastPercent: number.nullish(),
  },
  line: ["title"],
  place: deploymentsPlace,
});

export const monitorEdited = event("monitor.edited", {
  words: "edited a monitor",
  before: changed(monitorTerms).extend({ title: text }),
  after: changed(monitorTerms).extend({ title: text }),
  line: ["title"],
  place: deploymentsPlace,
});

export const monitorRetired = event("monitor.retired", {
  words: "retired a monitor",
  before: { title: text, severity },
  after: { reason: text },
  line: ["reason", "title"],
  place: deploymentsPlace,
});

export const alertOpened = event("alert.opened", {
  words: "opened an alert",
  after: { title: text, severity, value: number, since: instant },
  line: ["title"],
  place: alertPlace,
});

export const alertWorsened = event("alert.worsened", {
  words: "saw an alert worsen",
  before: { severity, value: number },
  after: { title: text, severity, value: number },
  line: ["title"],
  place: alertPlace,
  ends: { of: openAlertEvents, about: "subject" },
});

export const alertCleared = event("alert.cleared", {
  words: "saw an alert clear by itself",
  before: { status: alertStatus },
  after: { title: text, severity },
  line: ["title"],
  place: alertPlace,
  ends: { of: ownedAlertEvents, about: "subject" },
});

export const alertAcknowledged = event("alert.acknowledged", {
  words: "took an alert on",
  before: { status: alertStatus },
  after: { title: text, owner: text },
  line: ["title"],
  place: alertPlace,
  ends: { of: openAlertEvents, about: "subject" },
});

export const alertHandedOver = event("alert.handed_over", {
  words: "handed an alert over",
  before: { owner: text.nullable() },
  after: { title: text, owner: text },
  line: ["title"],
  place: alertPlace,
  ends: { of: ownedAlertEvents, about: "subject" },
});

export const alertResolved = event("alert.resolved", {
  words: "resolved an alert",
  before: fields({ status: alertStatus }).optional(),
  after: changed({ title: text, resolution: text, reason: text }),
  line: ["title", "reason", "status"],
  place: alertPlace,
  ends: { of: ownedAlertEvents, about: "subject" },
});
