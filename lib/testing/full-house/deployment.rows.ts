// What a house has in use, what watches it, and what was found.
import type { House } from "./house";
import type { Given } from "./rows";

export function deploymentRows(house: House): Given {
  const hoursAgo = (hours: number) => house.day(-hours / 24);
  const id = house.id.bind(house);
  const first = { releaseId: id("releases", "first") };
  const window = (hour: number) => ({ startedAt: hoursAgo(hour + 1), endedAt: hoursAgo(hour) });
  const metric = (variant: string) => `${house.name}.metrics.${variant}.name`;
  const [shares, bins] = [{ moved: 0.1, chance: 0.2, psi: 0.3 }, ["low", "high"]];
  const feature = `${house.name}.referenceHistograms.first.feature`;
  const figure = { direction: "lower", severity: "critical", kind: "operation", leastPercent: null } as const;
  return {
    releases: {
      first: { environment: "production", strategy: "basic", status: "live", deployedAt: hoursAgo(200), share: null },
      second: {
        environment: "production",
        strategy: "basic",
        status: "prepared",
        share: null,
        modelVersionId: id("modelVersions", "second"),
      },
      ended: {
        environment: "production",
        strategy: "basic",
        status: "replaced",
        deployedAt: hoursAgo(400),
        share: null,
      },
      under: {
        environment: "staging",
        strategy: "canary",
        status: "live",
        deployedAt: hoursAgo(100),
        share: 0.1,
        modelVersionId: id("modelVersions", "ended"),
      },
    },
    referenceHistograms: {
      first: { bins, counts: [house.number(), house.number()] },
      other: { ...first, bins, counts: [house.number(), house.number()] },
      second: { bins, counts: [house.number(), house.number()] },
    },
    windows: {
      older: { ...first, ...window(30) },
      first: window(10),
      latest: { ...first, ...window(5) },
      second: window(10),
      ended: window(300),
      under: window(20),
    },
    windowValues: {
      older: { windowId: id("windows", "older"), ...first, endedAt: hoursAgo(30), metric: metric("first") },
      first: { endedAt: hoursAgo(10), metric: metric("first") },
      latest: { windowId: id("windows", "latest"), ...first, endedAt: hoursAgo(5), metric: metric("first") },
      no: { windowId: id("windows", "latest"), ...first, endedAt: hoursAgo(5), metric: "count/no/no", value: 80 },
      yes: { windowId: id("windows", "latest"), ...first, endedAt: hoursAgo(5), metric: "count/yes/yes", value: 20 },
      second: { endedAt: hoursAgo(10), metric: metric("first") },
      ended: { endedAt: hoursAgo(300), metric: metric("first") },
      under: { endedAt: hoursAgo(20), metric: metric("first") },
    },
    windowHistograms: {
      older: {
        windowId: id("windows", "older"),
        referenceId: id("referenceHistograms", "first"),
        endedAt: hoursAgo(30),
        ...shares,
      },
      first: { endedAt: hoursAgo(10), ...shares },
      latest: {
        windowId: id("windows", "latest"),
        referenceId: id("referenceHistograms", "first"),
        endedAt: hoursAgo(5),
        ...shares,
      },
      second: { endedAt: hoursAgo(10), ...shares },
    },
    monitors: {
      first: { ...figure, watches: metric("first") },
      drift: {
        ...first,
        kind: "drift",
        watches: feature,
        severity: "warning",
        direction: null,
        threshold: null,
        leastPercent: 5,
      },
      second: { ...figure, watches: metric("first") },
      ended: { ...figure, watches: metric("first") },
      under: { ...figure, ...{ releaseId: id("releases", "under") }, watches: metric("first") },
    },
    alerts: {
      first: { severity: "critical", status: "open", windows: 2 },
      drift: {
        monitorId: id("monitors", "drift"),
        lastWindowId: id("windows", "latest"),
        severity: "warning",
        status: "open",
        windows: 3,
        ownerId: null,
      },
      settled: {
        monitorId: id("monitors", "drift"),
        lastWindowId: id("windows", "older"),
        severity: "warning",
        status: "resolved",
        resolvedAt: hoursAgo(29),
        windows: 1,
      },
      second: { severity: "critical", status: "acknowledged", windows: 2 },
      ended: { severity: "critical", status: "resolved", windows: 4, lastWindowId: id("windows", "first") },
      under: { severity: "warning", status: "open", windows: 2, ownerId: id("people", "member") },
    },
  };
}
