// What happens to passed gates in the hour in which somebody adds something: nothing, before it has a result.
import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Executor } from "@/db/client";
import { events, notices, ruleResults, signatures } from "@/db/schema";
import { isProjectCapability } from "@/lib/access/policy";
import { registerDataset } from "@/lib/data/commands";
import { defineRule } from "@/lib/data/quality/commands";
import { strikeResult } from "@/lib/data/quality/results/commands";
import { sendSamples } from "@/lib/data/samples/commands";
import { validateDataset } from "@/lib/data/validations/commands";
import { registerVersion } from "@/lib/data/versions/commands";
import { prepareRelease } from "@/lib/deployments/commands";
import { watchDrift, watchFigure } from "@/lib/deployments/monitors/commands";
import { sendReferences } from "@/lib/deployments/references/commands";
import { createExperiment } from "@/lib/experiments/commands";
import { proposeModel, sendWorstErrors } from "@/lib/experiments/models/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import type { Command } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/errors";
import { signGate, waiveCriterion, withdrawSignature } from "@/lib/lifecycle/commands";
import { agreeRequirement, proposeRequirement } from "@/lib/requirements/commands";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { setReviewCadence } from "@/lib/reviews/commands";
import { complete } from "@/lib/testing/datasets";
import { actsOn, type PassedProject, passedProject, sampleBatch } from "@/lib/testing/passed-project";
import { published } from "@/lib/testing/published";
import { done, releaseTerms } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { listLapses } from "./lapses/queries";
import { getEvidence, getGate } from "./queries";
import { adoptTemplate, changeRiskClass } from "./templates/commands";
import { getCurrent } from "./templates/queries";
import type { Template } from "./templates/rules";

type Given = { world: World; built: PassedProject };
type Addition = (given: Given) => Promise<unknown>;
const by =
  (role: keyof PassedProject["members"], command: Command, input: (built: PassedProject) => unknown): Addition =>
  async ({ world, built }) =>
    done((await world.perform(built.members[role], command, input(built), built.project)) as Outcome<unknown>);

const metric = {
  audience: "technical",
  unit: "share",
  direction: "higher",
  baseline: 0.5,
  target: 0.99,
  maxAgeDays: 9,
};
const must = { category: "accuracy", priority: "must", maxAgeDays: 30 };
const agree =
  (more: (given: Given) => Promise<object>): Addition =>
  async (given) => {
    const { world, built } = given;
    const terms = { ...must, statement: "Nobody is called twice a week.", ...(await more(given)) };
    const { id } = done(await world.perform(built.members.data_scientist, proposeRequirement, terms, built.project));
    const asked = { requirementId: id, version: 1 };
    done(await world.perform(built.members.stakeholder, agreeRequirement, asked, built.project));
  };

const adopting =
  (change: (content: Template) => Template): Addition =>
  async ({ world, built }) => {
    await published(world, "limited", change);
    const { id: templateId } = await getCurrent(world.db, "limited");
    const adopted = { templateId, reason: "The auditors asked for it." };
    done(await world.perform(built.members.stakeholder, adoptTemplate, adopted, built.project));
  };
const stricter = ({ gates, limits }: Template): Template => ({
  gates: {
    ...gates,
    development: { ...gates.development, off: [] },
    deployment: { ...gates.deployment, signers: [...gates.deployment.signers, "expert" as const] },
  },
  limits,
});

