// What the deployment gate asks of a release, and what operation asks of its alerts.
import { expect, test } from "vitest";
import type { ReleaseEvidence } from "@/lib/lifecycle/evidence/rules";
import { says } from "@/lib/testing/judged";
import { daysAgo, ready } from "@/lib/testing/project-evidence";

const release = (given: Partial<ReleaseEvidence>) => ({ release: ready.release && { ...ready.release, ...given } });

test("there is a release, prepared or live", () => {
  expect(says("deployment.release", { release: null })).toBe("missing: no-release");
  expect(says("deployment.release", release({ live: false }))).toBe("met: prepared");
});

test("its way back was tried", () => {
  expect(says("deployment.rehearsal", { release: null })).toBe("missing: no-release");
  expect(says("deployment.rehearsal", release({ rehearsedAt: null }))).toBe("missing: not-rehearsed");
  const tried = release({ rehearsedAt: daysAgo(180) });
  expect(says("deployment.rehearsal", tried)).toBe("met: rehearsed");
  expect(says("deployment.rehearsal", tried, { rehearsalDays: 180 })).toBe("met: rehearsed");
  expect(says("deployment.rehearsal", tried, { rehearsalDays: 179 })).toBe("stale: rehearsed-long-ago");
});

test("what comes in, how well it answers and how it runs are each watched", () => {
  expect(says("deployment.monitors", { release: null })).toBe("missing: no-release");
  expect(says("deployment.monitors", release({ monitors: ["drift", "performance"] }))).toBe("missing: some-unwatched");
  expect(says("deployment.monitors", release({ monitors: ["operation", "drift", "performance"] }))).toBe(
    "met: watched",
  );
});

test("in operation no critical alert is open", () => {
  expect(says("operation.alerts", { criticalAlerts: [] })).toBe("met: no-critical-alert");
  expect(says("operation.alerts", { criticalAlerts: ["b", "a"] })).toBe("unmet: critical-alerts");
});
