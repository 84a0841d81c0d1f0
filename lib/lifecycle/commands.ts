// What people do at a gate: sign it, take a signature back, waive a criterion, move the project on or back.
import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { gates, roles } from "@/db/enums";
import { signatures, waivers } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { daysBetween, endOfDay } from "@/lib/kernel/days";
import { conflict, forbidden, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { projectSteppedBack } from "@/lib/projects/events";
import { mayStepBack, nextPhase } from "@/lib/projects/phases/rules";
import { changePhase } from "@/lib/projects/phases/steps";
import { isWaivable } from "./criteria/rules";
import { isFromBeforePivot, isSignature, signatureId } from "./criteria/signature.rules";
import { gateCriterionWaived, gateSignatureWithdrawn, gateSigned, gateWaiverEnded, projectAdvanced } from "./events";
import type { GateResult } from "./gate-result.rules";
import { getGate, getTemplate } from "./queries";
import { isOpen, mayAdvance, maySign, signersOf } from "./rules";
import { AdvanceProject, EndWaiver, SignGate, StepBackProject, WaiveCriterion, WithdrawSignature } from "./schema";

export const signGate = command({
  capability: "gate.sign",
  input: SignGate,
  async run({ tx, grant, input, now }) {
    const gate = await getGate(grant, input.gate);
    if (!maySign(gate, grant.roles).includes(input.role)) {
      throw forbidden("You can sign only as a role that you hold and that this gate asks for.");
    }
    if (gate.digest !== input.digest) {
      throw conflict("The evidence changed while you were reading. Look at it again before you sign.");
    }
    const replaced = await tx
      .update(signatures)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(signatures.projectId, grant.project.id),
          eq(signatures.gate, input.gate),
          eq(signatures.role, input.role),
          eq(signatures.personId, grant.person.id),
          isNull(signatures.withdrawnAt),
        ),
      )
      .returning({ digest: signatures.digest });
    const ownSignature = gate.criteria.find(({ id }) => id === signatureId(input.gate, input.role));
    if (!(ownSignature && isFromBeforePivot(ownSignature)) && replaced.some(({ digest }) => digest === input.digest)) {
      throw precondition("You have signed this evidence already.");
    }
    const [signature] = await tx
      .insert(signatures)
      .values({
        projectId: grant.project.id,
        gate: input.gate,
        role: input.role,
        personId: grant.person.id,
        digest: input.digest,
        note: input.note,
        signedAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!signature) throw conflict("You have signed this meanwhile, in another window. Look at it again.");
    const missingRoles = signersOf(gate).filter((role) => role !== input.role && !isSigned(gate, role));
    const isComplete = missingRoles.length === 0 && gate.criteria.every((one) => isSignature(one) || !isOpen(one));
    return {
      event: gateSigned({ after: { gate: input.gate, role: input.role, note: input.note, digest: input.digest } }),
      subject: signature.id,
      notify: [
        { kind: "sign", roles: missingRoles },
        ...(isComplete ? [{ kind: "decide" as const, roles: ["stakeholder", "ml_engineer"] as const }] : []),
        { kind: "told", people: [grant.project.ownerId] },
      ],
    };
  },
});

const isSigned = (gate: GateResult, role: string) =>
  gate.criteria.some((one) => isSignature(one) && one.subject === role && one.state === "met");

export const withdrawSignature = command({
  capability: "gate.unsign",
  input: WithdrawSignature,
  async run({ tx, grant, input, now }) {
    const [signature] = await tx
      .update(signatures)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(signatures.id, input.signatureId),
          eq(signatures.projectId, grant.project.id),
          eq(signatures.personId, grant.person.id),
          isNull(signatures.withdrawnAt),
        ),
      )
      .returning();
    if (!signature) throw notFound("This signature");
    return {
      event: gateSignatureWithdrawn({ before: { gate: signature.gate, role: signature.role } }),
      subject: signature.id,
      notify: [{ kind: "told", people: [grant.project.ownerId] }],
    };
  },
});

