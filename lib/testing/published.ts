// A new version of a template, as an admin would publish it.
import type { RiskClass } from "@/db/enums";
import { gates } from "@/db/enums";
import { criteriaAsked } from "@/lib/lifecycle/criteria/rules";
import { publishTemplate } from "@/lib/lifecycle/templates/commands";
import { getCurrent } from "@/lib/lifecycle/templates/queries";
import type { Template } from "@/lib/lifecycle/templates/rules";
import type { World } from "./world";

/** What a form would post for this content. */
export function asPosted(template: Template) {
  const { gates: terms, limits } = template;
  const posted = gates.map((gate) => {
    const { mode, signers } = terms[gate];
    const asked = criteriaAsked(template, gate).map(({ id }) => id);
    return [gate, { mode, signers: [...signers], asked }] as const;
  });
  return { gates: Object.fromEntries(posted), limits: { ...limits, paysBack: limits.paysBack * 100 } };
}

export async function published(
  world: World,
  riskClass: RiskClass,
  change: (content: Template) => Template,
  reason = "The auditors asked for it.",
) {
  const admin = await world.person({ isAdmin: true });
  const { number, content } = await getCurrent(world.db, riskClass);
  const input = { riskClass, seen: number, reason, ...asPosted(change(content)) };
  const outcome = await world.perform(admin, publishTemplate, input);
  if (!outcome.ok) throw outcome.refusal;
  return outcome.value;
}
