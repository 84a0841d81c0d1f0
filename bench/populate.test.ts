// The bench is not run with the tests; that it still fits the schema is.
import { count, eq } from "drizzle-orm";
import { expect } from "vitest";
import * as tables from "@/db/schema";
import { hashSecret } from "@/lib/kernel/secrets";
import { test } from "@/lib/testing/test";
import { populate } from "./populate";

test("a workspace of ten projects has history in every table that a page reads, and a reader who wears all roles", async ({
  db,
}) => {
  await populate(db, { size: 10, secret: "bench", adminSecret: "admin" });
  const {
    projects,
    metrics,
    measurements,
    requirements,
    requirementChecks,
    estimates,
    budgets,
    costs,
    realisedValues,
  } = tables;
  const { valueSummaries, events, notices, signatures, phaseChanges, sessions, memberships } = tables;
  const filled = [metrics, measurements, requirements, requirementChecks, estimates, budgets, costs, realisedValues];
  for (const table of [...filled, events, notices, signatures, phaseChanges])
    expect(await db.$count(table)).toBeGreaterThan(8);
  expect(await db.$count(valueSummaries)).toBe(await db.$count(projects));
  // what was promised by now is read for every live project, so that the bench has to have some
  expect(await db.$count(tables.promises)).toBeGreaterThan(2);
  const { datasets, qualityRules, ruleResults, incidents, sampleBatches, samples, sampleOpinions, questions } = tables;
  const { runs, runMetrics, modelVersions, releases, windows, alerts, tasks, comments, decisions, reviews } = tables;
  const listed = [datasets, qualityRules, ruleResults, incidents, sampleBatches, samples, sampleOpinions, questions];
  for (const table of [
    ...listed,
    runs,
    runMetrics,
    modelVersions,
    releases,
    windows,
    alerts,
    tasks,
    comments,
    decisions,
    reviews,
  ])
    expect(await db.$count(table)).toBeGreaterThan(9);
  const worn = await db
    .select({ role: memberships.role, projects: count() })
    .from(sessions)
    .innerJoin(memberships, eq(memberships.personId, sessions.personId))
    .where(eq(sessions.idHash, hashSecret("bench")))
    .groupBy(memberships.role);
  expect(worn.map((held) => held.projects)).toEqual([3, 3, 3, 3, 3]);
});
