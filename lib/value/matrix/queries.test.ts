// What a project's payoff matrix is, and never that of another.
import { describe, expect } from "vitest";
import { moneyMatrices } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { findMatrix, getMatrix, listMatrices } from "./queries";
import { valueOfCounts } from "./rules";

const labels = ["stays", "leaves"];
const terms = (gain: number) => ({
  labels,
  actions: ["leave alone", "call"],
  amounts: [
    [0, -12],
    [0, gain],
  ],
  today: null,
});

async function withTwoVersions(world: World) {
  const { project, members } = await world.team();
  for (const number of [1, 2]) {
    await world.db.insert(moneyMatrices).values({
      projectId: project.id,
      number,
      current: number === 2,
      kind: "binary",
      terms: terms(number * 100),
      note: "Told by the service centre.",
      setAs: "stakeholder",
      afterResults: false,
      setById: members.stakeholder.id,
      setAt: world.now,
    });
  }
  return { project, grant: await world.grant(members.expert, project) };
}

describe("the payoff matrix of a project", () => {
  test("is the newest version, whole", async ({ world }) => {
    const { grant } = await withTwoVersions(world);
    const matrix = await findMatrix(grant);
    expect(matrix).toMatchObject({ number: 2, current: true, kind: "binary", ...terms(200), setAs: "stakeholder" });
    if (matrix?.kind !== "binary") throw new Error("not binary");
    expect(
      valueOfCounts(matrix, [
        [5, 1],
        [0, 1],
      ]).total,
    ).toBe(188);
    expect((await listMatrices(grant)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await getMatrix(grant, 2)).toMatchObject({ matrix: { number: 2 }, previous: { number: 1 } });
    expect((await getMatrix(grant, 1)).previous).toBeNull();
    await expect(getMatrix(grant, 3)).rejects.toMatchObject({ code: "not_found" });
  });
});
