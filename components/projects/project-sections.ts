// The parts of a project, in the order of its life: nine sections, some of several pages. A new page finds its place here.
import type { Section } from "@/components/layout/section-tabs";

type What = { key: string /** Whether the reader may change anything in the settings. */; settings: boolean };

export function projectSections({ key, settings }: What): Section[] {
  const home = `/projects/${key}`;
  const at = (path: string, label: string) => ({ href: `${home}/${path}`, label });
  return [
    { href: home, label: "Overview" },
    at("requirements", "Requirements"),
    {
      ...at("value", "Value"),
      parts: [
        at("value", "Summary"),
        at("value/matrix", "Payoff matrix"),
        at("value/candidates", "Candidates"),
        at("value/realised", "Realised value"),
        at("value/budget", "Budget"),
        at("value/costs", "Costs"),
      ],
    },
    {
      ...at("data", "Data"),
      parts: [
        at("data", "Datasets"),
        at("data/incidents", "Incidents"),
        at("validate", "Validation"),
        at("questions", "Questions"),
      ],
    },
    {
      ...at("experiments", "Development"),
      parts: [at("experiments", "Experiments"), at("models", "Models"), at("compare", "Compare")],
    },
    {
      ...at("deployments", "Deployment"),
      parts: [at("deployments", "Releases"), at("deployments/alerts", "Alerts")],
    },
    { ...at("lifecycle", "Lifecycle"), parts: [at("lifecycle", "Gates"), at("reviews", "Reviews")] },
    at("reports", "Board"),
    {
      ...at("tasks", "Teamwork"),
      parts: [
        at("tasks", "Tasks"),
        at("discussion", "Discussion"),
        at("decisions", "Decisions"),
        at("activity", "Activity"),
        at("team", "Team"),
      ],
    },
    ...(settings ? [at("settings", "Settings")] : []),
  ];
}
