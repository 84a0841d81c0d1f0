// What is kept of how data stand equals what counting again says, after whatever was done, and at any later moment.
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { qualityDimensions } from "@/db/enums";
import { datasetParts, datasets, datasetValidations, datasetVersions, qualityRules } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { freshnessOf, judgeContract, worstOf } from "@/lib/testing/dataset-health";
import { complete, pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { registerDataset, retireDataset } from "./commands";
import { readDataEvidence } from "./evidence.queries";
import { listMyDataHealth } from "./mine.queries";
import { retireRule } from "./quality/commands";
import { strikeResult } from "./quality/results/commands";
import { judgeRule } from "./rules";
import { validateDataset } from "./validations/commands";

const which = fc.nat(5);
const deeds = fc.oneof(
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("version" as const), which, holds: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant("rule" as const),
      which,
      dimension: fc.constantFrom(...qualityDimensions.slice(0, 2)),
      severity: fc.constantFrom("critical", "warning"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant("check" as const), which, value: fc.constantFrom(90, 99) }) },
  fc.record({ deed: fc.constantFrom("strike" as const, "retire rule" as const, "retire dataset" as const), which }),
  fc.record({ deed: fc.constant("say" as const), which, verdict: fc.constantFrom("usable", "not_usable") }),
  fc.record({ deed: fc.constant("register" as const), which }),
  fc.record({ deed: fc.constant("wait" as const), which: fc.constantFrom(0.2, 3, 20) }),
);
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never;

/** A dataset of which nobody asks anything lacks evidence, whatever stands beside it. */
const allHoldsButOne: Deed[] = [
  ...[0, 1, 2].map((which): Deed => ({ deed: "check", which, value: 99 })),
  { deed: "register", which: 0 },
];

async function act(world: World, done: readonly Deed[]) {
  const first = await withDataset(world, { refreshHours: 48 });
  const { project, members } = first;
  const engineer = members.data_engineer;
  const second = { name: "Calls", source: "Of the centre", sensitivity: "internal", promised: "id, text" };
  await world.perform(engineer, registerDataset, second, project);
  const all = () => world.db.select().from(datasets).where(eq(datasets.projectId, project.id)).orderBy(datasets.id);
  const made = { rules: [] as string[], results: [] as string[], versions: [] as string[] };
  for (const [place, { id }] of (await all()).entries()) {
    made.versions.push((await first.addVersion({ dataset: id, columns: "id, text" })).id);
    for (const severity of place === 0 ? ["warning"] : ["critical", "warning"]) {
      const statement = `A ${severity} of ${place}`;
      made.rules.push(await first.addRule({ ...complete, datasetId: id, severity, statement, maxAgeDays: "20" }));
    }
  }
  const at = <T>(list: readonly T[], place: number) => list[place % Math.max(1, list.length)];
  for (const deed of done) {
    pass(world, 0.001);
    const dataset = at(await all(), deed.deed === "wait" ? 0 : deed.which);
    if (deed.deed === "wait") pass(world, deed.which);
    else if (deed.deed === "register") {
      const bare = { name: `Set ${done.indexOf(deed)}`, source: "A file", sensitivity: "public" };
      await world.perform(engineer, registerDataset, bare, project);
    } else if (!dataset || (dataset.retiredAt && deed.deed !== "say")) continue;
    else if (deed.deed === "version") {
      const columns = deed.holds ? "id, text" : "name, text";
      made.versions.push((await first.addVersion({ dataset: dataset.id, columns })).id);
    } else if (deed.deed === "rule") {
      const { dimension, severity } = deed;
      const statement = `Rule ${made.rules.length} holds`;
      const maxAgeDays = severity === "critical" ? "30" : "10";
      made.rules.push(
        await first.addRule({ ...complete, datasetId: dataset.id, dimension, severity, statement, maxAgeDays }),
      );
    } else if (deed.deed === "check") {
      const outcome = await first.check(at(made.rules, deed.which) ?? "", deed.value);
      if (outcome.ok) made.results.push(String((outcome.value as { id: string }).id));
    } else if (deed.deed === "strike") {
      const input = { resultId: at(made.results, deed.which), reason: "It was a mistake." };
      await world.perform(engineer, strikeResult, input, project);
    } else if (deed.deed === "retire rule") {
      const [rule] = await world.db
        .select()
        .from(qualityRules)
        .where(eq(qualityRules.id, at(made.rules, deed.which) ?? dataset.id));
      const input = { ruleId: rule?.id, version: rule?.version, reason: "Nobody needs it any more." };
      await world.perform(engineer, retireRule, input, project);
    } else if (deed.deed === "retire dataset") {
      const input = { datasetId: dataset.id, version: dataset.version, reason: "Nobody needs it any more." };
      await world.perform(engineer, retireDataset, input, project);
    } else if (deed.deed === "say") {
      const input = { datasetVersionId: at(made.versions, deed.which), verdict: deed.verdict, note: "As we know it" };
      await world.perform(members.expert, validateDataset, input, project);
    }
  }
  return { project, engineer };
}

