// Whose measurements speak for a requirement: of the thing that is judged, and never of another.
import { describe, expect, test } from "vitest";
import { daysAgo, now } from "@/lib/testing/project-evidence";
import {
  type JudgedThing,
  type Measured,
  type ProvedMetric,
  proofOf,
  type StoredCheck,
  type Subjects,
} from "./proofs.rules";

const recall: ProvedMetric = {
  ...{ name: "Recall", direction: "higher", baseline: 60, target: 80, maxAgeDays: 90 },
  ...{ loggedAs: ["val/recall"], loggedFactor: 100 },
};
const version = { runId: "run-2", status: "finished", proposedAt: daysAgo(20), inUseSince: null } as const;
const live = { runId: "run-1", status: "finished", proposedAt: daysAgo(80), inUseSince: daysAgo(70) } as const;
const subjects: Subjects = {
  version,
  release: { id: "release-1", inUseSince: daysAgo(70), version: live },
  productionSince: daysAgo(70),
  timeZone: "UTC",
};
const noMeasurements: Measured = { inUse: [], about: [], figures: [], windows: [] };
const figure = (runId: string, key: string, value: number, onTrainingData = false) => ({
  ...{ runId, key, value, at: daysAgo(25), onTrainingData },
});
const stored = (value: number, days: number) => ({ id: `m${value}`, value, at: daysAgo(days) });

const prove = (
  judged: JudgedThing,
  measured: Partial<Measured>,
  more: Partial<Subjects> = {},
  category = "accuracy",
) => {
  const requirement = { category: category as "accuracy", maxAgeDays: 90, metric: recall, check: null };
  const { state, lack, value } = proofOf(
    judged,
    requirement,
    { ...noMeasurements, ...measured },
    { ...subjects, ...more },
    now,
  );
  return [state, lack ?? value];
};

describe("the proposed version", () => {
  test("is judged by what its own run logged, under a name of the key metric and in its unit", () => {
    expect(prove("version", { figures: [figure("run-2", "RECALL", 0.82)] })).toEqual(["met", 82]);
    expect(prove("version", { figures: [figure("run-2", "val/recall", 0.7)] })).toEqual(["unmet", 70]);
    expect(prove("version", { figures: [figure("run-2", "recall_at_5", 0.99)] })).toEqual(["missing", "not-measured"]);
  });
  test("or by what was measured of it since; the newest counts", () => {
    const about = [{ ...stored(79, 5), runId: "run-2", releaseId: null, ofRunId: null }];
    expect(prove("version", { figures: [figure("run-2", "recall", 0.82)], about })).toEqual(["unmet", 79]);
  });
  test("is never met by another run, by what is in use, or by another version's release", () => {
    const others: Partial<Measured> = {
      figures: [figure("run-1", "recall", 0.99), figure("run-3", "recall", 0.99)],
      inUse: [stored(99, 1)],
      about: [
        { ...stored(98, 1), runId: "run-3", releaseId: null, ofRunId: null },
        { ...stored(97, 1), runId: null, releaseId: "release-1", ofRunId: "run-1" },
      ],
      windows: [{ ...stored(0.99, 1), key: "recall" }],
    };
    expect(prove("version", others)).toEqual(["missing", "not-measured"]);
    // the same once it is the one in use, from when it is
    expect(prove("version", others, { version: { ...version, inUseSince: daysAgo(2) } })).toEqual(["met", 99]);
    expect(prove("version", others, { version: { ...version, inUseSince: daysAgo(0.5) } })).toEqual([
      "missing",
      "not-measured",
    ]);
  });
  test("is proved neither by training data, nor by no number, nor by a run that is deleted or unfinished", () => {
    expect(prove("version", { figures: [figure("run-2", "recall", 0.99, true)] })).toEqual([
      "missing",
      "training-data",
    ]);
    expect(prove("version", { figures: [figure("run-2", "training_recall", 0.99)] })).toEqual([
      "missing",
      "not-measured",
    ]);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(prove("version", { figures: [figure("run-2", "recall", value)] })).toEqual(["missing", "not-a-number"]);
      expect(prove("production", { inUse: [stored(value, 1)] })).toEqual(["missing", "not-measured"]);
    }
    const good = { figures: [figure("run-2", "recall", 0.99)] };
    expect(prove("version", good, { version: { ...version, status: "deleted" } })).toEqual(["missing", "run-deleted"]);
    expect(prove("version", good, { version: { ...version, status: "unfinished" } })).toEqual([
      "missing",
      "run-not-finished",
    ]);
    expect(prove("version", good, { version: null })).toEqual(["missing", "no-version"]);
  });
  test("a name that says training proves nothing, though somebody mapped it; one that tests does", () => {
    const mapped = { ...recall, loggedAs: ["training_recall", "test_recall"] };
    const requirement = { category: "accuracy", maxAgeDays: 90, metric: mapped, check: null } as const;
    const by = (...keys: string[]) =>
      proofOf(
        "version",
        requirement,
        { ...noMeasurements, figures: keys.map((key, at) => figure("run-2", key, 0.9 + at / 100)) },
        subjects,
        now,
      );
    expect(by("training_recall")).toMatchObject({ state: "missing", lack: "training-data", value: null });
    expect(by("training_recall", "test_recall")).toMatchObject({ state: "met", value: 91 });
  });
});

