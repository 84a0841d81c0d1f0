// A project that passed every gate, by the commands that people use: what happens to it when something is added?
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { type GateName, gates } from "@/db/enums";
import { phaseChanges, projects } from "@/db/schema";
import { registerDataset } from "@/lib/data/commands";
import { defineRule } from "@/lib/data/quality/commands";
import { recordResult } from "@/lib/data/quality/results/commands";
import { giveOpinion, sendSamples } from "@/lib/data/samples/commands";
import { findNextCase } from "@/lib/data/samples/queue.queries";
import { validateDataset } from "@/lib/data/validations/commands";
import { registerVersion } from "@/lib/data/versions/commands";
import { prepareRelease, rehearseRollback } from "@/lib/deployments/commands";
import { recordMeasurement } from "@/lib/deployments/measurements/commands";
import { watchDrift } from "@/lib/deployments/monitors/commands";
import { createExperiment } from "@/lib/experiments/commands";
import { proposeModel } from "@/lib/experiments/models/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import { signGate } from "@/lib/lifecycle/commands";
import { deployRelease } from "@/lib/lifecycle/going-live/commands";
import { getGates } from "@/lib/lifecycle/queries";
import { signersOf } from "@/lib/lifecycle/rules";
import { judgeGates } from "@/lib/lifecycle/standing/commands";
import { editProject } from "@/lib/projects/commands";
import { exemptCategory } from "@/lib/requirements/categories/commands";
import { agreeRequirement, checkRequirement, proposeRequirement } from "@/lib/requirements/commands";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { setBudget, submitEstimate } from "@/lib/value/commands";
import { complete } from "./datasets";
import { published } from "./published";
import { done, referenced, releaseTerms, watched } from "./releases";
import type { World } from "./world";

export const sampleBatch = {
  name: "Worst errors",
  question: "Is the model right?",
  samples: [{ answer: "late", confidence: 0.9, facts: { carrier: "UA" } }],
};
export const steadyEstimate = {
  casesPerPeriod: { least: "6,500", likely: "7,200", most: "7,800" },
  gainPerCase: { least: "30", likely: "42", most: "54" },
  adoption: { least: "60", likely: "75", most: "88" },
  runningCost: { least: "45,000", likely: "52,000", most: "66,000" },
  investment: { least: "30,000", likely: "42,000", most: "60,000" },
  horizon: { least: "3", likely: "4", most: "5" },
  discountRate: "6",
  note: "Six weeks of the pilot in two regions.",
};
const sentence = "It is written down here at some length, so that everybody knows what is meant by it.";

export type PassedProject = Awaited<ReturnType<typeof passedProject>>;

