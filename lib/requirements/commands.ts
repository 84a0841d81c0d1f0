// Requirements: proposed by a member, agreed by somebody else, checked, retired. Editing one proposes it again.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { RequirementCategory } from "@/db/enums";
import { metrics, requirementChecks, requirements } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import type { Concern } from "@/lib/kernel/event";
import { findExemption } from "./categories/queries";
import {
  requirementAgreed,
  requirementChecked,
  requirementEdited,
  requirementProposed,
  requirementRetired,
} from "./events";
import { getRequirement, listAgreers, type Requirement } from "./queries";
import { mayAgree } from "./rules";
import { AgreeRequirement, CheckRequirement, EditRequirement, ProposeRequirement, RetireRequirement } from "./schema";

export const proposeRequirement = command({
  capability: "requirement.propose",
  input: ProposeRequirement,
  async run({ tx, grant, input, now }) {
    await refuseExempt(grant, input.category);
    await refuseForeignMetric(tx, grant, input.metricId);
    const id = v7();
    await tx
      .insert(requirements)
      .values({ id, projectId: grant.project.id, ...input, proposedById: grant.person.id, proposedAt: now });
    return { event: requirementProposed({ after: input }), subject: id, notify: toAgreers, value: { id } };
  },
});

/** The editor becomes the proposer, and the agreement ends, because it was to other terms. */
export const editRequirement = command({
  capability: "requirement.propose",
  input: EditRequirement,
  async run({ tx, grant, input: { requirementId, version, ...terms }, now }) {
    const stored = await getLive(grant, requirementId);
    const changes = changesBetween(termsOf(stored), terms);
    if (!changes) throw precondition("Nothing was changed.");
    if (terms.category !== stored.category) await refuseExempt(grant, terms.category);
    if (terms.metricId !== (stored.metric?.id ?? null)) await refuseForeignMetric(tx, grant, terms.metricId);
    const value = await updateRequirement(tx, grant, requirementId, version, {
      ...terms,
      status: "proposed",
      proposedById: grant.person.id,
      proposedAt: now,
      agreedById: null,
      agreedAt: null,
    });
    const wasAgreed = stored.status === "agreed";
    return {
      event: requirementEdited({
        before: { ...changes.before, ...(wasAgreed ? { status: "agreed" } : {}) },
        after: { statement: terms.statement, ...changes.after, ...(wasAgreed ? { status: "proposed" } : {}) },
      }),
      subject: requirementId,
      notify: [...toAgreers, { kind: "told", people: [stored.proposedById] }],
      value,
    };
  },
});

export const agreeRequirement = command({
  capability: "requirement.agree",
  input: AgreeRequirement,
  async run({ tx, grant, input: { requirementId, version }, now }) {
    const stored = await getLive(grant, requirementId);
    if (stored.status === "agreed") throw conflict("This requirement is agreed already.", { ...stored });
    const { person } = grant;
    const agreers = await listAgreers(grant);
    if (
      !mayAgree(
        person.id,
        stored.proposedById,
        agreers.map(({ id }) => id),
      )
    ) {
      throw precondition("You proposed this requirement: somebody else must agree to it.");
    }
    const value = await updateRequirement(tx, grant, requirementId, version, {
      status: "agreed",
      agreedById: person.id,
      agreedAt: now,
    });
    return {
      event: requirementAgreed({ after: { category: stored.category, statement: stored.statement } }),
      subject: requirementId,
      notify: [{ kind: "told", people: [stored.proposedById] }],
      value,
    };
  },
});

export const retireRequirement = command({
  capability: "requirement.agree",
  input: RetireRequirement,
  async run({ tx, grant, input: { requirementId, version, reason }, now }) {
    const stored = await getLive(grant, requirementId);
    const fields = { status: "retired" as const, retiredAt: now, retiredReason: reason };
    const value = await updateRequirement(tx, grant, requirementId, version, fields);
    return {
      event: requirementRetired({
        before: { category: stored.category, statement: stored.statement, status: stored.status },
        after: { reason },
      }),
      subject: requirementId,
      notify: [{ kind: "told", people: [stored.proposedById], roles: policy["requirement.agree"].roles }],
      value,
    };
  },
});

/** Evidence for a requirement without a key metric: somebody checks it and reports. */
export const checkRequirement = command({
  capability: "measurement.record",
  input: CheckRequirement,
  async run({ tx, grant, input, now }) {
    const stored = await getLive(grant, input.requirementId);
    if (stored.metric) {
      throw precondition(`The key metric “${stored.metric.name}” proves this requirement: record a measurement there.`);
    }
    if (input.checkedOn > grant.today) throw invalid({ checkedOn: "This day has not come yet." });
    const id = v7();
    await tx.insert(requirementChecks).values({ id, ...input, checkedById: grant.person.id, recordedAt: now });
    const { requirementId, ...check } = input;
    const turnedUnmet = stored.check?.verdict !== "unmet" && check.verdict === "unmet";
    return {
      event: requirementChecked({ after: { statement: stored.statement, ...check } }),
      subject: requirementId,
      notify: turnedUnmet ? [{ kind: "told", roles: policy["requirement.agree"].roles }] : [],
      value: { id },
    };
  },
});

const toAgreers: Concern[] = [{ kind: "decide", roles: policy["requirement.agree"].roles }];

const termsOf = ({ category, priority, statement, metric, maxAgeDays }: Requirement) => ({
  category,
  priority,
  statement,
  metricId: metric?.id ?? null,
  maxAgeDays,
});

async function getLive(grant: Grant, requirementId: string): Promise<Requirement> {
  const stored = await getRequirement(grant, requirementId);
  if (stored.status === "retired") throw precondition("This requirement is retired.");
  return stored;
}

type Fields = Partial<typeof requirements.$inferInsert>;

async function updateRequirement(
  tx: Executor,
  grant: Grant,
  requirementId: string,
  expectedVersion: number,
  fields: Fields,
) {
  const [updated] = await tx
    .update(requirements)
    .set({ ...fields, version: sql`${requirements.version} + 1` })
    .where(
      and(
        eq(requirements.id, requirementId),
        eq(requirements.projectId, grant.project.id),
        eq(requirements.version, expectedVersion),
      ),
    )
    .returning({ version: requirements.version });
  if (updated) return updated;
  const stored = await getRequirement(grant, requirementId);
  throw conflict("Somebody changed this requirement meanwhile.", { ...stored, metricId: stored.metric?.id ?? null });
}

async function refuseExempt(grant: Grant, category: RequirementCategory) {
  if (await findExemption(grant, category)) {
    throw precondition("This category is marked as not applicable: make it apply again first.");
  }
}

async function refuseForeignMetric(tx: Executor, grant: Grant, metricId: string | null) {
  if (!metricId) return;
  const live = and(eq(metrics.id, metricId), eq(metrics.projectId, grant.project.id), isNull(metrics.retiredAt));
  if ((await tx.$count(metrics, live)) === 0) throw notFound("This key metric");
}
