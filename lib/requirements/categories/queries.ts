// The categories that are marked as not applicable, with the reason.
import { and, eq } from "drizzle-orm";
import type { RequirementCategory } from "@/db/enums";
import { categoryExemptions, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export type Exemption = {
  category: RequirementCategory;
  reason: string;
  declaredBy: string;
  declaredAt: Date;
};

export async function listExemptions(grant: Grant): Promise<Exemption[]> {
  return grant.db.select(columns).from(categoryExemptions).innerJoin(people, declarer).where(ofProject(grant));
}

export async function findExemption(grant: Grant, category: RequirementCategory): Promise<Exemption | null> {
  const [found] = await grant.db
    .select(columns)
    .from(categoryExemptions)
    .innerJoin(people, declarer)
    .where(and(ofProject(grant), eq(categoryExemptions.category, category)));
  return found ?? null;
}

const columns = {
  category: categoryExemptions.category,
  reason: categoryExemptions.reason,
  declaredBy: people.name,
  declaredAt: categoryExemptions.declaredAt,
};
const declarer = eq(people.id, categoryExemptions.declaredById);
const ofProject = (grant: Grant) => eq(categoryExemptions.projectId, grant.project.id);
