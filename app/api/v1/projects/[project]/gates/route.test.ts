// Gates for pipelines: what is said, when a job fails, and that a badge shows its gate's word to nobody else's address.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { people, tokens } from "@/db/schema";
import { createExperiment } from "@/lib/experiments/commands";
import { assignRuns } from "@/lib/experiments/holdouts/commands";
import { proposeModel } from "@/lib/experiments/models/commands";
import { recordCounts } from "@/lib/experiments/outcomes/commands";
import { logBatch, logInputs } from "@/lib/experiments/points/commands";
import { createRun, recordRun, updateRun } from "@/lib/experiments/runs/commands";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { makeBadge, revokeBadge } from "@/lib/lifecycle/badges/commands";
import { listBadges } from "@/lib/lifecycle/badges/queries";
import { test as base } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { setMatrix } from "@/lib/value/matrix/commands";
import { priceRuns } from "@/lib/value/worth/commands";
import * as badge from "./[gate]/badge.svg/route";
import * as gate from "./[gate]/route";
import * as gates from "./route";

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

async function furnish(world: World, riskClass: "minimal" | "limited" = "limited") {
  world.now = new Date();
  const { project, members } = await world.team({ riskClass });
  const secret = newSecret();
  const row = {
    personId: members.ml_engineer.id,
    name: "CI",
    hash: hashSecret(secret),
    tail: "tail",
    scope: "read" as const,
  };
  await world.db.insert(tokens).values({ ...row, createdAt: world.now });
  return { project, members, secret };
}

