// What the policy table means for one person, in a sentence, and for all roles, as a matrix. Both ask `allows`, as every door does.
import { type GateName, type Role, roles } from "@/db/enums";
import {
  allows,
  allowsInWorkspace,
  type Capability,
  capabilities,
  isProjectCapability,
  isSystemCapability,
  isWorkspaceCapability,
  policy,
  type Reach,
  type Rule,
  reachOf,
  type Standing,
} from "@/lib/access/policy";
import { roleShortWords } from "@/lib/access/words";
import { lookUp } from "@/lib/format/look-up";
import { gateWords } from "@/lib/projects/words";
import type { AssignmentWay } from "./schema";

/** What somebody holds after an assignment, in the order of the table of roles. */
export function rolesAfter(current: readonly Role[], chosen: readonly Role[], way: AssignmentWay): Role[] {
  const isKept = {
    add: (role: Role) => current.includes(role) || chosen.includes(role),
    set: (role: Role) => chosen.includes(role),
    remove: (role: Role) => current.includes(role) && !chosen.includes(role),
  };
  return roles.filter(isKept[way]);
}

export type PersonFacts = { name: string; isAdmin: boolean; isDeactivated: boolean };
/** Null where the question is about the workspace. */
export type ProjectFacts = { key: string; standing: Standing } | null;
/** `reach` where it is not the same for every thing of the project; `signs` where gates decide. */
export type Explanation = { allowed: boolean; sentence: string; reach?: Reach; signs?: readonly Signing[] };
/** As which of their roles somebody may sign a gate. */
export type Signing = { gate: GateName; as: readonly Role[] };

/** Why somebody may do something, or what stops them; `allowed` is what the doors say. */
export function explain(capability: Capability, person: PersonFacts, project: ProjectFacts): Explanation {
  if (person.isDeactivated) return no(`${person.name}'s account is deactivated and opens nothing.`);
  if (isProjectCapability(capability)) {
    if (!project) return no("Name a project: this is decided project by project.");
    return explainInProject(capability, person.name, project);
  }
  if (isSystemCapability(capability)) return no("Quintet does this by itself, and nobody else may.");
  if (!isWorkspaceCapability(capability))
    return yes(`${person.name} needs only what is asked for at the door: a password, a code or a link.`);
  if (policy[capability].holders === "everyone")
    return yes(`${person.name} may do this, as everyone who is signed in.`);
  return allowsInWorkspace(capability, person.isAdmin)
    ? yes(`${person.name} may do this as an admin.`)
    : no(`${person.name} may not do this: only an admin may.`);
}

function explainInProject(
  capability: Extract<Capability, `${string}`> & Parameters<typeof allows>[0],
  name: string,
  { key, standing }: NonNullable<ProjectFacts>,
): Explanation {
  const rule: Rule = policy[capability];
  const ways = waysIn(rule, standing);
  if (allows(capability, standing)) {
    const reach = reachOf(capability, standing);
    const own = reach.own ? ", but only with their own" : "";
    return { ...yes(`${name} may do this in ${key} ${list(ways, "and")}${own}.`), reach };
  }
  if (standing.isArchived && ways.length > 0) {
    return no(`${key} is archived, so nobody may. Once it is restored ${name} may again ${list(ways, "and")}.`);
  }
  if (!allows("project.read", standing)) {
    return no(`${name} cannot even see ${key}: it is open to its members only, and ${name} is not one of them.`);
  }
  const rolesText = standing.roles.length ? `is ${list(names(standing.roles), "and")} there` : "has no role there";
  return no(`${name} may not do this in ${key}: it takes ${list(takes(rule), "or")}, and ${name} ${rolesText}.`);
}

/** What a command's own check of its rows adds to what the roles say. */
export type RowNote = { allowed: boolean; note: string; signs?: readonly Signing[] };

/** A row that refuses turns the answer round; one that allows says how far. */
export function withNotes(explanation: Explanation, notes: readonly (RowNote | null)[]): Explanation {
  const present = notes.filter((note) => note !== null);
  const refusal = present.find(({ allowed }) => !allowed);
  if (refusal) return no(refusal.note);
  const sentence = [explanation.sentence, ...present.map(({ note }) => note)].filter(Boolean).join(" ");
  return { ...explanation, sentence, signs: present.find(({ signs }) => signs)?.signs };
}

