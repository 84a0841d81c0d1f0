// The data of a house: what is checked of it, what broke, and what its experts say.
import type { QualityDimension } from "@/db/enums";
import { type House, now } from "./house";
import type { Given } from "./rows";

export function dataRows(house: House): Given {
  const id = house.id.bind(house);
  const [member, colleague] = [id("people", "member"), id("people", "colleague")];
  const ofFirst = { ruleId: id("qualityRules", "first"), datasetVersionId: id("datasetVersions", "first") };
  const first = { batchId: id("sampleBatches", "first") };
  const facts = (name: string) => [{ name: `${house.name}.samples.${name}.fact`, value: "1" }];
  return {
    datasets: {
      first: {
        refreshHours: 24,
        contract: [column(house, "first")],
        unchecked: false,
        soundUntil: house.day(3),
        validated: true,
        freshUntil: house.day(1),
        checksHoldUntil: now,
      },
      second: {
        refreshHours: 48,
        freshUntil: now,
        brokenUntil: house.day(9),
        breachedUntil: house.day(9),
        unchecked: false,
      },
      ended: { unchecked: true, refreshHours: 24 },
    },
    datasetParts: {
      first: { part: "completeness", unchecked: false, soundUntil: house.day(3) },
      second: { part: "validity", unchecked: false, brokenUntil: house.day(9), criticalUntil: house.day(9) },
      other: { datasetId: id("datasets", "second"), part: "freshness", unchecked: true },
    },
    datasetVersions: {
      older: { datasetId: id("datasets", "first"), number: 1, current: false, columns: [column(house, "older")] },
      first: { number: 2, current: true, deviations: 0, columns: [column(house, "first")] },
      second: { current: true },
      under: { datasetId: id("datasets", "ended"), current: true },
    },
    qualityRules: {
      first: rule(house, "completeness", "critical", id("datasetVersions", "first")),
      other: {
        ...rule(house, "uniqueness", "warning", null),
        datasetId: id("datasets", "first"),
        latestValue: 98,
        direction: "lower",
        latestCheckedAt: house.day(-9),
        latestVersionId: id("datasetVersions", "first"),
      },
      second: { ...rule(house, "validity", "critical", id("datasetVersions", "second")), latestValue: 98 },
      unchecked: {
        ...rule(house, "consistency", "warning", null),
        datasetId: id("datasets", "second"),
        latestValue: null,
      },
      ended: rule(house, "accuracy", "warning", id("datasetVersions", "first")),
      under: rule(house, "timeliness", "warning", id("datasetVersions", "under")),
    },
    ruleResults: {
      earlier: { ...ofFirst, value: 99, source: "form", datasetVersionId: id("datasetVersions", "older") },
      first: { value: 10, source: "form" },
      later: { ...ofFirst, value: 20, source: "api" },
      second: { value: 99, source: "csv" },
      other: {
        ruleId: id("qualityRules", "other"),
        datasetVersionId: id("datasetVersions", "first"),
        value: 98,
        source: "form",
      },
      ended: { value: 5, source: "form" },
      under: { value: 10, source: "form" },
    },
    incidents: {
      first: { severity: "critical", status: "assigned", assigneeId: member },
      other: { ruleId: id("qualityRules", "other"), severity: "warning", assigneeId: null },
      second: { severity: "critical", status: "assigned", assigneeId: colleague },
      ended: { severity: "warning", status: "resolved", assigneeId: member },
      under: { severity: "warning", assigneeId: member, status: "acknowledged" },
    },
    datasetValidations: {
      older: { datasetVersionId: id("datasetVersions", "older"), verdict: "not_usable" },
      first: { verdict: "usable" },
      second: { verdict: "usable_with_limits" },
      under: { verdict: "usable" },
    },
    sampleBatches: { first: { opinions: 2 }, second: {}, ended: {}, under: {} },
    samples: {
      first: { number: 1, facts: facts("first"), confidence: 0.5 },
      wrong: { ...first, number: 2, facts: facts("wrong"), confidence: 0.9, wrong: 2 },
      disputed: { ...first, number: 3, facts: facts("disputed"), confidence: 0.8, wrong: 1, correct: 1 },
      unsure: { ...first, number: 4, facts: facts("unsure"), confidence: 0.7, unsure: 1, correct: 1 },
      torn: { ...first, number: 6, facts: facts("torn"), confidence: 0.6, wrong: 1, correct: 1, unsure: 1 },
      right: { ...first, number: 5, facts: facts("right"), correct: 2 },
      second: { number: 1, facts: facts("second"), wrong: 1 },
      ended: { number: 1, facts: facts("ended"), wrong: 1 },
      under: { number: 1, facts: facts("under") },
    },
    sampleTallies: {
      first: { correct: 0, wrong: 0, unsure: 0, samples: 1 },
      wrong: { ...first, correct: 0, wrong: 2, unsure: 0, samples: 1 },
      disputed: { ...first, correct: 1, wrong: 1, unsure: 0, samples: 1 },
      unsure: { ...first, correct: 1, wrong: 0, unsure: 1, samples: 1 },
      torn: { ...first, correct: 1, wrong: 1, unsure: 1, samples: 1 },
      right: { ...first, correct: 2, wrong: 0, unsure: 0, samples: 1 },
      second: { correct: 0, wrong: 1, unsure: 0, samples: 1 },
      ended: { correct: 0, wrong: 1, unsure: 0, samples: 1 },
      under: { correct: 0, wrong: 0, unsure: 0, samples: 1 },
    },
    sampleShares: {
      first: { unfinished: 0 },
      second: { unfinished: 0 },
      other: { ...first, personId: colleague, unfinished: 1 },
    },
    sampleOpinions: {
      first: { sampleId: id("samples", "wrong"), verdict: "wrong" },
      other: { sampleId: id("samples", "wrong"), personId: colleague, verdict: "wrong" },
      disputed: { sampleId: id("samples", "disputed"), verdict: "correct" },
      against: { sampleId: id("samples", "disputed"), personId: colleague, verdict: "wrong" },
      unsure: { sampleId: id("samples", "unsure"), verdict: "unsure" },
      second: { verdict: "wrong" },
      closed: { sampleId: id("samples", "ended"), verdict: "wrong" },
      ended: { sampleId: id("samples", "right"), verdict: "wrong" },
    },
    questions: {
      first: { sampleId: id("samples", "wrong") },
      second: { sampleId: null },
      ended: { sampleId: null },
      under: { datasetId: null, sampleId: null },
    },
  };
}

const column = (house: House, variant: string) => ({
  name: `${house.name}.datasetVersions.${variant}.column`,
  type: "text" as const,
  required: true,
  meaning: "",
});

const rule = (house: House, dimension: QualityDimension, severity: "warning" | "critical", version: string | null) => ({
  dimension,
  severity,
  direction: "higher" as const,
  maxAgeDays: 30,
  threshold: 98,
  latestVersionId: version,
  latestCheckedAt: version ? house.day(-9) : null,
});
