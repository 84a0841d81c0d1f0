// By which version of which template projects are judged, and what versions there are.
import { desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { RiskClass } from "@/db/enums";
import { gateTemplates, people } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { bindingId } from "../slices";
import type { Template } from "./rules";

export type TemplateVersion = {
  id: string;
  riskClass: RiskClass;
  number: number;
  content: Template;
  reason: string;
  /** Null for what comes with Quintet. */
  publishedBy: string | null;
  publishedAt: Date;
};

const versions = (db: Executor) =>
  db
    .select({
      id: gateTemplates.id,
      riskClass: gateTemplates.riskClass,
      number: gateTemplates.number,
      content: gateTemplates.content,
      reason: gateTemplates.reason,
      publishedBy: people.name,
      publishedAt: gateTemplates.publishedAt,
    })
    .from(gateTemplates)
    .leftJoin(people, eq(people.id, gateTemplates.publishedById));

/** All versions of all classes, the newest of each class first. */
export async function listTemplates(grant: WorkspaceGrant<"template.manage">): Promise<TemplateVersion[]> {
  return versions(grant.db).orderBy(gateTemplates.riskClass, desc(gateTemplates.number));
}

/** The newest version of a class: what a new project is bound to. */
export async function getCurrent(db: Executor, riskClass: RiskClass): Promise<TemplateVersion> {
  const [template] = await versions(db)
    .where(eq(gateTemplates.riskClass, riskClass))
    .orderBy(desc(gateTemplates.number))
    .limit(1);
  if (!template) throw notFound("This template");
  return template;
}

/** How many projects that are not archived each version binds: template id → projects. */
export async function countBound(grant: WorkspaceGrant<"template.manage">): Promise<Map<string, number>> {
  const rows = await grant.db.execute<{
    id: string;
    projects: number;
  }>(sql`
    select ${bindingId} as id, count(*)::int as projects from projects p where p.archived_at is null group by 1`);
  return new Map(rows.map(({ id, projects }) => [id, projects]));
}

export type Binding = {
  bound: TemplateVersion;
  /** The newest of the same class; the bound one itself, if that is so. */
  current: TemplateVersion;
  /** Null where the project has been judged by it from its beginning. */
  adopted: { by: string; at: Date; reason: string } | null;
};

/** By which version the project is judged, since when, and which is the newest of its class. */
export async function getBinding(grant: Grant): Promise<Binding> {
  const [row] = await grant.db.execute<{
    id: string;
    reason: string | null;
    at: string | null;
    by: string | null;
  }>(sql`
    select ${bindingId} as id, a.reason, a.adopted_at as at, o.name as by
    from projects p
    left join lateral (select * from template_adoptions d where d.project_id = p.id and d.adopted_by_id is not null
      order by d.adopted_at desc, d.id desc limit 1) a on true
    left join people o on o.id = a.adopted_by_id
    where p.id = ${grant.project.id}`);
  const [bound] = row ? await versions(grant.db).where(eq(gateTemplates.id, row.id)) : [];
  if (!row || !bound) throw notFound("This template");
  const { at, by, reason } = row;
  return {
    bound,
    current: await getCurrent(grant.db, bound.riskClass),
    adopted: at && by && reason !== null ? { at: new Date(at), by, reason } : null,
  };
}