const additions: Record<string, Addition> = {
  "a key metric": by("data_scientist", defineMetric, () => ({ name: "Precision", ...metric })),
  "a requirement that is proposed": by("data_scientist", proposeRequirement, () => ({
    ...must,
    statement: "Nobody is called twice a week.",
  })),
  "a must requirement that is to be checked": agree(async () => ({ category: "compliance" })),
  "a must requirement of a metric that nobody has measured": agree(async ({ world, built }) => ({
    metricId: done(
      await world.perform(built.members.expert, defineMetric, { name: "Alarms", ...metric }, built.project),
    ).id,
  })),
  "a must requirement of a metric that is measured, and far from it": agree(async ({ built }) => ({
    metricId: built.latencyId,
    category: "speed",
  })),
  "a critical rule": by("data_engineer", defineRule, ({ datasetId }) => ({
    datasetId,
    ...complete,
    statement: "No one is there twice",
  })),
  "a version of the data": by("data_engineer", registerVersion, ({ datasetId }) => ({
    dataset: datasetId,
    digest: "d2",
    rows: "901",
  })),
  "a dataset that promises much": by("data_engineer", registerDataset, () => ({
    ...{ name: "Complaints", source: "The call centre", sensitivity: "internal", refreshHours: 1 },
  })),
  "an expert's word on the newest version": async ({ world, built }) => {
    const { id: datasetVersionId } = await actsOn(world, built).arrive();
    const word = { datasetVersionId, verdict: "usable_with_limits", note: "Looked at fifty of them" };
    done(await world.perform(built.members.expert, validateDataset, { ...word, verdict: "usable" }, built.project));
  },
  "an experiment": by("data_scientist", createExperiment, () => ({ name: "Forests", description: "" })),
  "a worse run": by("data_scientist", recordRun, ({ experimentId }) => ({
    ...{ experimentId, name: "stump", params: "", metrics: "recall = 0.1" },
  })),
  "a version of another run": async ({ world, built }) => {
    const runId = await actsOn(world, built).recorded("stump", "recall = 0.1");
    const input = { runId, model: "late-trees" };
    done(await world.perform(built.members.data_scientist, proposeModel, input, built.project));
  },
  "other worst errors": async ({ world, built }) => {
    const { data_scientist } = built.members;
    const { id } = done(
      await world.perform(data_scientist, sendSamples, { ...sampleBatch, name: "More" }, built.project),
    );
    const input = { modelVersionId: built.versionId, worstErrorsId: id };
    done(await world.perform(data_scientist, sendWorstErrors, input, built.project));
  },
  "a release that is prepared": async ({ world, built }) => {
    const terms = releaseTerms(built.versionId, built);
    done(await world.perform(built.members.ml_engineer, prepareRelease, terms, built.project));
  },
  "a baseline distribution and a monitor of its drift": async ({ world, built }) => {
    const { release } = built;
    const references = [{ feature: "region", bins: ["north", "south"], counts: [500, 500] }];
    done(await world.perform(built.members.ml_engineer, sendReferences, { release, references }, built.project));
    const watch = { release, watches: "region", severity: "critical" };
    done(await world.perform(built.members.ml_engineer, watchDrift, watch, built.project));
  },
  "a monitor of a figure": by("ml_engineer", watchFigure, ({ release }) => ({
    ...{ release, watches: "cost", kind: "operation", unit: "EUR", direction: "lower", threshold: 1 },
    severity: "critical",
  })),
  "a waiver": by("stakeholder", waiveCriterion, () => ({
    ...{ gate: "development", criterion: "development.must", reason: "It is known.", expiresOn: "2026-05-01" },
  })),
  "a shorter cadence of reviews": by("stakeholder", setReviewCadence, () => ({ months: 1 })),
  "a stricter version of the template, adopted": adopting(stricter),
  "a template that asks for fresher evidence": adopting(({ gates, limits }) => ({
    gates,
    limits: { ...limits, paysBack: 0.95, contextCharacters: 500, estimateDays: 1, rehearsalDays: 1 },
  })),
  "a laxer template": adopting(({ gates, limits }) => ({
    gates: { ...gates, design: { ...gates.design, signers: ["stakeholder"] } },
    limits: { ...limits, paysBack: 0.1 },
  })),
  "gates that block, all of them": adopting(({ gates, limits }) => ({
    gates: {
      ...gates,
      deployment: { ...gates.deployment, mode: "block" },
      operation: { ...gates.operation, mode: "block" },
    },
    limits,
  })),
  "a higher risk class": by("ml_engineer", changeRiskClass, ({ projectVersion }) => ({
    riskClass: "high",
    version: projectVersion,
    reason: "It decides about people's credit by now.",
  })),
};

/** Keeps which commands were performed. */
class Watching extends World {
  readonly performed: unknown[] = [];
  override perform: World["perform"] = (person, command, input, project) => {
    this.performed.push(command);
    return super.perform(person, command, input, project);
  };
}

