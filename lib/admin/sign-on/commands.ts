// Says what a group of the company's sign-on gives to whoever is in it.

import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { projects, signOnMappings, workspace } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound } from "@/lib/kernel/errors";
import { lockRow } from "@/lib/kernel/locks";
import { signOnMappingAdded, signOnMappingRemoved } from "../events";
import { AddMapping, RemoveMapping } from "./schema";

export const addSignOnMapping = command({
  capability: "sign_on.manage",
  input: AddMapping,
  async run({ tx, input, now }) {
    const projectId = input.gives === "project_role" ? await projectIdOf(tx, input.project) : null;
    const mapping = {
      groupName: input.group,
      projectId,
      role: input.gives === "admin" ? null : input.role,
      makesAdmin: input.gives === "admin",
    };
    // Of two who add the same at once the second finds it.
    await lockRow(tx, workspace, 1);
    const [existing] = await tx
      .select({ id: signOnMappings.id })
      .from(signOnMappings)
      .where(
        and(
          eq(signOnMappings.groupName, mapping.groupName),
          eq(signOnMappings.makesAdmin, mapping.makesAdmin),
          mapping.projectId ? eq(signOnMappings.projectId, mapping.projectId) : isNull(signOnMappings.projectId),
          mapping.role ? eq(signOnMappings.role, mapping.role) : isNull(signOnMappings.role),
        ),
      );
    if (existing) throw conflict(`${input.group} gives that already.`);
    const [added] = await tx
      .insert(signOnMappings)
      .values({ ...mapping, createdAt: now })
      .returning({ id: signOnMappings.id });
    if (!added) throw new Error("The mapping was not written.");
    const { group, gives } = input;
    const after = { group, gives, role: mapping.role, project: projectId ? input.project : null };
    return { event: signOnMappingAdded({ after }), subject: added.id, value: added };
  },
});

/** People keep what the group gave them until they sign in again. */
export const removeSignOnMapping = command({
  capability: "sign_on.manage",
  input: RemoveMapping,
  async run({ tx, input }) {
    const [removed] = await tx.delete(signOnMappings).where(eq(signOnMappings.id, input.mappingId)).returning();
    if (!removed) throw notFound("This mapping");
    const { groupName: group, role, makesAdmin } = removed;
    return { event: signOnMappingRemoved({ before: { group, role, makesAdmin } }), subject: removed.id };
  },
});

async function projectIdOf(tx: Executor, key: string): Promise<string> {
  const [project] = await tx.select({ id: projects.id }).from(projects).where(eq(projects.key, key));
  if (!project) throw invalid({ project: "There is no such project." });
  return project.id;
}
