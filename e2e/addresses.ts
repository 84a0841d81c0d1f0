// Every page and route of the product, found in app/ so that none can be forgotten, with examples of each from the demo.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { type Role, roles } from "@/db/enums";
import {
  alerts,
  artifacts,
  datasets,
  decisions,
  incidents,
  metrics,
  modelVersions,
  monitors,
  projects,
  qualityRules,
  releases,
  reportShares,
  reports,
  requirements,
  runs,
  sampleBatches,
  tasks,
} from "@/db/schema";
import { issueLink } from "@/lib/access/one-time-links.steps";
import { capabilities, isProjectCapability, policy } from "@/lib/access/policy";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { findByEmail, type Part } from "./cast";
import type { House } from "./fixtures";
import { root } from "./programs";

export type Visit = { at: string; by: Part | "nobody" };

/** As the address says it: /projects/[project]/team. */
export const pages = addressesOf("page.tsx");
export const routes = addressesOf("route.ts");

function addressesOf(name: string): { address: string; file: string }[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .map((path) => ({
      file: join(root, "app", path),
      address: `/${path
        .split("/")
        .slice(0, -1)
        .filter((step) => !step.startsWith("("))
        .join("/")}`,
    }))
    .sort((a, b) => a.address.localeCompare(b.address));
}

/** Before anyone is signed in; every other page asks who you are. */
const isEntrance = (address: string) => /^\/(sign-in|setup|invite|reset|shared)(\/|$)/.test(address);

export const pagesInside = pages.map(({ address }) => address).filter((address) => !isEntrance(address));

/** Values for a [parameter]; one that is not known here has no example, and fails the journey that asks. */
const examples: Record<string, (house: House, project: string, page: string) => Promise<string> | string> = {
  project: (_, project) => project,
  gate: () => "design",
  riskClass: () => "limited",
  term: () => "gate",
  person: ({ cast }) => cast.expert.id,
  requirement: ({ db }, project) => firstOf(db, requirements, project),
  metric: ({ db }, project) => firstOf(db, metrics, project),
  dataset: ({ db }, project) => firstOf(db, datasets, project),
  rule: firstRuleOf,
  incident: ({ db }, project) => firstOf(db, incidents, project),
  task: ({ db }, project) => firstOf(db, tasks, project),
  decision: ({ db }, project) => firstOf(db, decisions, project),
  review: () => "1",
  release: async ({ db }, project) => String((await firstWatchedOf(db, project)).release),
  monitor: async ({ db }, project) => (await firstWatchedOf(db, project)).monitor,
  alert: ({ db }, project) => firstOf(db, alerts, project),
  batch: ({ db }, project) => firstOf(db, sampleBatches, project),
  case: () => "1",
  run: ({ db }, project) => firstOf(db, runs, project),
  version: ({ db }, project) => firstOf(db, modelVersions, project),
  number: () => "1",
  report: () => "1",
  role: () => "stakeholder",
  token: (house, _, page) => tokenFor(house, page),
  file: ({ db }, project) => firstOf(db, artifacts, project),
  "...place": () => "1",
  "...path": (_, __, page) => (page.includes("artifacts") ? "artifacts" : "experiments/search"),
};

type OfProject =
  | typeof alerts
  | typeof artifacts
  | typeof requirements
  | typeof datasets
  | typeof incidents
  | typeof metrics
  | typeof modelVersions
  | typeof runs
  | typeof sampleBatches
  | typeof tasks
  | typeof decisions;

async function firstOf(db: House["db"], table: OfProject, project: string): Promise<string> {
  const [found] = await db
    .select({ id: table.id })
    .from(table)
    .innerJoin(projects, eq(projects.id, table.projectId))
    .where(eq(projects.key, project))
    .orderBy(table.id)
    .limit(1);
  if (!found) throw new Error(`${project} has no example.`);
  return found.id;
}

/** Of the dataset that stands for all. */
async function firstRuleOf({ db }: House, project: string): Promise<string> {
  const datasetId = await firstOf(db, datasets, project);
  const [found] = await db
    .select({ id: qualityRules.id })
    .from(qualityRules)
    .where(eq(qualityRules.datasetId, datasetId))
    .orderBy(qualityRules.id)
    .limit(1);
  if (!found) throw new Error(`The first dataset of ${project} has no rule.`);
  return found.id;
}

/** The release that stands for all, and its first monitor. */
async function firstWatchedOf(db: House["db"], project: string): Promise<{ release: number; monitor: string }> {
  const [found] = await db
    .select({ release: releases.number, monitor: monitors.id })
    .from(monitors)
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .innerJoin(projects, eq(projects.id, releases.projectId))
    .where(eq(projects.key, project))
    .orderBy(releases.number, monitors.id)
    .limit(1);
  if (!found) throw new Error(`No release of ${project} has a monitor.`);
  return found;
}

async function tokenFor({ db }: House, page: string): Promise<string> {
  if (page.startsWith("/shared")) return shareOf(db);
  const purpose = page.startsWith("/invite") ? "invitation" : "reset";
  const { id } = await findByEmail(db, purpose === "invitation" ? "nils@quintet.example" : "emeka@quintet.example");
  const { url } = await issueLink(db, { purpose, personId: id, now: new Date() });
  return url.split("/").at(-1) ?? "";
}

/** A link to the first report of the demo, as its stakeholder would make it. */
async function shareOf(db: House["db"]): Promise<string> {
  const [report] = await db
    .select({ id: reports.id, by: reports.takenById })
    .from(reports)
    .orderBy(reports.id)
    .limit(1);
  if (!report) throw new Error("The demo has no report.");
  const [secret, now] = [newSecret(), new Date()];
  const share = { reportId: report.id, sharedById: report.by, recipient: "The board", tokenHash: hashSecret(secret) };
  await db.insert(reportShares).values({ ...share, sharedAt: now, expiresAt: new Date(now.getTime() + 86_400_000) });
  return secret;
}

