// Gates of a house that hold nothing back.
import { gateTemplates } from "@/db/schema";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";
import type { Tried } from "../trial";

const { gates, limits } = standardTemplate;
const [design, development, deployment] = [gates.design, gates.development, gates.deployment].map((terms) => ({
  ...terms,
  mode: "inform" as const,
}));

export async function onlyInformed({ db }: Tried) {
  if (!design || !development || !deployment) throw new Error("A gate lacks its terms.");
  await db.update(gateTemplates).set({ content: { gates: { ...gates, design, development, deployment }, limits } });
}
