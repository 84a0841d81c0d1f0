// Publishes a version of a template (by an admin), adopts one for a project, and changes a project's risk class.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { type GateName, roles } from "@/db/enums";
import { gateTemplates, projects, templateAdoptions } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { signingRoles } from "@/lib/access/roles.policy";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { gateWords } from "@/lib/projects/words";
import { evidenceCriteria, newestCatalogue } from "../criteria/rules";
import { gatesOf, getEvidence } from "../queries";
import { criterionTitle } from "../words";
import { projectRiskClassChanged, projectTemplateAdopted, templatePublished } from "./events";
import { afterAdopting } from "./preview.rules";
import { getBinding, getCurrent, type TemplateVersion } from "./queries";
import { differences, type GateTerms, type Template } from "./rules";
import { AdoptTemplate, ChangeRiskClass, PublishTemplate } from "./schema";
import { templateName } from "./words";

type AskedTerms = { mode: GateTerms["mode"]; asked: readonly string[]; signers: GateTerms["signers"] };

/** A new version of a class. No project is judged by it until it is adopted, but those that are created from now on. */
export const publishTemplate = command({
  capability: "template.manage",
  input: PublishTemplate,
  async run({ tx, grant, input: { riskClass, seen, reason, gates: gateTerms, limits }, now }) {
    const before = await getCurrent(tx, riskClass);
    const content: Template = {
      catalogue: newestCatalogue,
      gates: {
        design: termsOf("design", gateTerms.design),
        development: termsOf("development", gateTerms.development),
        deployment: termsOf("deployment", gateTerms.deployment),
        operation: termsOf("operation", gateTerms.operation),
      },
      limits,
    };
    if (before.number !== seen) {
      throw conflict(`Version ${before.number} was published meanwhile.`, { number: before.number });
    }
    const changes = differences(before.content, content);
    if (changes.length === 0) throw precondition("Nothing was changed.");
    const number = seen + 1;
    const id = v7();
    const [inserted] = await tx
      .insert(gateTemplates)
      .values({ id, riskClass, number, content, reason, publishedById: grant.person.id, publishedAt: now })
      .onConflictDoNothing()
      .returning({ id: gateTemplates.id });
    if (!inserted) throw conflict(`Version ${number} was published meanwhile.`, { number });
    const owners = await tx
      .selectDistinct({ id: projects.ownerId })
      .from(projects)
      .where(and(eq(projects.riskClass, riskClass), isNull(projects.archivedAt)));
    return {
      event: templatePublished({ after: { title: templateName({ riskClass, number }), reason, changes } }),
      subject: id,
      notify: [{ kind: "told", people: owners.map((owner) => owner.id) }],
      value: { riskClass, number },
    };
  },
});

function termsOf(gate: GateName, { mode, asked, signers }: AskedTerms): GateTerms {
  const knownIds = evidenceCriteria[gate].map(({ id }) => id);
  const field = `gates.${gate}.asked`;
  if (asked.some((id) => !knownIds.some((one) => one === id)))
    throw invalid({ [field]: "This criterion is not known here." });
  if (asked.length === 0)
    throw invalid({ [field]: "A gate asks for one criterion at least: one that asks for nothing says nothing." });
  return {
    mode,
    off: knownIds.filter((id) => !asked.includes(id)),
    signers: signingRoles.filter((role) => signers.includes(role)),
  };
}

/** Only the newest of the project's own class: an older one is gone for good, so that nobody looks for the easiest. */
export const adoptTemplate = command({
  capability: "project.edit",
  input: AdoptTemplate,
  async run({ tx, grant, input: { templateId, reason }, now }) {
    const { bound, current } = await getBinding(grant);
    if (bound.id === templateId) throw precondition("The project is judged by this version already.");
    if (current.id !== templateId) throw notFound("This version");
    const { unchecked, notify } = await bind(tx, grant, { bound, current, reason, now });
    return {
      event: projectTemplateAdopted({
        before: { template: templateName(bound) },
        after: { template: templateName(current), reason, ...unchecked },
      }),
      subject: grant.project.id,
      notify,
    };
  },
});

/** From now on the project is judged by the newest version of its new class. */
export const changeRiskClass = command({
  capability: "project.edit",
  input: ChangeRiskClass,
  async run({ tx, grant, input: { riskClass, reason, version }, now }) {
    const { bound } = await getBinding(grant);
    if (bound.riskClass === riskClass) throw precondition("The project is of this risk class already.");
    const current = await getCurrent(tx, riskClass);
    const [updated] = await tx
      .update(projects)
      .set({ riskClass, version: sql`${projects.version} + 1` })
      .where(and(eq(projects.id, grant.project.id), eq(projects.version, version)))
      .returning({ version: projects.version });
    if (!updated) {
      throw conflict("Somebody changed this project meanwhile. Look at it again.", { riskClass: bound.riskClass });
    }
    const { unchecked, notify } = await bind(tx, grant, { bound, current, reason, now });
    return {
      event: projectRiskClassChanged({
        before: { template: templateName(bound) },
        after: { template: templateName(current), reason, ...unchecked },
      }),
      subject: grant.project.id,
      notify,
      value: updated,
    };
  },
});

type Binding = { bound: TemplateVersion; current: TemplateVersion; reason: string; now: Date };

/**
 * Passed gates keep having passed: what is asked of them now and is not met waits for its first result.
 * @returns what is so, by its titles, and whom it concerns: those who answer for it hear that, all others that the template is another
 */
async function bind(tx: Executor, grant: Grant, { bound, current, reason, now }: Binding) {
  const { project, person } = grant;
  // of a project whose risk class was changed a moment ago the template is read as the new one already
  const evidence = { ...(await getEvidence(grant)), template: bound.content };
  const after = afterAdopting(evidence, current.content, now);
  const unchecked = after.adoptions.at(-1)?.unchecked ?? [];
  await tx.insert(templateAdoptions).values({
    ...{ projectId: project.id, templateId: current.id, replacedId: bound.id, unchecked: [...unchecked], reason },
    ...{ adoptedById: person.id, adoptedAt: now },
  });
  const newCriteria = Object.values(gatesOf(after, now)).flatMap(({ gate, criteria }) =>
    criteria.filter(({ id }) => unchecked.some((one) => one.gate === gate && one.criterion === id)),
  );
  const titles = newCriteria.map((one) => `${gateWords[one.gate]}: ${criterionTitle(one)}`);
  const responsible = [...new Set(newCriteria.flatMap(({ repair }) => repair.roles))];
  return {
    unchecked: titles.length > 0 ? { unchecked: titles } : {},
    notify: [
      ...(responsible.length > 0 ? [{ kind: "assigned" as const, roles: responsible }] : []),
      { kind: "told" as const, people: [project.ownerId], roles },
    ],
  };
}
