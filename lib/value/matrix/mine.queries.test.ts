// What waits for a stakeholder: remarks of others that nobody answered, in projects where they are one.
import { expect } from "vitest";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import { answerRemark, remarkOnMatrix, setMatrix } from "./commands";
import { listWaitingRemarks } from "./mine.queries";

const churn = {
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: ["0", "-12", "0", "180"],
  note: "Counted by the service centre.",
  version: 0,
};

test("a remark waits for the stakeholder until it is answered (not others, and not its writer)", async ({ world }) => {
  const { project, members } = await world.team();
  const other = await world.team();
  const set = await world.perform(members.stakeholder, setMatrix, churn, project);
  if (!set.ok) throw set.refusal;
  const remark = async (by: { id: string }, text: string) => {
    const remarked = await world.perform(by, remarkOnMatrix, { matrixId: set.value.id, cell: "0-1", text }, project);
    if (!remarked.ok) throw remarked.refusal;
    return remarked.value.id;
  };
  const id = await remark(members.expert, "A call costs more in summer.");
  await remark(members.stakeholder, "Who counted this?");
  const waiting = async (person: { id: string }) =>
    listWaitingRemarks(await workspaceGrant(world.asker(person), "workspace.read"));
  expect(await waiting(members.stakeholder)).toEqual([
    {
      id,
      text: "A call costs more in summer.",
      writtenBy: members.expert.name,
      project: { key: project.key, name: project.name },
    },
  ]);
  expect(await waiting(members.expert)).toEqual([]);
  expect(await waiting(other.members.stakeholder)).toEqual([]);
  const answer = await world.perform(
    members.stakeholder,
    answerRemark,
    { remarkId: id, answer: "It does not." },
    project,
  );
  expect(answer).toMatchObject({ ok: true });
  expect(await waiting(members.stakeholder)).toEqual([]);
});
