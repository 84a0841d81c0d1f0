// What another template would change is told before it is adopted: and only what it would change.
import { expect, test } from "vitest";
import { signed } from "@/lib/testing/judged";
import { daysAgo, now, ready } from "@/lib/testing/project-evidence";
import type { ProjectEvidence } from "../evidence/rules";
import { evaluateGate } from "../gate.rules";
import { previewOf } from "./preview.rules";
import { firstTemplates, standardTemplate, type Template } from "./rules";

const judged = (evidence: ProjectEvidence, template: Template) => ({
  design: evaluateGate("design", { ...evidence, template }, now),
  development: evaluateGate("development", { ...evidence, template }, now),
  deployment: evaluateGate("deployment", { ...evidence, template }, now),
  operation: evaluateGate("operation", { ...evidence, template }, now),
});
const told = (evidence: ProjectEvidence, after: Template) =>
  previewOf(judged(evidence, standardTemplate), judged(evidence, after)).map(
    ({ gate, mode, state, criteria }) =>
      `${gate} ${mode.before}→${mode.after} ${state.before}→${state.after}: ${criteria
        .map(({ criterion, before, after }) => `${criterion.id.slice(gate.length + 1)} ${before}→${after}`)
        .join(", ")}`,
  );

test("the same template changes nothing", () => expect(told(ready, standardTemplate)).toEqual([]));

test("what grows old, is newly asked for or falls away, and every signature that this costs", () => {
  const evidence = signed("development", {
    ...ready,
    estimate: ready.estimate && { ...ready.estimate, submittedAt: daysAgo(150) },
  });
  const { gates } = standardTemplate;
  const after: Template = {
    limits: { ...standardTemplate.limits, estimateDays: 120 },
    gates: {
      ...gates,
      design: { ...gates.design, mode: "warn" },
      development: {
        ...gates.development,
        off: ["development.worst-errors"],
        signers: ["data_scientist", "stakeholder", "ml_engineer"],
      },
    },
  };
  expect(told(evidence, after)).toEqual([
    "design block→warn pending→pending: ",
    "development block→block passed→pending: pays-back met→stale, signature.data_scientist met→stale, signature.stakeholder met→stale, signature.ml_engineer null→missing, worst-errors met→null, signature.expert met→null",
  ]);
});

test("high risk blocks where the usual class warns", () => {
  expect(told(ready, firstTemplates.high)).toContain(
    "deployment warn→block pending→pending: signature.expert null→missing",
  );
});