/** Each in a world of its own, which is rolled back. */
async function inSavepoint(db: Executor, now: Date, work: (world: Watching) => Promise<void>) {
  const over = Symbol("over");
  await db
    .transaction(async (tx) => {
      const world = new Watching(tx, 100);
      world.now = now;
      await work(world);
      throw over;
    })
    .catch((fault) => {
      if (fault !== over) throw fault;
    });
}

const modules = import.meta.glob<Record<string, unknown>>("../**/{commands,*.commands}.ts", { eager: true });
const isCommand = (value: unknown): value is Command =>
  typeof value === "object" && value !== null && "capability" in value && "input" in value && "run" in value;
const adding =
  /^(add|adopt|agree|announce|ask|call|change|create|define|exempt|import|log|make|prepare|propose|record|register|remark|send|set|share|submit|tag|take|validate|watch|write)[A-Z]/;
const addingCommands = Object.values(modules)
  .flatMap((exported) => Object.entries(exported))
  .filter(([name, value]) => isCommand(value) && isProjectCapability(value.capability) && adding.test(name));

/** What these bring is a result, or the decision of somebody who may change what is asked: it counts at once. */
const speakAtOnce =
  "recordMeasurement sendMeasurements importMeasurements recordResult sendResults importResults sendWindows recordWindow recordCost importCosts submitEstimate setBudget recordRealisedValue setMatrix setBaseRate sendOutcomes importOutcomes recordCounts recordErrorSums exemptCategory";
/** What these bring is read by no criterion. */
const noEvidence =
  "writeComment addTask takeTask recordDecision askQuestion callReview remarkOnMatrix makeBadge changeStatus changeOwner takeProjectReport shareProjectReport setMemberRoles setExperimentTag announceArtifact createLoggedModel logModelParams tagLoggedModel logOutputs logInputs recordModelInfo logBatch createRun importRuns importSamples importReferences";

test("what is new lapses no passed gate before its first result, and a gate that asks of another version has not passed yet", async ({
  db,
  world,
}) => {
  const built = await passedProject(world);
  const allPassed = { design: "passed", development: "passed", deployment: "passed", operation: "passed" };
  expect(await actsOn(world, built).states()).toEqual(allPassed);
  const performed = new Set<unknown>();
  for (const [what, add] of Object.entries(additions)) {
    await inSavepoint(db, world.now, async (own) => {
      await add({ world: own, built });
      for (const command of own.performed) performed.add(command);
      own.now = new Date(own.now.getTime() + 60_000);
      await actsOn(own, built).judge();
      const grant = await own.grant(built.members.expert, built.project);
      expect.soft(await listLapses(grant), what).toEqual([]);
      const { passed } = await getEvidence(grant);
      const states = await actsOn(own, built).states();
      if (what === "a version of another run") {
        expect
          .soft([passed.development, states.deployment, states.operation], what)
          .toEqual([undefined, "passed", "passed"]);
      } else expect.soft(states, what).toEqual(allPassed);
    });
  }
  const untried = addingCommands.filter(([name, command]) => {
    const listed = ` ${speakAtOnce} ${noEvidence} `.includes(` ${name} `);
    return !listed && !performed.has(command);
  });
  expect(untried.map(([name]) => name)).toEqual([]);
});

test("its first result counts, and what was there before can't become new by losing its results", async ({
  db,
  world,
}) => {
  const built = await passedProject(world);
  const { project, members, datasetId } = built;
  const judged = async (own: World) => {
    await actsOn(own, built).judge();
    const lapsed = await listLapses(await own.grant(members.expert, project));
    return lapsed.map(({ cause }) => cause).sort();
  };
  await inSavepoint(db, world.now, async (own) => {
    const rule = { datasetId, ...complete, statement: "Nobody is there twice" };
    const { id: ruleId } = done(await own.perform(members.data_engineer, defineRule, rule, project));
    expect(await judged(own)).toEqual([]);
    await actsOn(own, { ...built, ruleId }).check(12);
    expect(await judged(own)).toEqual(["contracts", "data", "trained-on"]);
  });
  await inSavepoint(db, world.now, async (own) => {
    const [found] = await own.db.select().from(ruleResults);
    const strike = { resultId: found?.id, reason: "It was of another table." };
    done(await own.perform(members.data_engineer, strikeResult, strike, project));
    expect(await judged(own)).toEqual(["data", "trained-on"]);
  });
  await inSavepoint(db, world.now, async (own) => {
    await agree(async () => ({ metricId: built.latencyId, category: "speed" }))({ world: own, built });
    const { latencyId } = built;
    for (const value of [5, 5]) {
      actsOn(own, built).later();
      await actsOn(own, built).measure(latencyId, value);
    }
    expect(await judged(own)).toEqual(["must", "speed speed"]);
  });
});

