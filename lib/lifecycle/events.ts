// Events on gates: signatures, waivers, lapses, badges and changes of phase.
import { criterionStates, type GateName } from "@/db/enums";
import { event } from "@/lib/kernel/event";
import { choice, day, fields, list, number, oneOf, role, text } from "@/lib/kernel/event-fields";
import { gateWords, phaseWords } from "@/lib/projects/words";
import { gateStateWords } from "./gate.words";
import { gateModeWords } from "./templates/words";

const gate = choice(gateWords);
const phase = choice(phaseWords);
const signature = { gate, role };
const waiver = { gate: gate.optional(), criterion: text, reason: text };
const gatePlace = (of: { id: string; gate?: GateName }) => (of.gate ? `lifecycle/${of.gate}` : "lifecycle");
const state = oneOf([...criterionStates, "unchecked"]);
const lapse = { gate: gate.optional(), gates: list(gate), title: text };
const shortfall = fields({
  requirement: text,
  metric: text.nullable(),
  value: number.nullable(),
  target: number.nullable(),
  unit: text,
});
const lapseEvents = ["gate.lapsed", "gate.handed_over"];

export const gateSigned = event("gate.signed", {
  words: "signed a gate",
  after: { ...signature, note: text, digest: text },
  line: ["note", "role"],
  place: gatePlace,
  ends: { of: ["gate.signed"], about: "gate", personal: "sign" },
});

export const gateSignatureWithdrawn = event("gate.signature_withdrawn", {
  words: "withdrew a signature",
  before: signature,
  line: ["role"],
  place: gatePlace,
});

export const gateCriterionWaived = event("gate.criterion_waived", {
  words: "waived a criterion",
  after: { ...waiver, expiresOn: day },
  line: ["reason"],
  place: gatePlace,
});

export const gateWaiverEnded = event("gate.waiver_ended", {
  words: "ended a waiver",
  before: waiver,
  line: ["reason"],
  place: gatePlace,
});

export const gateLapsed = event("gate.lapsed", {
  words: "saw a passed gate lapse",
  before: { state, because: text },
  after: { ...lapse, criterion: text, state, because: text, shortfalls: list(shortfall) },
  line: ["title"],
  place: gatePlace,
});

export const gateHandedOver = event("gate.handed_over", {
  words: "handed over the cause of a lapsed gate",
  before: { owner: text },
  after: { gate: gate.optional(), title: text, owner: text },
  line: ["title"],
  place: gatePlace,
  ends: { of: lapseEvents, about: "subject" },
});

export const gateLapseEnded = event("gate.lapse_ended", {
  words: "saw the cause of a lapse end",
  after: lapse,
  line: ["title"],
  place: gatePlace,
  ends: { of: lapseEvents, about: "subject" },
});

export const gateBadgeMade = event("gate.badge_made", {
  words: "made a badge of a gate",
  after: { gate, name: text },
  line: ["name"],
  place: gatePlace,
});

export const gateBadgeRevoked = event("gate.badge_revoked", {
  words: "revoked a badge of a gate",
  before: { gate, name: text },
  line: ["name"],
  place: gatePlace,
});

export const projectAdvanced = event("project.advanced", {
  words: "moved the project to the next phase",
  subject: "project",
  before: { phase },
  after: {
    phase,
    gate: choice(gateStateWords).optional(),
    mode: choice(gateModeWords).optional(),
    reason: text.optional(),
  },
  line: ["reason", "phase"],
  ends: { of: ["gate.signed"], about: "project" },
});
