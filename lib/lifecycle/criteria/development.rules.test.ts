// What the development gate asks of the candidate: that there is one, what it learned from, and that its worst errors were seen.
import { expect, test } from "vitest";
import type { CandidateEvidence } from "@/lib/lifecycle/evidence/rules";
import { says } from "@/lib/testing/judged";
import { daysAgo, ready } from "@/lib/testing/project-evidence";

const candidate = (given: Partial<CandidateEvidence>) => ({
  candidate: ready.candidate && { ...ready.candidate, ...given },
});

test("nothing can be said of a candidate that nobody proposed", () => {
  for (const id of ["development.candidate", "development.trained-on", "development.worst-errors"] as const) {
    expect(says(id, { candidate: null })).toBe("missing: no-candidate");
  }
});

test("the rules are asked on the very version that it was trained on", () => {
  const on = (trainedOn: CandidateEvidence["trainedOn"]) => says("development.trained-on", candidate({ trainedOn }));
  const since = { known: null, uncheckedSince: null };
  expect(on(null)).toBe("missing: data-unknown");
  expect(on({ versionId: "v", state: "unmet", ...since })).toBe("unmet: rules-fail");
  expect(on({ versionId: "v", state: "missing", ...since })).toBe("missing: rules-without-result");
  expect(on({ versionId: "v", state: "met", ...since })).toBe("met: rules-pass");
});

test("every one of its worst errors has been looked at", () => {
  const seen = (worstErrors: CandidateEvidence["worstErrors"]) =>
    says("development.worst-errors", candidate({ worstErrors }));
  expect(seen(null)).toBe("missing: errors-not-sent");
  expect(seen({ batchId: "b", sentAt: daysAgo(1), samples: 30, open: 1 })).toBe("missing: errors-unseen");
  expect(seen({ batchId: "b", sentAt: daysAgo(1), samples: 30, open: 0 })).toBe("met: errors-seen");
});
