// What people do about value: estimate it, set the budget, record what was spent and what was gained. Nothing is ever deleted.
import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { roles, type ValueInput } from "@/db/enums";
import { budgets, costs, estimateSources, estimates, realisedValues, valueSummaries } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { parseMoney, typedAmountFault } from "@/lib/format/parse-money";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound } from "@/lib/kernel/errors";
import { attributeChange } from "./attribution.rules";
import { isOverBudget } from "./budget/rules";
import { readEstimate, seedOf } from "./estimate.rules";
import {
  budgetSet,
  costRecorded,
  costStruck,
  estimateSubmitted,
  realisedValueRecorded,
  realisedValueStruck,
} from "./events";
import { promiseEvents } from "./promise/steps";
import { RecordCost, RecordRealisedValue, SetBudget, StrikeCost, StrikeRealisedValue, SubmitEstimate } from "./schema";
import { readSources } from "./sources/rules";
import { requireRecords } from "./sources/steps";
import { summariseValue } from "./summary.steps";
import { simulateNpv } from "./viability.rules";

/** The figures are simulated here and stored with the estimate; its number and the project make the seed. */
export const submitEstimate = command({
  capability: "value.estimate",
  input: SubmitEstimate,
  async run({ tx, grant, input, now }) {
    const { id: projectId, currency } = grant.project;
    const parsed = readEstimate(input, currency);
    const cited = readSources(input.sources);
    if ("fields" in parsed || "fields" in cited)
      throw invalid({ ...("fields" in parsed && parsed.fields), ...("fields" in cited && cited.fields) });
    await requireRecords(tx, projectId, cited.sources);
    const [before] = await tx
      .update(estimates)
      .set({ current: false })
      .where(and(eq(estimates.projectId, projectId), estimates.current))
      .returning();
    const number = (before?.number ?? 0) + 1;
    const discountRate = input.discountRate / 100;
    const { inputs, together } = parsed;
    const simulated = simulateNpv(inputs, { discountRate, seed: seedOf(projectId), together });
    if (!simulated.ok) throw new Error(`The estimate cannot be simulated: ${JSON.stringify(simulated.faults)}`);
    const { viability } = simulated;
    const earlier = before && {
      number: before.number,
      inputs: before.inputs,
      together: before.together,
      discountRate: before.discountRate,
    };
    const [estimate] = await tx
      .insert(estimates)
      .values({
        projectId,
        number,
        current: true,
        inputs,
        together,
        discountRate,
        note: input.note,
        result: viability,
        moved: earlier && attributeChange(earlier, { inputs, together, discountRate }, viability),
        submittedById: grant.person.id,
        submittedAt: now,
      })
      .returning({ id: estimates.id });
    if (!estimate) throw new Error("The estimate was not written.");
    const rows = Object.entries(cited.sources).map(([input, source]) => ({
      estimateId: estimate.id,
      input: input as ValueInput,
      ...source,
    }));
    if (rows.length > 0) await tx.insert(estimateSources).values(rows);
    const { paysBack, mean, p10, p50, p90 } = await summariseValue(tx, projectId);
    const measured = Object.keys(cited.sources);
    return {
      event: estimateSubmitted({
        before: earlier,
        after: { number, inputs, together, measured, discountRate, note: input.note, paysBack, mean, p10, p50, p90 },
      }),
      subject: estimate.id,
      notify: [{ kind: "decide", roles: ["stakeholder"] }],
      value: { id: estimate.id, number },
    };
  },
});

export const setBudget = command({
  capability: "budget.set",
  input: SetBudget,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const amount = notNegative(grant, input.amount);
    const [before] = await tx
      .update(budgets)
      .set({ current: false })
      .where(and(eq(budgets.projectId, projectId), budgets.current))
      .returning({ amount: budgets.amount, startsOn: budgets.startsOn, endsOn: budgets.endsOn });
    const [budget] = await tx
      .insert(budgets)
      .values({ ...input, projectId, amount, current: true, setById: grant.person.id, setAt: now })
      .returning({ id: budgets.id });
    await summariseValue(tx, projectId);
    return {
      event: budgetSet({ before, after: { ...input, amount } }),
      subject: budget?.id,
      notify: [{ kind: "told", roles }],
      value: { id: budget?.id },
    };
  },
});

