// The bench is not run with the tests; that it still fits the schema is.
import { count, eq } from "drizzle-orm";
import { expect } from "vitest";
import * as tables from "@/db/schema";
import { hashSecret } from "@/lib/secrets";
import { test } from "@/lib/testing/test";
import { populate } from "./populate";

test("a workspace of ten projects has history in every table that a page reads, and a reader who wears all roles", async ({
  db,
}) => {
  await populate(db, { size: 10, secret: "bench" });
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
  const worn = await db
    .select({ role: memberships.role, projects: count() })
    .from(sessions)
    .innerJoin(memberships, eq(memberships.personId, sessions.personId))
    .where(eq(sessions.idHash, hashSecret("bench")))
    .groupBy(memberships.role);
  expect(worn.map((held) => held.projects)).toEqual([2, 2, 2, 2, 2]);
});
