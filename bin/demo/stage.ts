// The stage of the demo: a cast, a clock that goes back two years, and one way to do anything, which is the commands.
import { v7 } from "uuid";
import type { z } from "zod";
import type { Executor } from "@/db/client";
import type { CheckVerdict, GateName, RiskClass } from "@/db/enums";
import { projectGrant, SystemActor } from "@/lib/access/grant";
import type { Capability } from "@/lib/access/policy";
import { type NeededRole, neededRoles } from "@/lib/access/roles.policy";
import { setMemberRoles } from "@/lib/admin/team/commands";
import { sendMeasurements } from "@/lib/deployments/measurements/commands";
import { storeArtifact } from "@/lib/experiments/artifacts/commands";
import type { Home } from "@/lib/experiments/artifacts/schema";
import { type Command, perform } from "@/lib/kernel/command";
import { files } from "@/lib/kernel/file-store";
import { signGate } from "@/lib/lifecycle/commands";
import { getGate } from "@/lib/lifecycle/queries";
import { createProject, editProject } from "@/lib/projects/commands";
import { exemptCategory } from "@/lib/requirements/categories/commands";
import { agreeRequirement, checkRequirement, proposeRequirement } from "@/lib/requirements/commands";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { listRequirements } from "@/lib/requirements/queries";

export type Part = NeededRole | "admin";
export type Cast = Record<Part, { id: string; name: string }>;

/** One thing that somebody does, so many days before today. */
export type Act = { daysAgo: number; play: (stage: Stage) => Promise<void> };
export type Story = readonly Act[];

export const on = (daysAgo: number, play: Act["play"]): Act => ({ daysAgo, play });

const dayMs = 86_400_000;

export class Stage {
  /** Moves on a little with every deed, so that no two happen at once. */
  private clock: Date;

  constructor(
    private readonly db: Executor,
    private readonly cast: Cast,
    private readonly today: Date,
    daysAgo: number,
  ) {
    this.clock = new Date(Math.min(startOf(today, daysAgo), today.getTime() - 3_600_000));
  }

  get now(): Date {
    return this.clock;
  }

  /** YYYY-MM-DD, so many days before today. */
  day(daysAgo: number): string {
    return new Date(this.today.getTime() - daysAgo * dayMs).toISOString().slice(0, 10);
  }

  person(part: Part) {
    return this.cast[part];
  }

  /** Performs a command as one of the cast. A refusal is a mistake in the story, and stops the play. */
  async does<C extends Capability, I extends z.ZodType, V>(
    part: Part,
    command: Command<C, I, V>,
    input: unknown,
    project?: string,
  ): Promise<V> {
    this.clock = new Date(this.clock.getTime() + 7_000);
    const outcome = await perform(command, {
      db: this.db,
      now: this.clock,
      personId: this.cast[part].id,
      project,
      input,
    });
    if (outcome.ok) return outcome.value;
    const { message, details } = outcome.refusal;
    throw new Error(`${part} in ${project ?? "the workspace"}: ${message} ${JSON.stringify(details)}`);
  }

  /** A file of a run or of a model, as a program would keep it. */
  async keeps(part: Part, key: string, home: Home, path: string, content: string | Uint8Array) {
    const id = v7();
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const size = await files().put(id, [bytes], bytes.byteLength);
    await this.does(part, storeArtifact, { home, id, path, size }, key);
  }

  /** What the calendar does on this day. */
  async comesDue<V>(work: Command<"system.work", z.ZodType, V>) {
    const outcome = await perform(work, {
      db: this.db,
      now: this.clock,
      personId: null,
      system: new SystemActor(),
      input: {},
    });
    if (!outcome.ok) throw outcome.refusal;
  }

  /** The project as this person may read it now. */
  opened(part: Part, project: string) {
    return projectGrant({ db: this.db, now: this.clock, personId: this.cast[part].id }, project, "project.read");
  }

  async version(project: string): Promise<number> {
    return (await this.opened("admin", project)).project.version;
  }

  /** Creates a project with its whole team, and writes down its context. */
  async founds(part: NeededRole, project: Founding) {
    const { key, name, summary, team, ...context } = project;
    const { visibility = "workspace", riskClass = "limited" } = project;
    await this.does(part, createProject, { key, name, summary, visibility, riskClass });
    for (const role of neededRoles.filter((role) => role !== part && (!team || team.includes(role)))) {
      const version = await this.version(key);
      await this.does(part, setMemberRoles, { version, personId: this.cast[role].id, roles: [role] }, key);
    }
    const { problem, todaysProcess, affected, startsOn = null, endsOn = null } = context;
    const edit = {
      version: await this.version(key),
      name,
      summary,
      problem,
      todaysProcess,
      affected,
      startsOn,
      endsOn,
    };
    await this.does(part, editProject, { ...edit, visibility }, key);
  }

  async defines(part: NeededRole, key: string, metric: MetricTerms): Promise<string> {
    return (await this.does(part, defineMetric, metric, key)).id;
  }

  /** Proposed by one, agreed by the other. */
  async requires(
    key: string,
    proposer: NeededRole,
    agreer: NeededRole,
    requirement: RequirementTerms,
  ): Promise<string> {
    const { id } = await this.does(proposer, proposeRequirement, requirement, key);
    await this.does(agreer, agreeRequirement, { requirementId: id, version: 1 }, key);
    return id;
  }

  async measures(part: NeededRole, key: string, measurements: readonly Sent[]) {
    if (measurements.length > 0) await this.does(part, sendMeasurements, { measurements }, key);
  }

  async exempts(key: string, part: NeededRole, category: string, reason: string) {
    await this.does(part, exemptCategory, { category, reason }, key);
  }

  /** Each finds a requirement by a part of its statement, and says how it stands. */
  async checks(key: string, checks: readonly Check[]) {
    for (const [part, words, verdict, note] of checks) {
      const found = (await listRequirements(await this.opened(part, key))).find(({ statement }) =>
        statement.includes(words),
      );
      if (!found) throw new Error(`${key} has no requirement about “${words}”.`);
      const checkedOn = this.clock.toISOString().slice(0, 10);
      await this.does(part, checkRequirement, { requirementId: found.id, verdict, note, checkedOn }, key);
    }
  }

  /** Signs for the evidence as it stands. */
  async signs(key: string, gate: GateName, parts: readonly NeededRole[], note = "") {
    for (const role of parts) {
      const { digest } = await getGate(await this.opened(role, key), gate);
      await this.does(role, signGate, { gate, role, digest, note }, key);
    }
  }
}

/** Nine in the morning of that day, UTC. */
function startOf(today: Date, daysAgo: number): number {
  return Math.floor((today.getTime() - daysAgo * dayMs) / dayMs) * dayMs + 9 * 3_600_000;
}

type Founding = {
  key: string;
  name: string;
  summary: string;
  problem: string;
  todaysProcess: string;
  affected: string;
  startsOn?: string;
  endsOn?: string;
  visibility?: "workspace" | "private";
  riskClass?: RiskClass;
  /** Everybody, unless it says otherwise. */
  team?: readonly NeededRole[];
};
type MetricTerms = {
  name: string;
  audience: string;
  unit: string;
  direction: string;
  baseline?: number;
  target?: number;
  maxAgeDays?: number;
};
type RequirementTerms = {
  category: string;
  priority: string;
  statement: string;
  metricId?: string;
  maxAgeDays?: number;
};
export type Check = readonly [part: NeededRole, words: string, verdict: CheckVerdict, note: string];
/** `about` names a version or a release; without it, what is in use was measured. */
export type Sent = { metric: string; value: number; measuredAt: string; note?: string; about?: string };
