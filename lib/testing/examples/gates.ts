// What is said of templates, of gates that no longer pass, and of what a badge or a program reads of a gate.
import { standingOf } from "@/components/lifecycle/loop-gates";
import { gateModes, gateStates, gates, phases, roles } from "@/db/enums";
import { badgeOf } from "@/lib/lifecycle/badges/rules";
import { reasonsFor } from "@/lib/lifecycle/criteria/exemptions.rules";
import { signatureId } from "@/lib/lifecycle/criteria/signature.rules";
import { lacks } from "@/lib/lifecycle/evidence/proofs.rules";
import type { CriterionResult, GateResult } from "@/lib/lifecycle/gate-result.rules";
import { causeOf, headlineOf } from "@/lib/lifecycle/lapses/rules";
import { repairAt } from "@/lib/lifecycle/requirement-proofs.rules";
import { digestOf, signedContent } from "@/lib/lifecycle/signoffs.rules";
import { notMetWords } from "@/lib/lifecycle/status/rules";
import { printOf } from "@/lib/lifecycle/templates/adoption.rules";
import { limitNames, standardTemplate } from "@/lib/lifecycle/templates/rules";
import { criterionTerms, differenceWords, limitValue, templateName } from "@/lib/lifecycle/templates/words";
import { criterionTitle } from "@/lib/lifecycle/words";
import { examplesOf } from "../tables";

const { limits } = standardTemplate;

const likely: CriterionResult = {
  ...{ id: "development.pays-back", gate: "development", title: "pays-back", subject: null },
  repair: { roles: ["stakeholder"], where: "value" },
  ...{ state: "unmet", because: "unlikely", facts: { paysBack: 0.3 }, waiver: null },
  refs: [{ kind: "estimate", id: "e", version: 2 }],
};
const paysBack = { id: likely.id, title: criterionTitle(likely) };
const signed: CriterionResult = {
  ...{ id: "design.signature.expert", gate: "design", title: "signature", subject: "expert" },
  repair: { roles: ["expert"], where: "lifecycle/design" },
  ...{ state: "missing", because: "not-signed", facts: {}, refs: [], waiver: null },
};
const measured = { ...likely, refs: [...likely.refs, { kind: "measurement", id: "m", version: null }] as const };
const shortfall = { requirement: "Recall is high", metric: "Recall", value: 0.7, target: 0.8, unit: "" };

const resultOf = (criteria: readonly CriterionResult[]): GateResult => ({
  ...{ gate: "design", mode: "block", state: "pending", waived: false, digest: "", digestAt: () => "", criteria },
});
const results = {
  ...{ design: resultOf([]), development: resultOf([likely, { ...signed, state: "met" }]) },
  ...{ deployment: resultOf([likely]), operation: resultOf([{ ...likely, state: "waived" }]) },
};

export const templateTables = [
  examplesOf(templateName, [{ riskClass: "high", number: 3 }]),
  examplesOf(
    limitValue,
    ...limitNames.map((limit) => [limit, limits[limit]] as const),
    ["waiverDays", 1],
    ["contextCharacters", 1],
    ["paysBack", 0.675],
    ["estimateDays", 10_000],
  ),
  examplesOf(
    criterionTerms,
    [{ sets: [], maxAge: null }, limits],
    [{ sets: ["paysBack"], maxAge: "estimateDays" }, limits],
    [{ sets: ["paysBack", "contextCharacters"], maxAge: "validationDays" }, limits],
    [{ sets: [], maxAge: "own" }, limits],
    [
      { sets: [], maxAge: "estimateDays" },
      { ...limits, estimateDays: 1 },
    ],
  ),
  examplesOf(
    differenceWords,
    ...gateModes.map(
      (after) =>
        [{ of: "mode", gate: "design", before: gateModes.find((mode) => mode !== after) ?? after, after }, []] as const,
    ),
    ...gateModes.map((before) => [{ of: "mode", gate: "design", before, after: "block" }, []] as const),
    [{ of: "criterion", gate: "development", criterion: "development.pays-back", after: "asked" }, [paysBack]],
    [{ of: "criterion", gate: "development", criterion: "development.pays-back", after: "off" }, [paysBack]],
    [{ of: "criterion", gate: "development", criterion: "development.must", after: "off" }, [paysBack]],
    [{ of: "signer", gate: "design", role: "expert", after: "asked" }, []],
    [{ of: "signer", gate: "design", role: "ml_engineer", after: "off" }, []],
    [{ of: "limit", limit: "estimateDays", before: 180, after: 1 }, []],
    [{ of: "limit", limit: "estimateDays", before: null, after: 90 }, []],
    [{ of: "limit", limit: "estimateDays", before: 90, after: null }, []],
    [{ of: "limit", limit: "paysBack", before: 0.5, after: 0.6 }, []],
  ),
];

export const gateTables = [
  examplesOf(
    badgeOf,
    ...([...gateStates, "waived"] as const).map((state) => [{ gate: "design", state }] as const),
    ...gates.map((gate) => [{ gate, state: "passed" }] as const),
  ),
  examplesOf(
    reasonsFor,
    ["team", []],
    [
      "team",
      [
        { category: "team", reason: " two people do it " },
        { category: "speed", reason: "nightly" },
        { category: "team", reason: "a habit" },
        { category: "team", reason: " " },
      ],
    ],
  ),
  examplesOf(repairAt, ...lacks.map((lack) => [lack, { id: "req", metricId: null }] as const), [
    "not-measured",
    { id: "req", metricId: "met" },
  ]),
  examplesOf(
    standingOf,
    ...phases.map((phase) => [results, "development", phase] as const),
    [results, "operation", "deployment"],
    [{ ...results, design: { ...resultOf([likely]), state: "passed", waived: true } }, "design", "design"],
  ),
  examplesOf(
    causeOf,
    ["design", likely],
    ["design", signed],
    ["development", { ...signed, title: "category", subject: "speed" }],
  ),
  examplesOf(
    headlineOf,
    [likely, []],
    [likely, [shortfall]],
    [likely, [{ ...shortfall, value: 105.4, target: 105, unit: "ms" }, shortfall]],
    [likely, [{ ...shortfall, value: null }]],
    [likely, [{ ...shortfall, target: null }]],
  ),
  examplesOf(signatureId, ["design", "expert"]),
  examplesOf(signedContent, [[]], [[signed, measured]], [[likely]]),
  examplesOf(digestOf, [[]], [[likely, signed]], [[signed, measured]]),
  examplesOf(printOf, [likely], [{ ...likely, figures: {} }], [measured], [{ ...likely, figures: { p10: 1 } }]),
  examplesOf(
    notMetWords,
    [{ criteria: [] }],
    [
      {
        criteria: [
          { ...likely, state: "met" },
          { ...signed, state: "waived" },
        ],
      },
    ],
    [{ criteria: [likely, { ...signed, state: "unchecked" }] }],
    [{ criteria: [likely, ...roles.map((subject) => ({ ...signed, subject }))] }],
  ),
];