async function ask(
  route: { GET: typeof gate.GET },
  project: { key: string },
  secret: string | null,
  name = "",
  query = "",
) {
  const request = new Request(`http://localhost/api/v1/projects/${project.key}/gates/${name}${query}`, {
    headers: secret ? { authorization: `Bearer ${secret}` } : {},
  });
  const answer = await route.GET(request, { params: Promise.resolve({ project: project.key, gate: name }) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, said: text.startsWith("{") ? JSON.parse(text) : null };
}

test("a program reads all gates, or one, with what is not met and who puts it right", async ({ kept }) => {
  const { project, secret } = await furnish(kept);
  const all = await ask(gates, project, secret);
  expect(all.said.gates.map(({ gate, mode, passes }: Record<string, unknown>) => `${gate} ${mode} ${passes}`)).toEqual([
    "design block false",
    "development block false",
    "deployment warn true",
    "operation inform true",
  ]);
  const one = await ask(gate, project, secret, "design");
  expect(one.said).toMatchObject({ gate: "design", state: "pending", waived: false, passes: false, warning: null });
  expect(one.said.criteria[0]).toMatchObject({
    id: "design.context",
    title: "The problem is described",
    state: "missing",
    cause: "not-described",
    repair: { roles: ["stakeholder", "ml_engineer"], at: expect.stringMatching(/\/projects\/P\d+\/settings$/) },
  });
  expect((await ask(gate, project, secret, "deployment")).said.warning).toMatch(
    /^The deployment gate does not pass, and does not block\. Not met: /,
  );
});

test("a program reads whether the candidate is better in money, from the first question to the answer", async ({
  kept,
}) => {
  const { project, members, secret } = await furnish(kept);
  const does = async (by: { id: string }, command: Parameters<World["perform"]>[1], input: unknown) => {
    kept.now = new Date(kept.now.getTime() + 1_000);
    const outcome = await kept.perform(by, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as { id: string };
  };
  const inMoney = async () => {
    const { said } = await ask(gate, project, secret, "development");
    const { state, cause, reason, repair } = said.criteria.find(
      ({ id }: { id: string }) => id === "development.in-money",
    );
    return { says: `${state}: ${cause}`, reason, at: repair.at.split(`/${project.key}/`)[1] };
  };
  const price = () => kept.work(priceRuns, { projectId: project.id });
  const matrix = { kind: "binary", labels: ["stays", "leaves"], actions: ["leave alone", "call"] };
  const sets = (version: number, call: string) =>
    does(members.stakeholder, setMatrix, {
      ...matrix,
      amounts: ["0", call, "-5", "10"],
      note: "Counted by us.",
      version,
    });

  expect(await inMoney()).toMatchObject({ says: "missing: no-candidate", at: "value/candidates" });
  const { id: experimentId } = await does(members.data_scientist, createExperiment, { name: "baseline" });
  const run = { experimentId, name: "trees", startedAt: "", params: "", metrics: "", notes: "", datasetVersionId: "" };
  const { id: runId } = await does(members.data_scientist, recordRun, run);
  await does(members.data_scientist, proposeModel, { runId, model: "churn", note: "The best.", worstErrorsId: "" });
  expect(await inMoney()).toMatchObject({ says: "missing: no-matrix", at: "value/matrix" });
  await sets(0, "-1");
  expect(await inMoney()).toMatchObject({ says: "missing: no-outcomes", at: "experiments" });
  const outcomes = { runId, holdout: "May", labels: ["0", "1"] };
  await does(members.data_scientist, recordCounts, { ...outcomes, counts: [800, 100, 20, 80] });
  expect(await inMoney()).toMatchObject({ says: "missing: not-priced-yet" });
  await price();
  expect(await inMoney()).toMatchObject({ says: "met: better-in-money" });
  expect((await inMoney()).reason).toMatch(
    /^A case brings at least €\d\.\d\d more than never acting\. What today's process does was not counted\.$/,
  );
  await does(members.data_scientist, recordCounts, { ...outcomes, counts: [800, 100, 30, 70] });
  expect(await inMoney()).toMatchObject({ says: "stale: older-outcomes" });
  await price();
  await sets(1, "-30");
  expect(await inMoney()).toMatchObject({ says: "stale: older-matrix" });
  await price();
  expect(await inMoney()).toMatchObject({ says: "unmet: not-better-in-money" });
  expect((await inMoney()).reason).toMatch(/^A case brings €\d\.\d\d to €\d\.\d\d less than never acting\. /);

  // the next version: what no run learned from is no hold-out before somebody says so, and what it learned from is none whatever anybody says
  await sets(2, "-1");
  const client = await does(members.data_scientist, createRun, { experimentId, name: "client", startedAt: null });
  const logs = (context: string) =>
    does(members.data_scientist, logInputs, {
      runId: client.id,
      datasets: [
        {
          dataset: { name: "June", digest: "e7a0f8bd", sourceType: "local", source: "x", schema: null, profile: null },
          tags: [{ key: "mlflow.data.context", value: context }],
        },
      ],
    });
  await logs("eval");
  const four = { true_negatives: 800, false_positives: 100, false_negatives: 20, true_positives: 80 };
  const metrics = Object.entries(four).map(([key, value]) => ({ key, value, step: 0n, loggedAt: 1n }));
  await does(members.data_scientist, logBatch, { runId: client.id, metrics });
  await does(members.data_scientist, updateRun, {
    runId: client.id,
    status: "finished",
    endedAt: kept.now,
    name: null,
  });
  const proposed = { runId: client.id, model: "churn", note: "The next.", worstErrorsId: "" };
  await does(members.data_scientist, proposeModel, proposed);
  await price();
  expect(await inMoney()).toMatchObject({ says: "missing: holdout-not-named", at: "value/candidates" });
  await does(members.expert, assignRuns, { runs: [client.id], holdout: "June" });
  expect(await inMoney()).toMatchObject({ says: "met: better-in-money" });
  await logs("train");
  expect(await inMoney()).toMatchObject({ says: "missing: learned-from-holdout", at: "experiments" });
});

test("what a pipeline demands and does not get is a 412 that names what is not met", async ({ kept }) => {
  const { project, secret } = await furnish(kept);
  const refused = await ask(gate, project, secret, "development", "?require=pass");
  expect(refused).toMatchObject({ status: 412, said: { error: { code: "precondition" } } });
  expect(refused.said.error.message).toMatch(
    new RegExp(`^The development gate of ${project.key} does not pass\\. Not met: A model`),
  );
  expect((await ask(gate, project, secret, "deployment", "?require=pass")).status).toBe(200);
  expect((await ask(gate, project, secret, "deployment", "?require=met")).status).toBe(412);
  expect((await ask(gate, project, secret, "deployment", "?require=perfection")).status).toBe(422);
  expect((await ask(gate, project, secret, "nowhere")).status).toBe(404);
  const easy = await furnish(kept, "minimal");
  expect((await ask(gate, easy.project, easy.secret, "development", "?require=pass")).status).toBe(200);
});

test("gates are shown to whoever may see the project, as long as their account is open (not others)", async ({
  kept,
}) => {
  const { project, members, secret } = await furnish(kept);
  const stranger = await furnish(kept);
  for (const [route, name] of [
    [gates, ""],
    [gate, "design"],
  ] as const) {
    expect((await ask(route, project, null, name)).status).toBe(401);
    expect((await ask(route, project, "made-up", name)).status).toBe(401);
    expect((await ask(route, project, stranger.secret, name)).status).toBe(404);
  }
  await kept.db.update(people).set({ deactivatedAt: kept.now }).where(eq(people.id, members.ml_engineer.id));
  expect((await ask(gate, project, secret, "design")).status).toBe(401);
});

test("a badge shows its own gate's word and nothing else, until it is revoked or its maker leaves (not others)", async ({
  kept,
}) => {
  const { project, members, secret: bearer } = await furnish(kept);
  const other = await furnish(kept);
  const made = async (name: string) => {
    const outcome = await kept.perform(members.ml_engineer, makeBadge, { gate: "design", name }, project);
    return outcome.ok ? `?token=${outcome.value.secret}` : "";
  };
  const [readme, wiki] = [await made("README"), await made("Wiki")];
  const shown = await ask(badge, project, null, "design", readme);
  expect(shown.status).toBe(200);
  expect(shown.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(shown.headers.get("cache-control")).toBe("max-age=60");
  expect(shown.text).toContain("Design gate: not passed yet");
  expect(shown.text).not.toContain(project.name);
  for (const [whose, name, query] of [
    [project, "development", readme],
    [other.project, "design", readme],
    [project, "design", ""],
    [project, "design", "?token=made-up"],
    [project, "design", `?token=${bearer}`],
  ] as const) {
    expect((await ask(badge, whose, bearer, name, query)).status).toBe(404);
  }
  // the badge opens nothing but itself
  expect((await ask(gate, project, readme.slice(7), "design")).status).toBe(401);

  const [first] = (await listBadges(await kept.grant(members.expert, project), "design")).filter(
    ({ name }) => name === "README",
  );
  const revoke = (person: { id: string }, where: { key: string }) =>
    kept.perform(person, revokeBadge, { badgeId: first?.id }, where);
  expect(await revoke(other.members.ml_engineer, other.project)).toMatchObject({ refusal: { code: "not_found" } });
  expect(await revoke(members.stakeholder, project)).toMatchObject({ ok: true });
  expect((await ask(badge, project, null, "design", readme)).status).toBe(404);
  expect((await ask(badge, project, null, "design", wiki)).status).toBe(200);
  await kept.db.update(people).set({ deactivatedAt: kept.now }).where(eq(people.id, members.ml_engineer.id));
  expect((await ask(badge, project, null, "design", wiki)).status).toBe(404);
  const left = await listBadges(await kept.grant(members.expert, project), "design");
  expect(left).toMatchObject([{ name: "Wiki", works: false }]);
});
