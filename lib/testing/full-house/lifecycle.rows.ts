// How the gates of a house stand, who signed and waived, and what it reports.

import { hashSecret } from "@/lib/kernel/secrets";
import type { StandingCriterion } from "@/lib/lifecycle/standing/rules";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";
import { criterionTitle } from "@/lib/lifecycle/words";
import type { ProjectFacts, ReportFacts } from "@/lib/reports/rules";
import { type House, now } from "./house";
import { secretOf } from "./people.rows";
import type { Given } from "./rows";

const project: ProjectFacts = {
  key: "",
  name: "",
  owner: "",
  phase: "design",
  status: "active",
  currency: "EUR",
  worth: null,
  budget: null,
  spent: 0,
  realised: { byGrade: [0, 0, 0, 0, 0, 0], total: 0, until: null },
  gates: [{ gate: "design", state: "passed", met: 0, of: 0, open: [] }],
};

export function lifecycleRows(house: House): Given {
  const criterion = (variant: string): StandingCriterion => ({
    id: "design.context",
    gate: "design",
    title: "context",
    subject: null,
    repair: { roles: [], where: `${house.name}.gateStandings.${variant}.where` },
    state: "met",
    because: "described",
    facts: {},
    refs: [],
    waiver: null,
    since: now.toISOString(),
  });
  const fallen = (variant: string) => ({
    ...criterion(variant),
    called: criterionTitle({ title: "context", subject: null }),
    shortfalls: [],
  });
  const facts = (variant: string): ReportFacts => ({
    of: "project",
    problem: `${house.name}.reports.${variant}.facts`,
    project,
    musts: [],
    alerts: { open: 0, critical: 0 },
    review: { last: null, dueOn: "2026-06-01", overdue: false },
  });
  const standing = (variant: string, days: number) => ({
    criteria: [criterion(variant)],
    since: house.day(days),
    waived: false,
  });
  const hash = (table: string, variant: string) => hashSecret(secretOf(house, table, variant));
  return {
    signatures: {
      first: { gate: "design", role: "expert" },
      second: { gate: "design", role: "stakeholder" },
      ended: { gate: "design", role: "data_scientist" },
      under: { gate: "development", role: "expert" },
    },
    waivers: {
      first: { criterion: "design.context" },
      second: { criterion: "design.value", expiresAt: now },
      ended: { criterion: "design.context" },
    },
    gateTemplates: {
      first: {
        riskClass: house.name === "cat" ? "high" : "minimal",
        content: standardTemplate,
        publishedAt: house.day(-100),
      },
      later: {
        riskClass: house.name === "cat" ? "high" : "minimal",
        content: standardTemplate,
        publishedAt: house.day(-1),
      },
    },
    templateAdoptions: {
      older: { replacedId: null, adoptedAt: house.day(-30) },
      first: { templateId: house.id("gateTemplates", "first"), adoptedAt: house.day(-20) },
    },
    gateBadges: {
      first: { gate: "design", hash: hash("gateBadges", "first") },
      second: { gate: "development", hash: hash("gateBadges", "second") },
      ended: { gate: "design", hash: hash("gateBadges", "ended") },
      orphan: { gate: "design", hash: hash("gateBadges", "orphan"), madeById: house.id("people", "gone") },
    },
    gateStandings: {
      older: { gate: "design", state: "lapsed", ...standing("older", -60) },
      first: { gate: "design", state: "passed", ...standing("first", -40) },
      development: { gate: "development", state: "passed", ...standing("development", -20) },
      operation: { gate: "operation", state: "passed", ...standing("operation", -10) },
    },
    gateWatches: { first: { judgedAt: house.day(-1), dueAt: house.day(2), eventId: null } },
    gateLapses: {
      first: { gates: ["design"], before: criterion("first"), after: fallen("first") },
      second: { gates: ["development"], before: criterion("second"), after: fallen("second") },
      ended: { gates: ["design"], before: criterion("ended"), after: fallen("ended") },
    },
    reports: {
      first: { facts: facts("first") },
      second: { facts: facts("second") },
      portfolio: { projectId: null, takenById: house.id("people", "member"), facts: facts("portfolio") },
      others: { projectId: null, takenById: house.id("people", "colleague"), facts: facts("others") },
    },
    reportShares: {
      first: { tokenHash: hash("reportShares", "first"), opened: 3 },
      second: { tokenHash: hash("reportShares", "second") },
      ended: { tokenHash: hash("reportShares", "ended") },
      portfolio: { reportId: house.id("reports", "portfolio"), tokenHash: hash("reportShares", "portfolio") },
    },
  };
}
