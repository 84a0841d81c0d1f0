// Marks a category as not applicable, and ends that. An exempt category has no live requirements.
import { and, eq, ne } from "drizzle-orm";
import { categoryExemptions, requirements } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, notFound, precondition } from "@/lib/kernel/errors";
import { categoryExempted, categoryExemptionEnded } from "../events";
import { findExemption } from "./queries";
import { EndExemption, ExemptCategory } from "./schema";

/** It binds like an agreed requirement, so that the same roles may do it. */
export const exemptCategory = command({
  capability: "requirement.agree",
  input: ExemptCategory,
  async run({ tx, grant, input: { category, reason }, now }) {
    const projectId = grant.project.id;
    const requirementCount = await tx.$count(
      requirements,
      and(
        eq(requirements.projectId, projectId),
        eq(requirements.category, category),
        ne(requirements.status, "retired"),
      ),
    );
    if (requirementCount > 0) throw precondition("This category holds requirements: retire them first.");
    const [created] = await tx
      .insert(categoryExemptions)
      .values({ projectId, category, reason, declaredById: grant.person.id, declaredAt: now })
      .onConflictDoNothing()
      .returning();
    if (!created) {
      const stored = await findExemption(grant, category);
      throw conflict("Somebody marked this category as not applicable meanwhile.", { reason: stored?.reason });
    }
    return {
      event: categoryExempted({ after: { category, reason } }),
      subject: category,
      notify: [{ kind: "told", roles: ["stakeholder", "expert"] }],
    };
  },
});

export const endExemption = command({
  capability: "requirement.agree",
  input: EndExemption,
  async run({ tx, grant, input: { category } }) {
    const [ended] = await tx
      .delete(categoryExemptions)
      .where(and(eq(categoryExemptions.projectId, grant.project.id), eq(categoryExemptions.category, category)))
      .returning();
    if (!ended) throw notFound("This exemption");
    return {
      event: categoryExemptionEnded({ before: { category, reason: ended.reason } }),
      subject: category,
      notify: [{ kind: "told", people: [ended.declaredById] }],
    };
  },
});
