// A team whose model version is ready to be released, and the few steps that tests of releases take again and again.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import type { MonitorKind } from "@/db/enums";
import { experiments, modelVersions, projects, runs } from "@/db/schema";
import { prepareRelease } from "@/lib/deployments/commands";
import { watchFigure } from "@/lib/deployments/monitors/commands";
import { sendReferences } from "@/lib/deployments/references/commands";
import { sendWindows } from "@/lib/deployments/windows/commands";
import type { Outcome } from "@/lib/kernel/errors";
import { deployRelease } from "@/lib/lifecycle/going-live/commands";
import type { World } from "./world";

export type Team = Awaited<ReturnType<World["team"]>>;

export const hourMs = 3_600_000;

/** What it came to, where a refusal would be a mistake of the test. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.message} ${JSON.stringify(outcome.refusal.details)}`);
  return outcome.value;
}

export async function modelVersion(world: World, { project, members }: Team, number = 1): Promise<string> {
  const [experimentId, runId, id] = [v7(), v7(), v7()];
  const by = members.data_scientist.id;
  const at = { createdAt: world.now, changedAt: world.now };
  const shared = { projectId: project.id, name: `Try ${number}` };
  await world.db.insert(experiments).values({ id: experimentId, ...shared, createdById: by, ...at });
  await world.db.insert(runs).values({
    id: runId,
    experimentId,
    ...shared,
    status: "finished",
    source: "form",
    startedAt: world.now,
    loggedById: by,
  });
  const version = { id, projectId: project.id, model: "churn-trees", number, runId, proposedById: by };
  await world.db.insert(modelVersions).values({ ...version, proposedAt: world.now });
  return id;
}

export const releaseTerms = (modelVersionId: string, { members }: Team) => ({
  modelVersionId,
  environment: "production",
  strategy: "basic",
  servingMode: "batch",
  integrationPoint: "Nightly call list of the service centre",
  integrationOwnerId: members.expert.id,
  wayBack: "Switch the job back to yesterday's container image.",
});

/** A release, prepared, and live unless it says otherwise. @returns its number */
export async function released(
  world: World,
  team: Team,
  given: { strategy?: string; environment?: string; modelVersionId?: string; share?: string; live?: boolean } = {},
): Promise<number> {
  const {
    live = true,
    modelVersionId = await modelVersion(world, team, Math.ceil(Math.random() * 1e9)),
    ...terms
  } = given;
  const engineer = team.members.ml_engineer;
  const canary = terms.strategy === "canary" ? { share: "10" } : {};
  const input = { ...releaseTerms(modelVersionId, team), ...canary, ...terms };
  const { number } = done(await world.perform(engineer, prepareRelease, input, team.project));
  if (!live) return number;
  // of minimal risk: these tests are about what is live, not about what must be met before
  await world.db.update(projects).set({ riskClass: "minimal" }).where(eq(projects.id, team.project.id));
  done(await world.perform(engineer, deployRelease, { release: number, version: 1 }, team.project));
  return number;
}

/** Watches a figure that should stay low, in two windows' patience unless it says otherwise. */
export async function watched(
  world: World,
  team: Team,
  release: number,
  given: { watches?: string; kind?: MonitorKind; threshold?: number; patience?: number; severity?: string } = {},
): Promise<string> {
  const terms = {
    watches: "latency",
    kind: "operation",
    unit: "ms",
    direction: "lower",
    threshold: 200,
    severity: "warning",
  };
  const input = { release, ...terms, ...given };
  return done(await world.perform(team.members.ml_engineer, watchFigure, input, team.project)).id;
}

/** The hour that begins so many hours after the team's now. */
export const windowAt = (world: World, hour: number, values: Record<string, number> = {}, more: object = {}) => ({
  startedAt: new Date(world.now.getTime() + hour * hourMs).toISOString(),
  endedAt: new Date(world.now.getTime() + (hour + 1) * hourMs).toISOString(),
  cases: 1_000,
  values,
  ...more,
});

/** Sends windows a day later, when their time has come. */
export async function sent(world: World, team: Team, release: number, windows: readonly unknown[]) {
  const now = world.now;
  world.now = new Date(now.getTime() + 48 * hourMs);
  const outcome = await world.perform(team.members.data_engineer, sendWindows, { release, windows }, team.project);
  world.now = now;
  return outcome;
}

export async function referenced(
  world: World,
  team: Team,
  release: number,
  counts: readonly number[] = [400, 300, 300],
) {
  const references = [{ feature: "tenure", bins: ["0 to 1", "1 to 5", "5 and more"], counts }];
  done(await world.perform(team.members.ml_engineer, sendReferences, { release, references }, team.project));
}