test("what a template asks anew of a passed gate is not checked yet, is told once to who answers for it, and lapses only once its result is there", async ({
  db,
  world,
}) => {
  const built = await passedProject(world);
  const { project, members } = built;
  const on = actsOn(world, built);
  const gateOf = async (gate: "development" | "deployment") =>
    getGate(await world.grant(members.expert, project), gate);
  const stateOf = async (gate: "development" | "deployment", id: string) =>
    (await gateOf(gate)).criteria.find((one) => one.id === id)?.state;
  await adopting(stricter)({ world, built });
  on.later();
  for (const _ of [1, 2]) await on.judge();
  const inMoney = (await gateOf("development")).criteria.find(({ id }) => id === "development.in-money");
  expect(inMoney).toMatchObject({ state: "unchecked", because: "no-matrix" });
  expect(await stateOf("deployment", "deployment.signature.expert")).toBe("unchecked");
  const [event] = await db.select().from(events).where(eq(events.kind, "project.template_adopted"));
  expect(event).toMatchObject({
    actorId: members.stakeholder.id,
    after: {
      unchecked: [
        "Development gate: It is better in money than never acting and than today's process",
        "Deployment gate: Signed by the subject-matter expert",
      ],
    },
  });
  const notified = await db
    .select()
    .from(notices)
    .where(eq(notices.eventId, event?.id ?? 0));
  const kindOf = (personId: string) => notified.filter((one) => one.personId === personId).map(({ kind }) => kind);
  expect(kindOf(members.data_scientist.id)).toEqual(["told"]);
  expect(kindOf(members.expert.id)).toEqual(["assigned"]);
  expect(kindOf(members.data_engineer.id)).toEqual(["told"]);

  // its first result: the new signer signs, and nobody else has to sign again
  const seen = await gateOf("deployment");
  const given = { gate: "deployment", role: "expert", digest: seen.digest, note: "" };
  done(await world.perform(members.expert, signGate, given, project));
  on.later();
  await on.judge();
  expect((await gateOf("deployment")).criteria.map(({ state }) => state)).toEqual(seen.criteria.map(() => "met"));
  const [signature] = await db
    .select()
    .from(signatures)
    .where(eq(signatures.personId, members.expert.id))
    .orderBy(desc(signatures.signedAt));
  done(await world.perform(members.expert, withdrawSignature, { signatureId: signature?.id }, project));
  on.later();
  await on.judge();
  expect(await stateOf("deployment", "deployment.signature.expert")).toBe("missing");
  const lapsed = await listLapses(await world.grant(members.expert, project));
  expect(lapsed.map(({ cause }) => cause)).toEqual(["signature deployment"]);
});

test("what a template has asked of a passed gate is asked at once of the next version, and of a gate that has not passed", async ({
  world,
}) => {
  const built = await passedProject(world);
  const { project, members } = built;
  await adopting(stricter)({ world, built });
  actsOn(world, built).later();
  const runId = await actsOn(world, built).recorded("stump", "recall = 0.9\nlatency = 0.2");
  done(await world.perform(members.data_scientist, proposeModel, { runId, model: "late-trees" }, project));
  await actsOn(world, built).judge();
  const gate = await getGate(await world.grant(members.expert, project), "development");
  expect(gate.criteria.find(({ id }) => id === "development.in-money")?.state).toBe("missing");
  expect(gate.state).toBe("pending");
});
