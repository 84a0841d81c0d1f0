// Better in money: met only where the whole interval says so, corrected for selection, against all that is known; and words that say why not.
import { describe, expect, test } from "vitest";
import type { CandidateEvidence } from "@/lib/lifecycle/evidence/rules";
import { evaluateGate } from "@/lib/lifecycle/gate.rules";
import { judge, says, stateOf } from "@/lib/testing/judged";
import { now, ready } from "@/lib/testing/project-evidence";
import type { StoredPrice } from "@/lib/value/slices";
import { criterionReason } from "../words";

const id = "development.in-money";
const worth = (given: CandidateEvidence["worth"]) => ({
  candidate: ready.candidate && { ...ready.candidate, worth: given },
});
const storedPrice = ready.candidate?.worth?.price;
if (!storedPrice) throw new Error("The project for which all is well has a price.");
const ownHoldout = {
  holdout: { name: "May 2026", namedBy: "Dana", decides: true },
  learnedFromIt: false,
  scoredRuns: null,
  leftBehind: 0,
};
const priced = (change: Partial<StoredPrice>) =>
  worth({ outcomes: "outcomes-1", ...ownHoldout, price: { ...storedPrice, ...change } });
const gain = (reference: "nothing" | "today", low: number | null, high: number | null) => ({
  ...{ reference, action: null, perCase: 0, paired: true },
  gain: { mean: ((low ?? 0) + (high ?? 0)) / 2, low, high },
});
const reason = (change: Parameters<typeof judge>[1]) => {
  const criterion = stateOf(evaluateGate("development", { ...ready, ...change }, now), id);
  if (!criterion) throw new Error("It is not asked.");
  return { words: criterionReason(criterion, { currency: "EUR", locale: "en" }), repair: criterion.repair };
};

test("nothing can be said without a candidate, a matrix, outcomes or a price, and each is put right elsewhere", () => {
  expect(says(id, { candidate: null })).toBe("missing: no-candidate");
  expect(says(id, { matrix: null })).toBe("missing: no-matrix");
  expect(reason({ matrix: null }).repair).toEqual({ roles: ["stakeholder", "expert"], where: "value/matrix" });
  expect(says(id, worth(null))).toBe("missing: no-outcomes");
  expect(reason(worth(null)).repair).toEqual({ roles: ["data_scientist", "ml_engineer"], where: "experiments" });
  expect(says(id, worth({ outcomes: "o", ...ownHoldout, price: null }))).toBe("missing: not-priced-yet");
  expect(reason(worth({ outcomes: "o", ...ownHoldout, price: null })).repair.where).toBe("value/candidates");
});

test("a version is judged by a hold-out that the team has named and that its run did not learn from, each with its own repair", () => {
  const price = storedPrice;
  const unnamed = worth({ outcomes: "o", ...ownHoldout, holdout: null, price });
  expect(says(id, unnamed)).toBe("missing: holdout-not-named");
  expect(reason(unnamed).repair.where).toBe("value/candidates");
  expect(reason(unnamed).repair.roles).toContain("expert");
  for (const holdout of [ownHoldout.holdout, null]) {
    const learned = worth({ outcomes: "o", ...ownHoldout, holdout, learnedFromIt: true, price });
    expect(says(id, learned)).toBe("missing: learned-from-holdout");
    expect(reason(learned).words).toMatch(/evaluated on the data that it was trained on/);
    expect(reason(learned).repair.where).toBe("experiments");
  }
});

test("the best of many proves nothing on a hold-out to which it was taken alone", () => {
  const single = worth({ outcomes: "o", ...ownHoldout, leftBehind: 19, price: storedPrice });
  expect(says(id, single)).toBe("missing: rivals-elsewhere");
  expect(reason(single).words).toMatch(/scored beside 19 others on another hold-out/);
  expect(reason(single).repair.where).toBe("value/candidates");
});

test("says of how many runs it was chosen, as they were counted then", () => {
  const chosen = worth({ outcomes: "o", ...ownHoldout, scoredRuns: 17, price: { ...storedPrice, scored: 4 } });
  expect(reason(chosen).words).toMatch(/it is 1 of 17 runs scored on May 2026/);
});

test("says so where candidates are judged on another hold-out by now", () => {
  const onOtherHoldout = { ...ownHoldout, holdout: { ...ownHoldout.holdout, decides: false } };
  expect(reason(worth({ outcomes: "o", ...onOtherHoldout, price: storedPrice })).words).toMatch(
    /Candidates are judged on another hold-out than May 2026\./,
  );
});

