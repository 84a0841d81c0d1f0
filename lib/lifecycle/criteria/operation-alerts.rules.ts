// Operation asks that nothing critical is open.
import { criterion } from "../criterion.rules";

export const operationAlerts = criterion({
  id: "operation.alerts",
  title: "No critical alert is open",
  since: 1,
  asks: "No alert that is critical is open on anything that is live.",
  reads: ["criticalAlerts"],
  sets: [],
  maxAge: null,
  repair: { roles: ["ml_engineer", "data_scientist", "data_engineer"], where: "deployments" },
  says: {
    "critical-alerts": ({ open }: { open: number }) =>
      `${open} critical ${open === 1 ? "alert is" : "alerts are"} open.`,
    "no-critical-alert": () => "None is open.",
  },
  judge: ({ criticalAlerts }, _now, _limits, judged) => {
    const refs = criticalAlerts.toSorted().map((id) => ({ kind: "alert" as const, id, version: null }));
    return refs.length > 0
      ? judged("unmet", "critical-alerts", { open: refs.length }, refs)
      : judged("met", "no-critical-alert");
  },
});
