// Slices of a project's template, adoptions, signatures, waivers and passed gates.
import { sql } from "drizzle-orm";
import type { GateName, Role } from "@/db/enums";
import { columnsOf, jsonOf, slice } from "@/lib/kernel/slices";
import { phasesLeft } from "@/lib/projects/slices";
import type { AdoptionEvidence } from "./templates/adoption.rules";
import type { Template } from "./templates/rules";

/**
 * The id of the version that binds the project `p` of a statement: the one that was adopted last, else the one that was current in
 * its risk class when it was created. So a new version changes no project until somebody adopts it.
 */
export const bindingId = sql`coalesce(
  (select a.template_id from template_adoptions a where a.project_id = p.id order by a.adopted_at desc, a.id desc limit 1),
  (select f.id from gate_templates f where f.risk_class = p.risk_class and f.published_at <= p.created_at
    order by f.number desc limit 1))`;

export const templateOf = slice<Template>(sql`(select t.content from gate_templates t where t.id = ${bindingId})`);

/** Whatever it has taken on, with what it was judged by until then. */
export const adoptionsOf = slice<AdoptionEvidence[]>(sql`coalesce((select json_agg(${jsonOf<AdoptionEvidence>({
  ...columnsOf("a", { id: "id", at: "adopted_at", unchecked: "unchecked" }),
  replaced: sql`(select t.content from gate_templates t where t.id = a.replaced_id)`,
})})
  from template_adoptions a where a.project_id = p.id), '[]')`);

/** `digest` is that of the evidence which the signer saw. */
export type SignatureSlice = {
  gate: GateName;
  role: Role;
  personId: string;
  digest: string;
  signedAt: Date;
  withdrawnAt: Date | null;
};

export const signaturesOf = slice<SignatureSlice[]>(sql`coalesce((select json_agg(${jsonOf<SignatureSlice>(
  columnsOf("g", {
    gate: "gate",
    role: "role",
    personId: "person_id",
    digest: "digest",
    signedAt: "signed_at",
    withdrawnAt: "withdrawn_at",
  }),
)})
  from signatures g where g.project_id = p.id), '[]')`);

export type WaiverSlice = {
  criterion: string;
  waivedById: string;
  reason: string;
  waivedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
};

export const waiversOf = slice<WaiverSlice[]>(sql`coalesce((select json_agg(${jsonOf<WaiverSlice>(
  columnsOf("w", {
    criterion: "criterion",
    waivedById: "waived_by_id",
    reason: "reason",
    waivedAt: "waived_at",
    expiresAt: "expires_at",
    endedAt: "ended_at",
  }),
)})
  from waivers w where w.project_id = p.id), '[]')`);

/** When it went through each gate: left its phase by it, or, of the last two, saw it pass for the first time in this phase. */
export const gatesPassedOf = slice<Partial<
  Record<GateName, Date>
> | null>(sql`(select json_object_agg(w.gate, w.at) from (
    ${phasesLeft}
    union all
    select s.gate::text, min(s.since) from gate_standings s
    where s.project_id = p.id and s.gate in ('deployment', 'operation') and s.state = 'passed' and p.phase = 'deployment'
      and s.since >= coalesce((select max(c.changed_at) from phase_changes c where c.project_id = p.id), p.created_at)
    group by 1) w)`);
