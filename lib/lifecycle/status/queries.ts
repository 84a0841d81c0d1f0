// The status of gates for programs.
import { type GateName, gates } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { env } from "@/lib/kernel/env";
import { invalid, notFound, precondition } from "@/lib/kernel/errors";
import { getGates } from "../queries";
import { listProved } from "../requirement-proofs.queries";
import { type GateStatus, notMetWords, statusOf } from "./rules";
import { StatusDemand } from "./schema";

const readingOf = ({ project }: Grant) => ({ currency: project.currency, locale: "en" });
const homeOf = ({ project }: Grant) => `${env().QUINTET_URL.replace(/\/$/, "")}/projects/${project.key}`;

export async function listGateStatus(grant: Grant): Promise<GateStatus[]> {
  const all = await getGates(grant);
  const proved = await listProved(grant, gates);
  return gates.map((gate) => statusOf(all[gate], proved[gate], homeOf(grant), readingOf(grant)));
}

/** @throws Refusal not_found for what is no gate; precondition, naming what is not met, where the demand is not fulfilled */
export async function getGateStatus(grant: Grant, name: string, query: Record<string, string>): Promise<GateStatus> {
  const gate: GateName | undefined = gates.find((known) => known === name);
  if (!gate) throw notFound("This gate");
  const demand = StatusDemand.safeParse(query);
  if (!demand.success) throw invalid({ require: "One of pass or met, please." });
  const result = (await getGates(grant))[gate];
  const status = statusOf(result, (await listProved(grant, [gate]))[gate], homeOf(grant), readingOf(grant));
  const required = demand.data.require;
  const fulfilled = required === undefined || (required === "pass" ? status.passes : result.state === "passed");
  if (!fulfilled) {
    throw precondition(`The ${gate} gate of ${grant.project.key} does not pass. ${notMetWords(result)}`);
  }
  return status;
}