/** The address with an example for each of its parameters; those of a project are of this one. */
export async function exampleOf(page: string, house: House, project = "CHURN", given: Record<string, string> = {}) {
  let address = page;
  for (const [whole, name = ""] of page.matchAll(/\[([^\]]+)\]/g)) {
    const value = given[name] ?? (await examples[name]?.(house, project, page));
    if (value === undefined) throw new Error(`${page} needs an example for [${name}] in e2e/addresses.ts.`);
    address = address.replace(whole, value);
  }
  return address;
}

/** More than one look is worth taking (with an example for each parameter): much data, little data and none; what a role alone sees; what is out of date. */
const more: Record<string, readonly Visit[]> = {
  "/": [{ at: "/", by: "admin" }],
  "/projects/[project]": [
    { at: "/projects/COOLING", by: "stakeholder" },
    { at: "/projects/FRAUD", by: "admin" },
  ],
  "/projects/[project]/reviews": [{ at: "/projects/COOLING/reviews", by: "expert" }],
  "/projects/[project]/reviews/[review]": [
    { at: "/projects/FLIGHTS/reviews/2", by: "stakeholder" },
    { at: "/projects/FRAUD/reviews/1", by: "expert" },
  ],
  "/projects/[project]/lifecycle/[gate]": [
    { at: "/projects/TRIAGE/lifecycle/design", by: "expert" },
    { at: "/projects/CHURN/lifecycle/operation", by: "ml_engineer" },
    { at: "/projects/FLIGHTS/lifecycle/development", by: "data_scientist" },
  ],
  "/admin/templates/[riskClass]/[number]": [{ at: "/admin/templates/limited/2", by: "admin" }],
  "/projects/[project]/lifecycle/template": [{ at: "/projects/FRAUD/lifecycle/template", by: "expert" }],
  "/projects/[project]/validate/[batch]": [{ at: "/projects/TRIAGE/validate/[batch]", by: "expert" }],
  "/projects/[project]/validate/[batch]/results": [
    { at: "/projects/FLIGHTS/validate/[batch]/results?show=all", by: "data_scientist" },
    { at: "/projects/TRIAGE/validate/[batch]/results", by: "expert" },
  ],
  "/projects/[project]/experiments": [
    { at: "/projects/FLIGHTS/experiments", by: "data_scientist" },
    { at: "/projects/FLIGHTS/experiments?search=metrics.brier+is+low", by: "data_scientist" },
    { at: "/projects/COOLING/experiments", by: "data_scientist" },
  ],
  "/projects/[project]/experiments/[run]": [{ at: "/projects/FLIGHTS/experiments/[run]", by: "data_scientist" }],
  "/projects/[project]/experiments/[run]/outcomes": [
    { at: "/projects/FLIGHTS/experiments/[run]/outcomes", by: "data_scientist" },
    { at: "/projects/CHURN/experiments/[run]/outcomes", by: "data_scientist" },
  ],
  "/projects/[project]/compare": [{ at: "/projects/FLIGHTS/compare?runs=[run]", by: "data_scientist" }],
  "/projects/[project]/models": [{ at: "/projects/COOLING/models", by: "stakeholder" }],
  "/projects/[project]/models/[version]": [{ at: "/projects/FLIGHTS/models/[version]", by: "data_scientist" }],
  "/projects/[project]/value/matrix": [
    { at: "/projects/TRIAGE/value/matrix", by: "expert" },
    { at: "/projects/DEMAND/value/matrix", by: "data_scientist" },
    { at: "/projects/COOLING/value/matrix", by: "stakeholder" },
  ],
  "/projects/[project]/value/matrix/new": [
    { at: "/projects/COOLING/value/matrix/new?example=triage&kind=classes&classes=6", by: "stakeholder" },
    { at: "/projects/DEMAND/value/matrix/new", by: "stakeholder" },
  ],
  "/projects": [{ at: "/projects?q=nothing-is-called-this", by: "expert" }],
};

export async function visitsOf(page: string, house: House): Promise<Visit[]> {
  if (page === "/home/[role]") return roles.map((role) => ({ at: `/home/${role}`, by: role }));
  const others = (more[page] ?? []).map(async ({ at, by }) => {
    const [, project] = /^\/projects\/([A-Z]+)/.exec(at) ?? [];
    return { at: await exampleOf(at, house, project), by };
  });
  return [{ at: await exampleOf(page, house), by: visitorOf(page) }, ...(await Promise.all(others))];
}

function visitorOf(page: string): Visit["by"] {
  if (isEntrance(page)) return "nobody";
  return /^\/(admin|home\/admin)/.test(page) ? "admin" : readerOf(page);
}

/** The stakeholder, or the first role that may open it: the page itself says by which capability. */
function readerOf(page: string): Part {
  const { file } = pages.find(({ address }) => address === page) ?? {};
  const asked = file && /openProject\([^)]*"([a-z_.]+)"\)/.exec(readFileSync(file, "utf8"))?.[1];
  const capability = capabilities.filter(isProjectCapability).find((known) => known === asked);
  const may: readonly Role[] = capability ? policy[capability].roles : roles;
  return may.includes("stakeholder") ? "stakeholder" : (may[0] ?? "stakeholder");
}

/** Pages that `more` speaks of and that are gone. */
export const forgotten = () => Object.keys(more).filter((page) => !pages.some(({ address }) => address === page));
