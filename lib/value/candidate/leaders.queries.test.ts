// Who leads by what is kept is who leads where all runs are ranked anew, with the same figures; in one's own projects alone.
import { expect } from "vitest";
import { workspaceGrant } from "@/lib/access/grant";
import { createExperiment } from "@/lib/experiments/commands";
import { recordCounts } from "@/lib/experiments/outcomes/commands";
import { createRun } from "@/lib/experiments/runs/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { setMatrix } from "../matrix/commands";
import { priceRuns } from "../worth/commands";
import { listMyLeaders } from "./leaders.queries";
import { readWorth } from "./queries";

async function withRuns(world: World, runs: Record<string, number[]>) {
  const { project, members } = await world.team();
  const perform = async <T = unknown>(
    command: Parameters<World["perform"]>[1],
    input: unknown,
    by = members.ml_engineer,
  ) => {
    const outcome = await world.perform(by, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await perform<{ id: string }>(createExperiment, { name: "baseline" });
  for (const [name, counts] of Object.entries(runs)) {
    const { id: runId } = await perform<{ id: string }>(createRun, { experimentId, name, startedAt: null });
    await perform(recordCounts, { runId, holdout: "May", labels: ["0", "1"], counts });
  }
  const set = (version: number, gain: string) =>
    perform(
      setMatrix,
      {
        ...{ kind: "binary", labels: ["stays", "leaves"], actions: ["leave alone", "call"], version },
        ...{ amounts: ["0", "-1", "-5", gain], note: "Counted by the service centre." },
      },
      members.stakeholder,
    );
  await set(0, "10");
  const price = () => world.work(priceRuns, { projectId: project.id });
  const leaders = async () => listMyLeaders(await workspaceGrant(world.asker(members.expert), "workspace.read"));
  return { project, members, price, set, leaders };
}

test("the leader by what is kept is the one of the whole ranking, with its figures (not others)", async ({ world }) => {
  const runs = { good: [80, 10, 2, 8], fair: [79, 11, 2, 8], poor: [59, 31, 9, 1] };
  const { project, members, price, set, leaders } = await withRuns(world, runs);
  const other = await withRuns(world, { best: [90, 0, 0, 10] });
  await other.price();
  expect(await leaders()).toEqual([]);
  await price();
  const { rankings, matrix } = await readWorth(await world.grant(members.expert, project));
  const ranking = rankings[0]?.ranking;
  const { perCase, cases, counts, against } = ranking?.ranked[0]?.worth ?? {};
  const expected = [
    {
      ...{ key: project.key, name: project.name, currency: "EUR", run: "good", scored: 3, optimism: ranking?.optimism },
      level: (ranking?.ranked.filter((each) => each.level).length ?? 0) - 1,
      worth: { perCase, cases, counts, against },
      matrix: expect.objectContaining({ kind: matrix?.kind, actions: ["leave alone", "call"] }),
    },
  ];
  expect(await leaders()).toEqual(expected);
  // asked again, from memory
  expect(await leaders()).toEqual(expected);
  await set(1, "20");
  // until it is priced anew nothing is told that was worked out under another matrix
  expect(await leaders()).toEqual([]);
  await price();
  expect((await leaders())[0]?.worth.perCase.mean).toBeGreaterThan(perCase?.mean ?? 0);
});
