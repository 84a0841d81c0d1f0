// The one policy table: who may do what. Read by the server, the pages, REST, the admin's matrix and the tests alike.
import type { Role } from "@/db/enums";
import { signingRoles, taskRoles, votingRoles } from "./roles.policy";

/** Those who do a project's work, one by one: a new role is handed nothing until it is named here or in a row. */
const workers = [
  "stakeholder",
  "expert",
  "data_scientist",
  "data_engineer",
  "ml_engineer",
] as const satisfies readonly Role[];

/** `owner`, `admin` and `visitor` have it besides the roles. */
type ProjectRule = {
  scope: "project";
  label: string;
  roles: readonly Role[];
  owner?: true;
  admin?: true;
  /** Anyone who is signed in, if the project is visible to the workspace. */
  visitor?: true;
  /** Also allowed while the project is archived. */
  archived?: true;
  /** Those of the roles that may do it only with their own things. */
  own?: readonly Role[];
  /** Where a thing wants a role (a task, a vote), only as a role that the asker holds. */
  asHeld?: true;
};
type WorkspaceRule = { scope: "workspace"; label: string; holders: "everyone" | "admin" };
/** Before sign-in: the proof is the one-time link, the code or the password that comes with it. */
type PublicRule = { scope: "public"; label: string };
/** Scheduled and queued work, done by Quintet itself. */
type SystemRule = { scope: "system"; label: string };
export type Rule = ProjectRule | WorkspaceRule | PublicRule | SystemRule;

export const policy = {
  "project.read": {
    scope: "project",
    label: "Read a project",
    roles: workers,
    owner: true,
    admin: true,
    visitor: true,
    archived: true,
  },
  "project.edit": {
    scope: "project",
    label: "Edit context, status and dates",
    roles: ["stakeholder", "ml_engineer"],
    owner: true,
  },
  "project.advance": {
    scope: "project",
    label: "Move a project to the next phase or back",
    roles: ["stakeholder", "ml_engineer"],
  },
  "project.team": {
    scope: "project",
    label: "Choose the team and the owner",
    roles: ["stakeholder"],
    owner: true,
    admin: true,
  },
  "project.archive": {
    scope: "project",
    label: "Archive and restore",
    roles: ["stakeholder"],
    owner: true,
    archived: true,
  },
  "requirement.propose": { scope: "project", label: "Propose a requirement", roles: workers },
  "requirement.agree": { scope: "project", label: "Agree or retire a requirement", roles: ["stakeholder", "expert"] },
  "metric.define": { scope: "project", label: "Define a key metric", roles: workers },
  "measurement.record": { scope: "project", label: "Record a measurement or a check", roles: workers },
  "dataset.register": {
    scope: "project",
    label: "Register, edit and retire a dataset",
    roles: ["data_scientist", "data_engineer", "ml_engineer"],
  },
  "dataset.version": {
    scope: "project",
    label: "Add a version, a check's result or samples",
    roles: ["data_scientist", "data_engineer", "ml_engineer"],
  },
  "rule.define": {
    scope: "project",
    label: "Define a quality rule",
    roles: ["data_scientist", "data_engineer", "ml_engineer"],
  },
  "incident.handle": { scope: "project", label: "Handle an incident", roles: ["data_engineer", "ml_engineer"] },
  "sample.validate": { scope: "project", label: "Judge samples and data, and answer questions", roles: ["expert"] },
  "opinion.undo": { scope: "project", label: "Take back an opinion on a sample", roles: ["expert"], own: ["expert"] },
  "run.log": { scope: "project", label: "Log experiments and runs", roles: ["data_scientist", "ml_engineer"] },
  "holdout.name": {
    scope: "project",
    label: "Name hold-outs, and say which one candidates are judged on",
    roles: ["expert", "data_scientist", "data_engineer", "ml_engineer"],
  },
  "model.propose": {
    scope: "project",
    label: "Propose and withdraw a model version",
    roles: ["data_scientist", "ml_engineer"],
  },
  "release.prepare": { scope: "project", label: "Prepare a release", roles: ["ml_engineer"] },
  "release.deploy": { scope: "project", label: "Put a release live", roles: ["ml_engineer"] },
  "release.rollback": { scope: "project", label: "Roll a release back, and rehearse it", roles: ["ml_engineer"] },
  "monitor.define": { scope: "project", label: "Define a monitor", roles: ["ml_engineer"] },
  "alert.handle": {
    scope: "project",
    label: "Handle an alert",
    roles: ["data_scientist", "data_engineer", "ml_engineer"],
  },
  "value.estimate": { scope: "project", label: "Estimate the added value", roles: ["stakeholder", "data_scientist"] },
  "value.matrix": { scope: "project", label: "Set the payoff matrix", roles: ["stakeholder", "expert"] },
  "base_rate.state": { scope: "project", label: "State the base rate in use", roles: ["stakeholder", "expert"] },
  "matrix.remark": {
    scope: "project",
    label: "Remark on the payoff matrix",
    roles: ["stakeholder", "expert"],
  },
  "matrix.answer": {
    scope: "project",
    label: "Answer a remark on the payoff matrix",
    roles: ["stakeholder", "expert"],
    own: ["expert"],
  },
  "value.realise": { scope: "project", label: "Record realised value", roles: ["stakeholder"] },
  "budget.set": { scope: "project", label: "Set the budget", roles: ["stakeholder"] },
  "cost.record": {
    scope: "project",
    label: "Record costs",
    roles: ["stakeholder", "data_scientist", "data_engineer", "ml_engineer"],
  },
  "report.make": {
    scope: "project",
    label: "Freeze a board report, and share it by a link",
    roles: ["stakeholder"],
    owner: true,
  },
  "comment.write": { scope: "project", label: "Comment, ask, and put decisions on record", roles: workers },
  "comment.change": { scope: "project", label: "Edit or remove a comment", roles: workers, own: workers },
  "task.write": { scope: "project", label: "Add tasks; edit, assign and close anybody's", roles: workers },
  "task.take": { scope: "project", label: "Take a task that nobody has", roles: taskRoles, asHeld: true },
  "review.call": { scope: "project", label: "Call a review, and choose how often", roles: workers },
  "review.vote": { scope: "project", label: "Vote in a review", roles: votingRoles, asHeld: true },
  "review.decide": { scope: "project", label: "Decide a review: continue, pivot or stop", roles: ["stakeholder"] },
  "gate.sign": { scope: "project", label: "Sign a gate, as a role that it asks for", roles: signingRoles },
  "gate.unsign": { scope: "project", label: "Withdraw a signature", roles: signingRoles, own: signingRoles },
  "gate.waive": { scope: "project", label: "Waive a criterion, with reason and expiry", roles: ["stakeholder"] },
  "gate.repair": { scope: "project", label: "Hand over the cause of a lapsed gate", roles: workers },

  "workspace.read": { scope: "workspace", label: "See the workspace's projects and people", holders: "everyone" },
  "project.create": { scope: "workspace", label: "Start a project", holders: "everyone" },
  "portfolio.report": {
    scope: "workspace",
    label: "Report on the projects that one answers for",
    holders: "everyone",
  },
  "account.manage": { scope: "workspace", label: "Manage one's own account", holders: "everyone" },
  "people.manage": { scope: "workspace", label: "Invite, deactivate and hand over", holders: "admin" },
  "role.assign": { scope: "workspace", label: "Assign roles to anyone", holders: "admin" },
  "sign_on.manage": { scope: "workspace", label: "Map sign-on groups to roles", holders: "admin" },
  "identity.release": { scope: "workspace", label: "Release a person's company account", holders: "admin" },
  "settings.manage": { scope: "workspace", label: "Change workspace settings", holders: "admin" },
  "audit.read": { scope: "workspace", label: "Read the audit log", holders: "admin" },
  "template.manage": { scope: "workspace", label: "Say what gates ask for, by risk class", holders: "admin" },

  "account.enter": { scope: "public", label: "Sign in, accept an invitation, reset a password" },
  "report.open": { scope: "public", label: "Read a report that somebody shared" },
  "badge.open": { scope: "public", label: "See the badge of a gate, by its own address" },

  "system.work": { scope: "system", label: "Do by itself what falls due" },
} as const satisfies Record<string, Rule>;