describe("the release", () => {
  const ofVersion = { figures: [figure("run-1", "recall", 0.85)] };
  test("takes over what its version proved, but for speed, which is measured where it runs", () => {
    expect(prove("release", ofVersion)).toEqual(["met", 85]);
    expect(prove("release", ofVersion, {}, "speed")).toEqual(["missing", "not-measured"]);
    expect(prove("release", { windows: [{ ...stored(0.83, 1), key: "recall" }] }, {}, "speed")).toEqual(["met", 83]);
    const about = [{ ...stored(70, 1), runId: null, releaseId: "release-1", ofRunId: "run-1" }];
    expect(prove("release", { about }, {}, "speed")).toEqual(["unmet", 70]);
    const other = [{ ...stored(90, 1), runId: null, releaseId: "release-2", ofRunId: "run-2" }];
    expect(prove("release", { about: other }, {}, "speed")).toEqual(["missing", "not-measured"]);
  });
  test("is in use from when it is: what was measured before was of another", () => {
    expect(prove("release", { inUse: [stored(90, 60)] }, {}, "speed")).toEqual(["met", 90]);
    expect(prove("release", { inUse: [stored(90, 71)] }, {}, "speed")).toEqual(["missing", "not-measured"]);
    const prepared = { id: "release-1", inUseSince: null, version: live };
    expect(prove("release", { inUse: [stored(90, 1)] }, { release: prepared }, "speed")[0]).toBe("missing");
    expect(prove("release", {}, { release: null })).toEqual(["missing", "no-release"]);
  });
});

test("what is in use is judged by what was measured since something is; candidates say nothing of it", () => {
  expect(prove("production", { inUse: [stored(90, 1)] })).toEqual(["met", 90]);
  expect(prove("production", { inUse: [stored(90, 71)] })).toEqual(["missing", "not-measured"]);
  expect(prove("production", { inUse: [stored(90, 1)] }, { productionSince: null })).toEqual(["missing", "not-in-use"]);
  expect(prove("production", { figures: [figure("run-1", "recall", 0.99)] })).toEqual(["missing", "not-measured"]);
});

test("budget and team are the project's: what proves them belongs to no version", () => {
  for (const judged of ["version", "release", "production"] as const) {
    expect(prove(judged, { inUse: [stored(90, 1)] }, { version: null, release: null }, "budget")).toEqual(["met", 90]);
  }
});

describe("a check", () => {
  const says = (judged: JudgedThing, check: Partial<StoredCheck>, category = "compliance") => {
    const storedCheck = {
      id: "c",
      verdict: "met",
      checkedOn: "2026-05-20",
      recordedAt: daysAgo(10),
      ...check,
    } as const;
    const requirement = { category: category as "compliance", maxAgeDays: 180, metric: null, check: storedCheck };
    const { state, lack } = proofOf(judged, requirement, noMeasurements, subjects, now);
    return `${state} ${lack ?? ""}`.trim();
  };
  // proposed on 12 May at nine o'clock
  test("is of the version that was proposed when somebody looked", () => {
    expect(says("version", {})).toBe("met");
    expect(says("version", { recordedAt: daysAgo(20), checkedOn: "2026-05-12" })).toBe("met");
    expect(says("version", { recordedAt: daysAgo(20.01), checkedOn: "2026-05-12" })).toBe("missing checked-before");
    // written down afterwards, of a day before there was anything to look at
    expect(says("version", { checkedOn: "2026-05-10" })).toBe("missing checked-before");
    expect(says("version", { recordedAt: daysAgo(30), checkedOn: "2026-05-02" }, "team")).toBe("met");
    expect(says("release", { recordedAt: daysAgo(30), checkedOn: "2026-05-02" })).toBe("met");
    expect(says("production", { recordedAt: daysAgo(90), checkedOn: "2026-03-03" })).toBe("met");
  });
});