export const waiveCriterion = command({
  capability: "gate.waive",
  input: WaiveCriterion,
  async run({ tx, grant, input, now }) {
    const gate = await getGate(grant, input.gate);
    const isAsked = gate.criteria.some(({ id }) => id === input.criterion);
    if (!isAsked || !isWaivable(input.gate, input.criterion)) {
      throw invalid({ criterion: "This criterion can't be waived." });
    }
    const days = daysBetween(grant.today, input.expiresOn);
    const { waiverDays } = (await getTemplate(grant)).limits;
    if (days < 1) throw invalid({ expiresOn: "A day in the future, please." });
    if (days > waiverDays) throw invalid({ expiresOn: `${waiverDays} days at most, please.` });
    const key = { projectId: grant.project.id, criterion: input.criterion };
    await endWaivers(tx, key, now);
    const [waiver] = await tx
      .insert(waivers)
      .values({
        ...key,
        reason: input.reason,
        waivedById: grant.person.id,
        waivedAt: now,
        expiresAt: endOfDay(input.expiresOn, grant.timeZone),
      })
      .onConflictDoNothing()
      .returning();
    if (!waiver) throw conflict("Somebody waived this criterion meanwhile. Look at it again.");
    return {
      event: gateCriterionWaived({
        after: { gate: input.gate, criterion: input.criterion, reason: input.reason, expiresOn: input.expiresOn },
      }),
      subject: waiver.id,
      notify: [{ kind: "told", roles: signersOf(gate) }],
    };
  },
});

export const endWaiver = command({
  capability: "gate.waive",
  input: EndWaiver,
  async run({ tx, grant, input, now }) {
    const [waiver] = await tx
      .update(waivers)
      .set({ endedAt: now })
      .where(and(eq(waivers.id, input.waiverId), eq(waivers.projectId, grant.project.id), isNull(waivers.endedAt)))
      .returning();
    if (!waiver) throw notFound("This waiver");
    return {
      event: gateWaiverEnded({
        before: {
          gate: gates.find((gate) => waiver.criterion.startsWith(`${gate}.`)),
          criterion: waiver.criterion,
          reason: waiver.reason,
        },
      }),
      subject: waiver.id,
    };
  },
});

async function endWaivers(tx: Executor, key: { projectId: string; criterion: string }, now: Date) {
  await tx
    .update(waivers)
    .set({ endedAt: now })
    .where(and(eq(waivers.projectId, key.projectId), eq(waivers.criterion, key.criterion), isNull(waivers.endedAt)));
}

export const advanceProject = command({
  capability: "project.advance",
  input: AdvanceProject,
  async run({ tx, grant, input, now }) {
    const { phase } = grant.project;
    const gate = await getGate(grant, phase);
    const to = nextPhase(phase);
    if (!to) throw precondition("Deployment is the last phase; it goes on as operation.");
    if (grant.project.status !== "active")
      throw precondition("Only an active project moves on: change its status first.");
    const { allowed, needsConfirmation, verdict } = mayAdvance(phase, gate);
    if (!allowed) throw precondition("The gate does not pass yet: see which criteria are not met.");
    if (needsConfirmation && input.reason.length < 10) {
      throw invalid({
        reason: "The gate does not pass. Please say, in a sentence, why the project moves on all the same.",
      });
    }
    const reason = verdict === "passed" ? "" : input.reason;
    await changePhase(tx, grant, { to, reason, version: input.version, evidence: gateSummary(gate), now });
    return {
      event: projectAdvanced({
        before: { phase },
        after: { phase: to, ...(verdict === "passed" ? {} : { gate: gate.state, mode: gate.mode, reason }) },
      }),
      subject: grant.project.id,
      notify: [{ kind: "told", roles }],
      value: { phase: to },
    };
  },
});

export const stepBackProject = command({
  capability: "project.advance",
  input: StepBackProject,
  async run({ tx, grant, input, now }) {
    const { phase } = grant.project;
    if (!mayStepBack(phase, input.to)) throw invalid({ to: "Please choose an earlier phase." });
    const gate = await getGate(grant, phase);
    await changePhase(tx, grant, { ...input, evidence: gateSummary(gate), now });
    return {
      event: projectSteppedBack({ before: { phase }, after: { phase: input.to, reason: input.reason } }),
      subject: grant.project.id,
      notify: [{ kind: "told", roles }],
      value: { phase: input.to },
    };
  },
});

/** The gate's result that a change of phase stores as its evidence. */
const gateSummary = ({ state, mode, digest, criteria }: GateResult) => ({
  state,
  mode,
  digest,
  criteria: criteria.map(({ id, state }) => ({ id, state })),
});
