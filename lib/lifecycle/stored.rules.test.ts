// What was stored and signed before facts had their shapes of today reads as it did, and digests to what it did.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gates } from "@/db/enums";
import { anyEvidence } from "@/lib/testing/any-evidence";
import { now, provedBy, ready } from "@/lib/testing/project-evidence";
import { openIn } from "./criteria/musts.rules";
import type { ProjectEvidence } from "./evidence/rules";
import { evaluateGate } from "./gate.rules";
import type { CriterionResult } from "./gate-result.rules";
import { flatten, revived } from "./stored.rules";
import { standardTemplate } from "./templates/rules";
import { criterionReason, criterionTitle } from "./words";

const reading = { currency: "EUR", locale: "en-GB" };

/** As a row holds it. */
const old: CriterionResult = JSON.parse(
  JSON.stringify({
    ...{ id: "development.must", gate: "development", title: "must", subject: null, state: "missing", refs: [] },
    because: "some-without-evidence",
    facts: { of: 3, met: 1, open: ["a missing", "b missing"] },
    figures: { "value b": 0.7, "value c": 0.9, "lack a": "not-measured" },
    repair: { roles: ["data_scientist"], where: "requirements" },
    waiver: { criterion: "development.must", expiresAt: now },
  }),
);

describe("a judgement that was stored flat", () => {
  test("is read as it is judged today, and says what it said", () => {
    const read = revived(old);
    expect(read.facts).toEqual({
      ...{ of: 3, met: 1 },
      open: [
        { id: "a", state: "missing" },
        { id: "b", state: "missing" },
      ],
    });
    expect(read.waiver?.expiresAt).toEqual(now);
    expect(criterionReason(read, reading)).toBe("1 of 3 met; one without evidence: no measurement of this version.");
    expect(openIn(read)).toEqual([
      { id: "a", value: null },
      { id: "b", value: 0.7 },
    ]);
  });

  test("is flat again where digests are made, whatever it says", () => {
    expect(flatten(revived(old).facts)).toEqual(old.facts);
    expect(flatten(revived(old).figures ?? {})).toEqual(old.figures);
    fc.assert(
      fc.property(fc.constantFrom(...gates), anyEvidence, (gate, evidence) => {
        for (const one of evaluateGate(gate, evidence, now).criteria) {
          const figures = one.figures ?? {};
          const stored = { ...one, facts: flatten(one.facts), figures: flatten(figures) };
          const read = revived(JSON.parse(JSON.stringify(stored)));
          expect([flatten(read.facts), flatten(read.figures)]).toEqual([stored.facts, stored.figures]);
          expect(criterionReason(read, reading)).toBe(criterionReason(one, reading));
          expect(revived(one)).toEqual(one);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test("what nobody asks or says any more still reads sensibly", () => {
  const said = { because: "forgotten", facts: {} };
  expect(criterionReason(said, reading)).toBe("Why it stood so is no longer known.");
  expect(criterionReason({ ...said, because: "constructor" }, reading)).toBe("Why it stood so is no longer known.");
  expect(criterionReason({ ...said, id: "design.data", because: "rules-pass" }, reading)).toBe(
    "The rules passed on that very version.",
  );
  expect(criterionTitle({ title: "audience", subject: "team" })).toBe("Something that is no longer asked for");
});

test("digests of what was signed are those of the first format", () => {
  const fallen = {
    ...ready,
    requirements: ready.requirements.map((one) => ({ ...one, proofs: provedBy({ state: "unmet", value: 0.5 }) })),
  };
  const lacking = {
    ...ready,
    requirements: ready.requirements.map((one) => ({
      ...one,
      proofs: provedBy({ state: "missing", lack: "not-measured", value: null }),
    })),
  };
  const given: Record<string, ProjectEvidence> = {
    ready,
    fallen,
    lacking,
    bare: { ...ready, candidate: null, release: null, datasets: [], estimate: null, budget: null, metrics: [] },
  };
  const digests = Object.entries(given).flatMap(([name, evidence]) =>
    gates.map(
      (gate) => `${name} ${gate} ${evaluateGate(gate, { ...evidence, template: standardTemplate }, now).digest}`,
    ),
  );
  expect(digests).toMatchInlineSnapshot(`
    [
      "ready design 2e96e23a2ed3621a0d8b064a90ce63da45488fae2a2abade5367b22b74ee9343",
      "ready development b89509a35f953670999dac169c8ac72b4f92471dfcb75f052416c57689318c68",
      "ready deployment 6429121193258036fe28346fc34555cf1171d8cdb28609187dfd46b92685fd51",
      "ready operation 7df2baf8ba64d7499cce4be562c014d7866550a5b9f5c4ac64de77903f2735b3",
      "fallen design 2e96e23a2ed3621a0d8b064a90ce63da45488fae2a2abade5367b22b74ee9343",
      "fallen development c7299e1061716c20f284d4b7c8b15273e572e541639797bd5e32f654a37b08c4",
      "fallen deployment 2f8ad578680cffc4b07180f0f26e240d1ec7100c1cee9ce108b381312cea7203",
      "fallen operation d31ba5478d5885943c7a9927140000f021521dea526fa2ebf6a0a91fe5d89d53",
      "lacking design 2e96e23a2ed3621a0d8b064a90ce63da45488fae2a2abade5367b22b74ee9343",
      "lacking development d2d4c62546830540ec22848821bea2227c6c1f6f8628c2736433d350a67bcef8",
      "lacking deployment 6eefa8a99f1c2cef72c930a67ddb9878369ea65ce1b7ffb8df91cd1eb2db161d",
      "lacking operation 49cf09f79eb16d7c182f202058e2ce1fbe793544eefff3cbb4e889398ae90e49",
      "bare design 56bb3da04a1c75484a64ef63f09fea887922df03a0cbb56f800cbfd83330e83f",
      "bare development fa5693296ef765319270044bd3227691d9edd95eeb3027b1eef5049979247e9e",
      "bare deployment e6901b522269bbeb236a7479b2ba7da7b0a98bf37dce6a4469b63f36853d495a",
      "bare operation f027cd782001c4dcd818723f23d76029d664f46dc64c4c75675a4dd5e1982b2c",
    ]
  `);
});