/** A cost that takes the project over its budget asks the stakeholders for a decision, once. */
export const recordCost = command({
  capability: "cost.record",
  input: RecordCost,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const amount = notNegative(grant, input.amount);
    const [before] = await tx.select().from(valueSummaries).where(eq(valueSummaries.projectId, projectId));
    const [cost] = await tx
      .insert(costs)
      .values({ ...input, projectId, amount, recordedById: grant.person.id, recordedAt: now })
      .returning({ id: costs.id });
    const summary = await summariseValue(tx, projectId);
    return {
      event: costRecorded({ after: { ...input, amount } }),
      subject: cost?.id,
      notify:
        isOverBudget(summary) && !(before && isOverBudget(before)) ? [{ kind: "decide", roles: ["stakeholder"] }] : [],
      value: { id: cost?.id },
    };
  },
});

export const strikeCost = command({
  capability: "cost.record",
  input: StrikeCost,
  async run({ tx, grant, input: { costId, reason }, now }) {
    const thisCost = and(eq(costs.id, costId), eq(costs.projectId, grant.project.id));
    const [struck] = await tx
      .update(costs)
      .set({ struckAt: now, struckReason: reason })
      .where(and(thisCost, isNull(costs.struckAt)))
      .returning({ amount: costs.amount, kind: costs.kind, spentOn: costs.spentOn });
    if (!struck) {
      const [stored] = await tx.select({ struckReason: costs.struckReason }).from(costs).where(thisCost);
      throw stored ? conflict("Somebody struck this cost out meanwhile.", stored) : notFound("This cost");
    }
    await summariseValue(tx, grant.project.id);
    return { event: costStruck({ before: struck, after: { reason } }), subject: costId };
  },
});

/** A period counts once it is over: what is still to come is expected, not realised. */
export const recordRealisedValue = command({
  capability: "value.realise",
  input: RecordRealisedValue,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const amount = money(grant, input.amount);
    if (input.periodEnd > grant.today) throw invalid({ periodEnd: "This period is not over yet." });
    const wasBelow = await wasBelowPromise(tx, projectId);
    const [entry] = await tx
      .insert(realisedValues)
      .values({ ...input, projectId, amount, recordedById: grant.person.id, recordedAt: now })
      .returning({ id: realisedValues.id });
    const summary = await summariseValue(tx, projectId);
    return {
      also: promiseEvents(wasBelow, summary),
      event: realisedValueRecorded({ after: { ...input, amount } }),
      subject: entry?.id,
      notify: [{ kind: "told", roles }],
      value: { id: entry?.id },
    };
  },
});

export const strikeRealisedValue = command({
  capability: "value.realise",
  input: StrikeRealisedValue,
  async run({ tx, grant, input: { realisedValueId, reason }, now }) {
    const thisEntry = and(eq(realisedValues.id, realisedValueId), eq(realisedValues.projectId, grant.project.id));
    const wasBelow = await wasBelowPromise(tx, grant.project.id);
    const [struck] = await tx
      .update(realisedValues)
      .set({ struckAt: now, struckReason: reason })
      .where(and(thisEntry, isNull(realisedValues.struckAt)))
      .returning({
        amount: realisedValues.amount,
        periodStart: realisedValues.periodStart,
        periodEnd: realisedValues.periodEnd,
        grade: realisedValues.grade,
      });
    if (!struck) {
      const [stored] = await tx
        .select({ struckReason: realisedValues.struckReason })
        .from(realisedValues)
        .where(thisEntry);
      throw stored ? conflict("Somebody struck this entry out meanwhile.", stored) : notFound("This entry");
    }
    const summary = await summariseValue(tx, grant.project.id);
    return {
      also: promiseEvents(wasBelow, summary),
      event: realisedValueStruck({ before: struck, after: { reason } }),
      subject: realisedValueId,
      notify: [{ kind: "told", roles }],
    };
  },
});

async function wasBelowPromise(tx: Executor, projectId: string): Promise<boolean> {
  const [row] = await tx
    .select({ below: valueSummaries.belowPromise })
    .from(valueSummaries)
    .where(eq(valueSummaries.projectId, projectId));
  return row?.below ?? false;
}

function money({ project: { currency } }: Grant, typed: string): number {
  const minor = parseMoney(typed, currency);
  if (minor === null) throw invalid({ amount: typedAmountFault(typed, currency) });
  return minor;
}

function notNegative(grant: Grant, typed: string): number {
  const minor = money(grant, typed);
  if (minor < 0) throw invalid({ amount: "0 or more, please." });
  return minor;
}
