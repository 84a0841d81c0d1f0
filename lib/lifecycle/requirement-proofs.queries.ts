// Each requirement that a gate asks about, with the one figure or check by which it is judged there, or why there is none.
import { and, eq, inArray } from "drizzle-orm";
import type { GateName } from "@/db/enums";
import { runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { listRequirements, type Requirement } from "@/lib/requirements/queries";
import { believedAt } from "./debounce.rules";
import { judgedAt, type Proof } from "./evidence/proofs.rules";
import { readEvidence } from "./evidence/queries";
import type { ProjectEvidence } from "./evidence/rules";
import { getEvidence } from "./queries";
import { uncheckedOf, withoutUnchecked } from "./unchecked-evidence.rules";

export type ProvedRequirement = {
  requirement: Pick<Requirement, "id" | "statement" | "category" | "priority" | "metric">;
  proof: Proof;
  /** The run whose figure it is. */
  run: { id: string; name: string } | null;
  /** The release whose window it is. */
  release: number | null;
  /** Agreed after the gate was passed, and not measured since: the gate does not ask about it yet. */
  unchecked: boolean;
};

/** As each of these gates judges them: every agreed requirement, in the order of the categories. */
export async function listProved<G extends GateName>(
  grant: Grant,
  gates: readonly G[],
): Promise<Record<G, ProvedRequirement[]>> {
  const evidence = await getEvidence(grant);
  return provedIn(grant, gates, evidence);
}

/** As the development gate would judge this version. A withdrawn one is judged no more. */
export async function listProvedOfVersion(grant: Grant, versionId: string): Promise<ProvedRequirement[]> {
  const read = await readEvidence(grant.db, [grant.project.id], grant.now, { versionId });
  const evidence = read.get(grant.project.id);
  return evidence ? (await provedIn(grant, ["development"], evidence)).development : [];
}

async function provedIn<G extends GateName>(
  grant: Grant,
  gates: readonly G[],
  evidence: ProjectEvidence,
): Promise<Record<G, ProvedRequirement[]>> {
  const figures = evidence.requirements.flatMap(({ proofs }) =>
    gates.flatMap((gate) => {
      const { basis } = proofs[judgedAt[gate]];
      return basis?.kind === "figure" ? [basis.id] : [];
    }),
  );
  const [requirements, runNames] = await Promise.all([
    listRequirements(grant),
    figures.length > 0
      ? grant.db
          .select({ id: runs.id, name: runs.name })
          .from(runs)
          .where(and(eq(runs.projectId, grant.project.id), inArray(runs.id, figures)))
      : [],
  ]);
  const agreed = requirements.filter(({ status }) => status === "agreed");
  const entries = gates.map((gate) => [gate, provedAt(gate, evidence, agreed, runNames)] as const);
  return Object.fromEntries(entries) as Record<G, ProvedRequirement[]>;
}

function provedAt(
  gate: GateName,
  evidence: ProjectEvidence,
  agreed: readonly Requirement[],
  runNames: readonly { id: string; name: string }[],
): ProvedRequirement[] {
  const judged = judgedAt[gate];
  const believed = new Map(
    believedAt(gate, withoutUnchecked(gate, evidence)).requirements.map(({ id, proofs }) => [id, proofs[judged]]),
  );
  const unchecked = new Map(uncheckedOf(gate, evidence).map(({ id, proofs }) => [id, proofs[judged]]));
  return agreed.flatMap(({ id, statement, category, priority, metric }) => {
    const proof = believed.get(id) ?? unchecked.get(id);
    if (!proof) return [];
    const { basis } = proof;
    return {
      requirement: { id, statement, category, priority, metric },
      proof,
      run: basis?.kind === "figure" ? (runNames.find((run) => run.id === basis.id) ?? null) : null,
      release: basis?.kind === "window" ? (evidence.release?.number ?? null) : null,
      unchecked: !believed.has(id),
    };
  });
}