export type Capability = keyof typeof policy;
type OfScope<S extends Rule["scope"]> = {
  [C in Capability]: (typeof policy)[C]["scope"] extends S ? C : never;
}[Capability];
export type ProjectCapability = OfScope<"project">;
export type WorkspaceCapability = OfScope<"workspace">;
export type PublicCapability = OfScope<"public">;
export type SystemCapability = OfScope<"system">;

export const capabilities = Object.keys(policy) as Capability[];

/** A person's relation to a project, as read from the database for this request. */
export type Standing = {
  roles: readonly Role[];
  isOwner: boolean;
  isAdmin: boolean;
  /** Signed in, and the project is visible to the workspace. */
  isVisitor: boolean;
  isArchived: boolean;
};

/** May somebody with this standing do this in the project? An unknown role allows nothing. */
export function allows(capability: ProjectCapability, standing: Standing): boolean {
  const rule: ProjectRule = policy[capability];
  if (standing.isArchived && !rule.archived) return false;
  return (
    standing.roles.some((role) => rule.roles.includes(role)) ||
    (rule.owner === true && standing.isOwner) ||
    (rule.admin === true && standing.isAdmin) ||
    (rule.visitor === true && standing.isVisitor)
  );
}

/** What matters of a thing besides the roles: whether it is the asker's own, and which role it wants. */
export type Thing = { isOwn?: boolean; wants?: Role | null };

/** `own`: only one's own things. `as`: only things that want one of these roles; null for all. */
export type Reach = { own: boolean; as: readonly Role[] | null };

export function reachOf(capability: ProjectCapability, { roles: heldRoles }: Pick<Standing, "roles">): Reach {
  const { roles, own = [], asHeld }: ProjectRule = policy[capability];
  const isOpenToOthers = own.length === 0 || heldRoles.some((role) => roles.includes(role) && !own.includes(role));
  return { own: !isOpenToOthers, as: asHeld ? heldRoles : null };
}

export const reaches = ({ own, as }: Reach, { isOwn = false, wants = null }: Thing): boolean =>
  (isOwn || !own) && (as === null || wants === null || as.includes(wants));

/** May somebody with this standing do this with this thing of the project? */
export const allowsWith = (capability: ProjectCapability, standing: Standing, thing: Thing): boolean =>
  allows(capability, standing) && reaches(reachOf(capability, standing), thing);

/** May a signed-in person do this in the workspace? */
export function allowsInWorkspace(capability: WorkspaceCapability, isAdmin: boolean): boolean {
  return policy[capability].holders === "everyone" || isAdmin;
}

export function isProjectCapability(capability: Capability): capability is ProjectCapability {
  return policy[capability].scope === "project";
}

export function isWorkspaceCapability(capability: Capability): capability is WorkspaceCapability {
  return policy[capability].scope === "workspace";
}

export function isSystemCapability(capability: Capability): capability is SystemCapability {
  return policy[capability].scope === "system";
}
