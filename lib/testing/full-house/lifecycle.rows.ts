// How the gates of a house stand, who signed and waived, and what it reports.

import { hashSecret } from "@/lib/kernel/secrets";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";
import { criterionTitle } from "@/lib/lifecycle/words";
import { type House, now } from "./house";
import { secretOf } from "./people.rows";
import type { Given } from "./rows";

export function lifecycleRows(house: House): Given {
  const criterion = (variant: string) => ({
    id: "design.context",
    title: "context",
    subject: null,
    state: "met",
    cause: `${house.name}.gateStandings.${variant}.cause`,
    facts: {},
    references: [],
    since: now.toISOString(),
  });
  const fallen = (variant: string) => ({
    ...criterion(variant),
    called: criterionTitle({ title: "context", subject: null }),
    shortfalls: [],
  });
  const facts = (variant: string) => ({
    ...{ of: "project", problem: `${house.name}.reports.${variant}.facts` },
    project: { key: "", gates: [{ gate: "design", state: "passed" }] },
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
