// Who stands in line: what the reader may see of one currency, the best first.
import { expect } from "vitest";
import { valueSummaries } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { fundingScore } from "@/lib/value/rules";
import { listFunding } from "./funding.queries";
import { listTotals } from "./queries";

async function worth(world: World, given: Parameters<World["project"]>[0], mean: number, remainingCost: number) {
  const project = await world.project({ visibility: "workspace", ...given });
  const figures = { mean, paysBack: 0.5, remainingCost };
  await world.db.insert(valueSummaries).values({
    projectId: project.id,
    realised: [0, 0, 0, 0, 0, 0],
    ...figures,
    fundingScore: fundingScore(figures),
    budget: 900,
    spent: 1_000 - remainingCost,
  });
  return project;
}

test("the best for its money comes first; private, stopped and losing projects and other currencies are not in line", async ({
  world,
}) => {
  const grant = await workspaceGrant(world.asker(await world.person()), "workspace.read");
  const dear = await worth(world, {}, 1_000, 800);
  const cheap = await worth(world, {}, 500, 100);
  const free = await worth(world, {}, 10, 0);
  await worth(world, {}, -50, 10);
  await worth(world, { status: "stopped" }, 5_000, 10);
  await worth(world, { visibility: "private" }, 9_000, 10);
  await worth(world, { currency: "JPY" }, 9_000, 10);
  const order = await listFunding(grant, { currency: "EUR" });
  expect(order.map(({ key, upTo }) => [key, upTo])).toEqual([
    [free.key, 0],
    [cheap.key, 100],
    [dear.key, 900],
  ]);
  // budgets of 900 with 200, 900 and 1,000 spent
  expect((await listTotals(grant, { currency: "EUR" }))[0]).toMatchObject({ currency: "EUR", inLine: 3, allowed: 700 });
  expect(await listFunding(grant, { currency: "EUR", search: dear.key })).toHaveLength(1);
});
