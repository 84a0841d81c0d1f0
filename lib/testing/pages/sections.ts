// The pages in parts, so that they can be looked at beside each other: the first line that fits says where a page belongs.
import { pageRoutes, type Route } from "./routes";

const ofProject = (names: string) => new RegExp(`^/projects/\\[project\\]/(${names})(/|$)`);

const sections = {
  entrance: /^\/(invite|reset|setup|shared|sign-in)(\/|$)/,
  admin: /^\/(admin|home\/admin)(\/|$)/,
  value: ofProject("value"),
  requirements: ofProject("requirements"),
  data: ofProject("data|validate|questions"),
  experiments: ofProject("experiments|models|compare"),
  deployments: ofProject("deployments"),
  lifecycle: ofProject("lifecycle|reviews|reports"),
  project: /^\/projects\/\[project\](\/|$)/,
  workspace: /^\//,
} as const;

export type Section = keyof typeof sections;

const sectionOf = ({ pattern }: Route) => Object.entries(sections).find(([, fits]) => fits.test(pattern))?.[0];

export const pagesOf = (section: Section) => pageRoutes.filter((route) => sectionOf(route) === section);