/** Of the datasets in use, from what was recorded of them alone, at a moment. */
async function recount({ db }: World, projectId: string, now: Date) {
  const inUse = (await db.select().from(datasets).where(eq(datasets.projectId, projectId))).filter((d) => !d.retiredAt);
  return Promise.all(
    inUse.map(async ({ id, refreshHours, contract }) => {
      const versions = await db.select().from(datasetVersions).where(eq(datasetVersions.datasetId, id));
      const current = versions.find((version) => version.current);
      const rules = (await db.select().from(qualityRules).where(eq(qualityRules.datasetId, id)))
        .filter(({ retiredAt }) => !retiredAt)
        .map(({ latestValue: value, latestCheckedAt: checkedAt, latestVersionId: versionId, ...rule }) => {
          const latest = value !== null && checkedAt && versionId ? { value, checkedAt, versionId } : null;
          return { ...rule, state: judgeRule(rule, latest, current?.id ?? null, now) };
        });
      const said = (
        await db
          .select({ word: datasetValidations, of: datasetVersions.datasetId })
          .from(datasetValidations)
          .innerJoin(datasetVersions, eq(datasetVersions.id, datasetValidations.datasetVersionId))
      )
        .filter(({ of }) => of === id)
        .map(({ word }) => word)
        .toSorted((a, b) => b.validatedAt.getTime() - a.validatedAt.getTime())[0];
      const of = (dimension: string) =>
        worstOf(rules.filter((rule) => rule.dimension === dimension).map((r) => r.state));
      const parts = {
        ...Object.fromEntries(qualityDimensions.map((dimension) => [dimension, of(dimension)])),
        freshness: freshnessOf({ refreshHours, collectedAt: current?.collectedAt ?? null }, now),
        contract: judgeContract(contract.length > 0, current?.deviations ?? null),
      };
      const checks = worstOf(rules.map(({ state }) => state)) ?? "missing";
      const critical = rules.some(({ state, severity }) => state === "unmet" && severity === "critical");
      const breaks = critical || parts.freshness === "stale" || parts.contract === "unmet";
      const state = worstOf([checks, parts.freshness, parts.contract]) ?? checks;
      return { id, parts, checks, breaks, state, said };
    }),
  );
}

test("what is kept is what a recount says, whatever was done and however much later", { timeout: 240_000 }, async ({
  world,
  db,
}) => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 4, maxLength: 18 }), async (done) => {
      const { project, engineer } = await act(world, done);
      const present = world.now;
      for (const days of [0, 1.5, 9.99, 31]) {
        world.now = new Date(present.getTime() + days * 86_400_000);
        const found = await recount(world, project.id, world.now);
        const rows = await db.select().from(datasets).where(eq(datasets.projectId, project.id));
        const until = (moment: Date | null | undefined) => moment && moment >= world.now;
        for (const { id, checks, breaks, said } of found) {
          const row = rows.find((each) => each.id === id);
          expect(Boolean(until(row?.checksHoldUntil))).toBe(checks === "met");
          expect(Boolean(until(row?.breachedUntil) || (row?.freshUntil && row.freshUntil < world.now))).toBe(breaks);
          expect(row).toMatchObject({
            validationId: said?.id ?? null,
            validated: said !== undefined && said.verdict !== "not_usable",
          });
        }
        const parts = await db.select().from(datasetParts).where(eq(datasetParts.projectId, project.id));
        expect(parts).toHaveLength(found.flatMap((one) => Object.values(one.parts).filter((state) => state)).length);
        const [mine] = await listMyDataHealth(await workspaceGrant(world.asker(engineer), "workspace.read"));
        const worst = (part: string) => worstOf(found.map((one) => (one.parts as Record<string, null>)[part] ?? null));
        if (found.length === 0) expect(mine).toBeUndefined();
        else {
          expect(mine).toMatchObject({
            datasets: found.length,
            broken: found.filter(({ state }) => state === "unmet").length,
            state: worstOf(found.map(({ state }) => state)),
            freshness: worst("freshness"),
            contract: worst("contract"),
            cells: Object.fromEntries(qualityDimensions.map((dimension) => [dimension, worst(dimension)])),
          });
        }
        // Few as they are, all are told: and however few may be told, one that breaks its contract is among them.
        const told = (await readDataEvidence(db, [project.id], world.now)).get(project.id) ?? [];
        expect(told.map(({ id }) => id)).toEqual(found.map(({ id }) => id).toSorted());
        const fewest = (await readDataEvidence(db, [project.id], world.now, 2)).get(project.id) ?? [];
        const broken = found.filter(({ breaks }) => breaks).map(({ id }) => id);
        expect(fewest.some(({ id }) => broken.includes(id))).toBe(broken.length > 0);
        const ready = found.filter((one) => one.checks === "met" && one.said && one.said.verdict !== "not_usable");
        expect(fewest.some(({ id }) => ready.some((one) => one.id === id))).toBe(ready.length > 0);
      }
      world.now = present;
    }),
    { numRuns: 10, examples: [[allHoldsButOne]] },
  );
});