/** @param setAs by the rule of the command that sets it */
export function matrixNote(setAs: "stakeholder" | "expert" | null): RowNote {
  if (!setAs)
    return {
      allowed: false,
      note: "Not now: a stakeholder has set the payoff matrix. An expert drafts it until then, and may remark on it.",
    };
  const draft = "It is a draft until a stakeholder sets one; from then on an expert may only remark on it.";
  return { allowed: true, note: setAs === "expert" ? draft : "" };
}

/** @param signings for each gate, as which of their roles they may sign it, by the rule of the command that signs */
export function signingNote(signings: readonly Signing[]): RowNote {
  const signable = signings.filter(({ as }) => as.length > 0);
  if (signable.length === 0)
    return { allowed: false, note: "No gate of this project asks for a signature by a role that they hold." };
  const ways = signable.map(({ gate, as }) => `the ${gateWords[gate].toLowerCase()} as ${list(names(as), "or")}`);
  return { allowed: true, note: `They sign ${list(ways, "and")}.`, signs: signable };
}

/** What is decided row by row, where nothing of one project answers it once for all. */
const byRow: Partial<Record<Capability, string>> = {
  "task.take": "A task that wants a role is taken by somebody who holds it, and only while nobody has it.",
  "review.vote": "Each votes as a role that they hold.",
  "project.team": "The owner keeps a role until the project is handed over.",
  "people.manage": "The last admin who can sign in is neither demoted nor deactivated.",
  "identity.release": "Not their own.",
};
export function ruleWords(capability: Capability): RowNote | null {
  const note = lookUp(byRow, capability);
  return note === undefined ? null : { allowed: true, note };
}

/** In what respects somebody who stands so is allowed by the rule, archived or not. */
function waysIn(rule: Rule, standing: Standing): string[] {
  if (rule.scope !== "project") return [];
  return [
    ...names(standing.roles.filter((role) => rule.roles.includes(role))).map((name) => `as ${name}`),
    ...(rule.owner && standing.isOwner ? ["as its owner"] : []),
    ...(rule.admin && standing.isAdmin ? ["as an admin"] : []),
    ...(rule.visitor && standing.isVisitor ? ["because everyone in the workspace may see it"] : []),
  ];
}

function takes(rule: Rule): string[] {
  if (rule.scope !== "project") return [];
  const roleTexts = rule.roles.length === roles.length ? ["any role in the project"] : names(rule.roles);
  return [...roleTexts, ...(rule.owner ? ["its owner"] : []), ...(rule.admin ? ["an admin"] : [])];
}

const names = (someRoles: readonly Role[]) => someRoles.map((role) => roleShortWords[role]);
const list = (words: readonly string[], joint: "and" | "or") =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(` ${joint} `);
const yes = (sentence: string): Explanation => ({ allowed: true, sentence });
const no = (sentence: string): Explanation => ({ allowed: false, sentence });

/** The ways to stand to a project, in the order of the matrix's columns. */
export const holders = [...roles, "owner", "admin", "visitor"] as const;
export type Holder = (typeof holders)[number];
/** `own`: only with what is their own. */
export type MatrixCell = "no" | "own" | "yes";
export type MatrixRow = { capability: Capability; label: string; area: string; cells: Record<Holder, MatrixCell> };

/** The policy table as it is enforced: each cell is what `allows` says of somebody who is that and nothing else. */
export function rolesMatrix(): MatrixRow[] {
  return capabilities.flatMap((capability) => {
    const rule: Rule = policy[capability];
    if (rule.scope === "public" || rule.scope === "system") return [];
    const cellOf = (holder: Holder): MatrixCell => {
      if (isWorkspaceCapability(capability)) return allowsInWorkspace(capability, holder === "admin") ? "yes" : "no";
      if (!isProjectCapability(capability) || !allows(capability, standingOf(holder))) return "no";
      return reachOf(capability, standingOf(holder)).own ? "own" : "yes";
    };
    const cells = Object.fromEntries(holders.map((holder) => [holder, cellOf(holder)])) as Record<Holder, MatrixCell>;
    return { capability, label: rule.label, area: capability.split(".")[0] ?? "", cells };
  });
}

export function standingOf(holder: Holder): Standing {
  return {
    roles: roles.filter((role) => role === holder),
    isOwner: holder === "owner",
    isAdmin: holder === "admin",
    isVisitor: holder === "visitor",
    isArchived: false,
  };
}
