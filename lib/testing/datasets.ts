// A project with a dataset, for tests: made by the commands that people use.
import { v7 } from "uuid";
import { registerDataset } from "@/lib/data/commands";
import { defineRule } from "@/lib/data/quality/commands";
import { recordResult } from "@/lib/data/quality/results/commands";
import { registerVersion } from "@/lib/data/versions/commands";
import type { Outcome } from "@/lib/kernel/errors";
import type { World } from "./world";

export const complete = {
  dimension: "completeness",
  statement: "Every customer has a birthday",
  unit: "%",
  direction: "higher",
  threshold: "98",
  severity: "critical",
  maxAgeDays: "30",
};

const made = <V>(outcome: Outcome<V>): V => {
  if (!outcome.ok) throw outcome.refusal;
  return outcome.value;
};

export async function withDataset(world: World, given: Record<string, unknown> = {}) {
  const { project, members } = await world.team();
  const engineer = members.data_engineer;
  const terms = { name: "Customers", source: "CRM export, every night", sensitivity: "internal", ...given };
  const { id: datasetId } = made(await world.perform(engineer, registerDataset, terms, project));
  const addVersion = async (input: Record<string, unknown> = {}) =>
    made(await world.perform(engineer, registerVersion, { dataset: datasetId, digest: v7(), ...input }, project));
  const addRule = async (input: Record<string, unknown> = {}) =>
    made(await world.perform(engineer, defineRule, { datasetId, ...complete, ...input }, project)).id;
  /** At `world.now`. */
  const check = (ruleId: string, value: number, input: Record<string, unknown> = {}) =>
    world.perform(engineer, recordResult, { ruleId, value, checkedAt: world.now.toISOString(), ...input }, project);
  const grant = () => world.grant(engineer, project);
  return { project, members, datasetId, addVersion, addRule, check, grant };
}

/** So much later than it was. */
export function pass(world: World, days: number) {
  world.now = new Date(world.now.getTime() + days * 86_400_000);
}