test("a price under an older matrix, or of older outcomes, is stale", () => {
  expect(says(id, priced({ matrixId: "matrix-1" }))).toBe("stale: older-matrix");
  expect(says(id, priced({ current: false }))).toBe("stale: older-outcomes");
});

test("what has no price, no rival or no range cannot be judged", () => {
  expect(says(id, priced({ misfit: "other_labels", against: [] }))).toBe("missing: no-price");
  expect(reason(priced({ misfit: "other_labels", against: [] })).words).toMatch(/other classes/);
  expect(says(id, priced({ against: [] }))).toBe("missing: nothing-beside");
  expect(says(id, priced({ against: storedPrice.against.filter(({ reference }) => reference === "all") }))).toBe(
    "missing: nothing-beside",
  );
  expect(says(id, priced({ against: [gain("today", null, null)] }))).toBe("missing: no-range");
  expect(says(id, priced({ luck: null }))).toBe("missing: no-range");
  expect(says(id, priced({ mostLuck: null }))).toBe("missing: no-range");
});

describe("it is better", () => {
  test("where the lower end is above 0 against never acting and today's process, corrected for selection", () => {
    const at = (nothing: number, today: number, mostLuck = 0) =>
      says(id, priced({ mostLuck, against: [gain("nothing", nothing, 200), gain("today", today, 200)] }));
    expect(at(0.1, 0.1)).toBe("met: better-in-money");
    expect(at(0, 0.1)).toBe("unmet: not-better-in-money");
    expect(at(0.1, 0)).toBe("unmet: not-better-in-money");
    expect(at(10.1, 10.1, 10)).toBe("met: better-in-money");
    expect(at(10.1, 10, 10)).toBe("unmet: not-better-in-money");
  });

  test("than never acting alone, where nobody counted today's process, and says so", () => {
    const single = priced({ against: [gain("nothing", 110, 190)] });
    expect(says(id, single)).toBe("met: better-in-money");
    expect(reason(single).words).toBe(
      "A case brings at least €1 more than never acting. Corrected for selection: it is 1 of 3 runs scored on May 2026. What today's process does was not counted.",
    );
    expect(says(id, priced({ against: [gain("today", 110, 190)] }))).toBe("met: better-in-money");
  });

  test("always acting may be better still: that is another decision", () => {
    expect(judge(id, {}).says).toBe("met: better-in-money");
  });
});

test("says by how much, in the project's money", () => {
  expect(reason({}).words).toBe(
    "A case brings at least €1 more than never acting and €0.50 more than today's process. Corrected for selection: it is 1 of 3 runs scored on May 2026.",
  );
  const unsure = priced({
    scored: 1,
    luck: 0,
    mostLuck: 0,
    leastLuck: 0,
    against: [gain("nothing", -30, 120), gain("today", 20, 90)],
  });
  expect(reason(unsure).words).toBe(
    "It is not significantly better than never acting: a case brings from €0.30 less to €1.20 more.",
  );
  const worse = priced({
    scored: 1,
    luck: 0,
    mostLuck: 0,
    leastLuck: 0,
    against: [gain("nothing", 20, 90), gain("today", -681, -64)],
  });
  expect(
    reason({ ...worse, matrix: { id: "matrix-2", number: 2, setAs: "expert", baseRateId: "base-rate-1" } }).words,
  ).toBe("A case brings €0.64 to €6.81 less than today's process. The payoff matrix is an expert's draft.");
});

test("a signature stands while only figures move, and not for another matrix or other outcomes", () => {
  const digest = (change: Parameters<typeof judge>[1]) =>
    evaluateGate("development", { ...ready, ...change }, now).digest;
  const before = digest({});
  expect(digest(priced({ scored: 7, luck: 14, mostLuck: 15 }))).toBe(before);
  expect(digest(worth({ outcomes: "outcomes-2", ...ownHoldout, price: storedPrice }))).not.toBe(before);
  const next = { id: "matrix-3", number: 3, setAs: "stakeholder" as const, baseRateId: "base-rate-1" };
  expect(digest({ ...priced({ matrixId: "matrix-3" }), matrix: next })).not.toBe(before);
  const rated = { id: "matrix-2", number: 2, setAs: "stakeholder" as const, baseRateId: "base-rate-2" };
  expect(digest({ ...priced({ baseRateId: "base-rate-2" }), matrix: rated })).not.toBe(before);
});