/** Better in money is not asked: what a run is worth is a matter of its own. */
export async function passedProject(world: World) {
  await published(world, "limited", ({ gates: terms, ...rest }) => ({
    ...rest,
    gates: { ...terms, development: { ...terms.development, off: ["development.in-money"] } },
  }));
  const team = await world.team({ riskClass: "limited" });
  const { project, members } = team;
  const { stakeholder, expert, data_scientist, data_engineer, ml_engineer } = members;
  const later = (hours = 1) => {
    world.now = new Date(world.now.getTime() + hours * 3_600_000);
  };
  later();
  const context = { problem: sentence, todaysProcess: sentence, affected: sentence };
  const about = { version: 1, name: project.name, summary: "", visibility: "private", ...context };
  done(await world.perform(stakeholder, editProject, { ...about, startsOn: "", endsOn: "" }, project));
  done(await world.perform(stakeholder, submitEstimate, steadyEstimate, project));
  const budget = { amount: "400,000", startsOn: "2026-01-01", endsOn: "2026-12-31", note: "" };
  done(await world.perform(stakeholder, setBudget, budget, project));

  const metric = async (name: string, audience: string, direction: string, target: number) => {
    const terms = { name, audience, unit: "share", direction, baseline: 0.5, target, maxAgeDays: 90 };
    return done(await world.perform(data_scientist, defineMetric, terms, project)).id;
  };
  const recallId = await metric("Recall", "technical", "higher", 0.8);
  const latencyId = await metric("Latency", "domain", "lower", 0.9);
  await metric("Saved", "business", "higher", 0.9);
  const agreed = async (category: string, statement: string, metricId?: string) => {
    const terms = { category, priority: "must", statement, metricId, maxAgeDays: 90 };
    const { id: requirementId } = done(await world.perform(data_scientist, proposeRequirement, terms, project));
    done(await world.perform(stakeholder, agreeRequirement, { requirementId, version: 1 }, project));
    return requirementId;
  };
  await agreed("accuracy", "Four in five are found.", recallId);
  await agreed("speed", "An answer comes at once.", latencyId);
  const checkedId = await agreed("compliance", "The contract allows every source.");
  for (const category of ["transparency", "budget", "team"]) {
    done(await world.perform(stakeholder, exemptCategory, { category, reason: "Nobody asks for it here." }, project));
  }

  const terms = { name: "Customers", source: "CRM export, every night", sensitivity: "internal", refreshHours: 24 };
  const { id: datasetId } = done(await world.perform(data_engineer, registerDataset, terms, project));
  const arrive = async () =>
    done(
      await world.perform(data_engineer, registerVersion, { dataset: datasetId, digest: v7(), rows: "900" }, project),
    );
  const { id: datasetVersionId } = await arrive();
  const { id: ruleId } = done(await world.perform(data_engineer, defineRule, { datasetId, ...complete }, project));
  const check = (value: number) =>
    world.perform(data_engineer, recordResult, { ruleId, value, checkedAt: world.now.toISOString() }, project);
  done(await check(99));
  const word = { datasetVersionId, verdict: "usable", note: "Looked at fifty of them" };
  done(await world.perform(expert, validateDataset, word, project));

  later();
  const { id: experimentId } = done(
    await world.perform(data_scientist, createExperiment, { name: "Trees", description: "" }, project),
  );
  const recorded = async (name: string, metrics: string) => {
    const run = { experimentId, name, datasetVersionId, params: "", metrics };
    return done(await world.perform(data_scientist, recordRun, run, project)).id;
  };
  const runId = await recorded("boosted", "recall = 0.9\nlatency = 0.2");
  const { id: worstErrorsId } = done(await world.perform(data_scientist, sendSamples, sampleBatch, project));
  const sample = await findNextCase(await world.grant(expert, project), worstErrorsId);
  const opinion = { sampleId: sample?.id, verdict: "wrong", reason: "It was a holiday." };
  done(await world.perform(expert, giveOpinion, opinion, project));
  const candidate = { runId, model: "late-trees", worstErrorsId };
  const { id: versionId } = done(await world.perform(data_scientist, proposeModel, candidate, project));
  const looked = { requirementId: checkedId, verdict: "met", note: "Went through all", checkedOn: "2026-03-02" };
  done(await world.perform(data_engineer, checkRequirement, looked, project));

  const sign = async (gate: GateName) => {
    const seen = (await getGates(await world.grant(stakeholder, project)))[gate];
    for (const role of signersOf(seen)) {
      const given = { gate, role, digest: seen.digest, note: "" };
      done(await world.perform(members[role], signGate, given, project));
    }
  };
  const advance = async (from: "design" | "development", to: "development" | "deployment") => {
    later();
    await sign(from);
    await world.db.update(projects).set({ phase: to }).where(eq(projects.id, project.id));
    const move = { projectId: project.id, from, to, forward: true, evidence: {}, changedById: stakeholder.id };
    await world.db.insert(phaseChanges).values({ ...move, changedAt: world.now });
  };
  await advance("design", "development");
  await advance("development", "deployment");

  later();
  const { number } = done(await world.perform(ml_engineer, prepareRelease, releaseTerms(versionId, team), project));
  // each watches something; none has seen anything yet
  await referenced(world, team, number);
  done(
    await world.perform(ml_engineer, watchDrift, { release: number, watches: "tenure", severity: "warning" }, project),
  );
  await watched(world, team, number, { watches: "precision", kind: "performance" });
  await watched(world, team, number, { watches: "answer time", kind: "operation" });
  const rehearsal = { release: number, version: 1, note: "Walked it in staging" };
  done(await world.perform(ml_engineer, rehearseRollback, rehearsal, project));
  const measure = (metricId: string, value: number, subject: string) => {
    const given = { metricId, value, measuredAt: world.now.toISOString(), about: subject, note: "" };
    return world.perform(ml_engineer, recordMeasurement, given, project);
  };
  done(await measure(latencyId, 0.2, `release ${number}`));
  await sign("deployment");
  later();
  done(await world.perform(ml_engineer, deployRelease, { release: number, version: 2 }, project));
  later();
  done(await measure(recallId, 0.88, ""));
  done(await measure(latencyId, 0.3, ""));
  await world.work(judgeGates, { projectId: project.id });
  later();
  const ids = { recallId, latencyId, checkedId, datasetId, datasetVersionId, ruleId, experimentId, runId, versionId };
  return { ...team, ...ids, release: number, projectVersion: 2 };
}

/** What tests do to it next, in whichever world they hold it. */
export function actsOn(world: World, { project, members, ...of }: PassedProject) {
  return {
    later: (hours = 1) => {
      world.now = new Date(world.now.getTime() + hours * 3_600_000);
    },
    judge: () => world.work(judgeGates, { projectId: project.id }),
    states: async () => {
      const all = await getGates(await world.grant(members.stakeholder, project));
      return Object.fromEntries(gates.map((gate) => [gate, all[gate].state]));
    },
    measure: async (metricId: string, value: number, subject = "") => {
      const given = { metricId, value, measuredAt: world.now.toISOString(), about: subject, note: "" };
      return done(await world.perform(members.ml_engineer, recordMeasurement, given, project));
    },
    check: async (value: number) => {
      const given = { ruleId: of.ruleId, value, checkedAt: world.now.toISOString() };
      return done(await world.perform(members.data_engineer, recordResult, given, project));
    },
    arrive: async () => {
      const given = { dataset: of.datasetId, digest: v7(), rows: "900" };
      return done(await world.perform(members.data_engineer, registerVersion, given, project));
    },
    recorded: async (name: string, metrics: string) => {
      const run = { experimentId: of.experimentId, name, datasetVersionId: of.datasetVersionId, params: "", metrics };
      return done(await world.perform(members.data_scientist, recordRun, run, project)).id;
    },
  };
}
