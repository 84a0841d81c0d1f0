// The base rate that production shows, from windows as programs send them.
import { expect } from "vitest";
import { done, released, sent, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import { findObservedBaseRate } from "./observed.queries";

const churn = {
  kind: "binary" as const,
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -100],
    [0, 300],
  ],
  today: null,
};
const counts = (leaves: number, stays: number) => ({
  true_positives: leaves,
  false_positives: 0,
  true_negatives: stays,
  false_negatives: 0,
});

test("the latest labelled windows in production are offered with their release and last day (not others')", async ({
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, team);
  await released(world, team, { environment: "staging" });
  await released(world, other);
  const old = -24 * 40;
  const windows = [
    windowAt(world, old, counts(500, 500)),
    windowAt(world, 0, counts(100, 900)),
    windowAt(world, 1, counts(44, 160)),
    windowAt(world, 2, { latency: 120 }),
  ];
  done(await sent(world, team, 1, windows));
  done(await sent(world, team, 2, [windowAt(world, 3, counts(1_000, 0))]));
  const grant = await world.grant(team.members.expert, team.project);
  const observed = await findObservedBaseRate(grant, churn);
  expect(observed).toMatchObject({ release: 1, labelled: 1_204, cases: 2_000, windows: 2 });
  expect(observed?.shares[1]).toEqual({ label: "leaves", share: 144 / 1_204 });
  expect(observed?.until).toBe(world.now.toISOString().slice(0, 10));
  const otherGrant = await world.grant(other.members.expert, other.project);
  expect(await findObservedBaseRate(otherGrant, churn)).toBeNull();
  expect(await findObservedBaseRate(grant, null)).toBeNull();
});
