// The payoff matrix for programs: with the base rate in use, whether it counts, and what production shows.
import { expect } from "vitest";
import { tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { done, released, sent, windowAt } from "@/lib/testing/releases";
import { test as base } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { setBaseRate } from "@/lib/value/base-rate/commands";
import { setMatrix } from "@/lib/value/matrix/commands";
import { GET } from "./route";

/** Rows that are really stored, because a route opens its own connection. */
const test = base.extend<{ kept: World }>({
  kept: [
    async ({ clone }, use) => {
      process.env.DATABASE_URL = clone.url;
      await use(new World(clone.database));
    },
    { scope: "worker" },
  ],
});

test("a program reads the base rate in use with its source and day, and what the latest windows show", async ({
  kept: world,
}) => {
  world.now = new Date(Date.now() - 72 * 3_600_000);
  const team = await world.team();
  const { project, members } = team;
  const secret = newSecret();
  const token = { personId: members.data_scientist.id, name: "CI", hash: hashSecret(secret), tail: secret.slice(-4) };
  await world.db.insert(tokens).values({ ...token, scope: "read", createdAt: world.now });
  const read = async () => {
    const request = new Request("http://localhost/api/v1", { headers: { authorization: `Bearer ${secret}` } });
    return (await GET(request, { params: Promise.resolve({ project: project.key.toLowerCase() }) })).json();
  };
  const matrix = (version: number, leaves: string) => ({
    ...{ kind: "binary", labels: ["stays", leaves], actions: ["leave alone", "call"], version },
    ...{ amounts: ["0", "-1", "-5", "10"], note: "Counted by us." },
  });
  expect(await read()).toMatchObject({ matrix: null, baseRate: null, observedBaseRate: null });
  done(await world.perform(members.stakeholder, setMatrix, matrix(0, "leaves"), project));
  const stated = { shares: ["97.9", "2.1"], source: "Customers of 2025", asOf: "2026-01-31", version: 0 };
  done(await world.perform(members.expert, setBaseRate, stated, project));
  await released(world, team);
  const counts = { true_positives: 30, false_positives: 10, true_negatives: 950, false_negatives: 10 };
  done(await sent(world, team, 1, [windowAt(world, 0, counts)]));
  const answer = await read();
  expect(answer.baseRate).toMatchObject({ number: 1, source: "Customers of 2025", asOf: "2026-01-31", counts: true });
  expect(answer.baseRate.shares[1]).toEqual({ label: "leaves", share: expect.closeTo(0.021, 12) });
  expect(answer.observedBaseRate).toMatchObject({ labelled: 1_000, release: 1 });
  expect(answer.observedBaseRate.shares[1]).toEqual({ label: "leaves", share: 0.04 });
  done(await world.perform(members.stakeholder, setMatrix, matrix(1, "moves away"), project));
  expect(await read()).toMatchObject({ baseRate: { number: 1, counts: false } });
});
