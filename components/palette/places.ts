// Where the palette leads: every page, and every command by the page that holds its form. A new command is named here once.
import type { Phase } from "@/db/enums";
import {
  allows,
  allowsInWorkspace,
  type ProjectCapability,
  type Standing,
  type WorkspaceCapability,
} from "@/lib/access/policy";
import { gateWords } from "@/lib/projects/words";

export type Place = { label: string; href: string };
/** The project whose pages are open. */
export type Here = {
  key: string;
  name: string;
  phase: Phase;
  standing: Standing;
  /** The gate of its phase asks for a role that the reader holds. */
  signs: boolean;
};

type WorkspacePlace = Place & { capability: WorkspaceCapability };
/** `href` goes on from the project's own address; `only` is for what the policy table does not say. */
type ProjectPlace = Place & { capability: ProjectCapability; only?: boolean };

export const workspacePages: readonly WorkspacePlace[] = [
  { capability: "workspace.read", label: "Inbox", href: "/inbox" },
  { capability: "workspace.read", label: "Your tasks", href: "/tasks" },
  { capability: "workspace.read", label: "Portfolio", href: "/portfolio" },
  { capability: "portfolio.report", label: "Your board reports", href: "/portfolio/reports" },
  { capability: "workspace.read", label: "Lessons of stopped projects", href: "/portfolio/lessons" },
  { capability: "workspace.read", label: "Projects", href: "/projects" },
  { capability: "workspace.read", label: "Guide", href: "/guide" },
  { capability: "account.manage", label: "Your account", href: "/account" },
  { capability: "people.manage", label: "People", href: "/admin/people" },
  { capability: "role.assign", label: "Access", href: "/admin/access" },
  { capability: "sign_on.manage", label: "Sign-on", href: "/admin/sign-on" },
  { capability: "audit.read", label: "Audit log", href: "/admin/audit" },
  { capability: "template.manage", label: "Templates of the gates", href: "/admin/templates" },
  { capability: "settings.manage", label: "Settings of the workspace", href: "/admin/settings" },
  { capability: "settings.manage", label: "Health", href: "/admin/health" },
];

export const workspaceCommands: readonly WorkspacePlace[] = [
  { capability: "project.create", label: "Start a project", href: "/projects/new" },
  { capability: "portfolio.report", label: "Freeze a report of your projects", href: "/portfolio/reports" },
  { capability: "account.manage", label: "Change your name, e-mail address or password", href: "/account" },
  { capability: "account.manage", label: "See where you are signed in, and end it", href: "/account/sessions" },
  { capability: "account.manage", label: "Make an access token", href: "/account/tokens" },
  { capability: "people.manage", label: "Invite people", href: "/admin/people/invite" },
  { capability: "identity.release", label: "Release a company account", href: "/admin/people" },
  { capability: "people.manage", label: "Import people from a file", href: "/admin/people/import" },
  { capability: "people.manage", label: "Deactivate an account, or make an admin", href: "/admin/people" },
  { capability: "role.assign", label: "Give roles in a project", href: "/admin/access#assign" },
  { capability: "role.assign", label: "Ask why somebody can do something", href: "/admin/access#why" },
  { capability: "sign_on.manage", label: "Map sign-on groups to roles", href: "/admin/sign-on" },
  { capability: "settings.manage", label: "Change name, currency or time zone", href: "/admin/settings" },
  { capability: "template.manage", label: "Publish a new version of a template", href: "/admin/templates" },
];

export const projectPages: readonly ProjectPlace[] = [
  { capability: "project.read", label: "Overview", href: "" },
  { capability: "project.read", label: "Requirements", href: "/requirements" },
  { capability: "project.read", label: "What was retired", href: "/requirements/retired" },
  { capability: "project.read", label: "Data", href: "/data" },
  { capability: "project.read", label: "Incidents", href: "/data/incidents" },
  { capability: "project.read", label: "Deployments", href: "/deployments" },
  { capability: "project.read", label: "Alerts", href: "/deployments/alerts" },
  { capability: "project.read", label: "Validation by experts", href: "/validate" },
  { capability: "project.read", label: "Questions to the experts", href: "/questions" },
  { capability: "project.read", label: "Value", href: "/value" },
  { capability: "project.read", label: "Payoff matrix", href: "/value/matrix" },
  { capability: "project.read", label: "Budget", href: "/value/budget" },
  { capability: "project.read", label: "Costs", href: "/value/costs" },
  { capability: "project.read", label: "Best candidates", href: "/value/candidates" },
  { capability: "project.read", label: "Hold-outs", href: "/experiments/holdouts" },
  { capability: "project.read", label: "Realised value", href: "/value/realised" },
  { capability: "project.read", label: "Experiments", href: "/experiments" },
  { capability: "project.read", label: "Models", href: "/models" },
  { capability: "project.read", label: "Lifecycle", href: "/lifecycle" },
  { capability: "project.read", label: "Moved goalposts", href: "/lifecycle/goalposts" },
  { capability: "project.read", label: "Board reports", href: "/reports" },
  { capability: "project.read", label: "Template and risk class", href: "/lifecycle/template" },
  { capability: "project.read", label: "Reviews", href: "/reviews" },
  { capability: "project.read", label: "Tasks", href: "/tasks" },
  { capability: "project.read", label: "Discussion", href: "/discussion" },
  { capability: "project.read", label: "Decisions", href: "/decisions" },
  { capability: "project.read", label: "Activity", href: "/activity" },
  { capability: "project.read", label: "Team", href: "/team" },
];

export function projectCommands({ phase, signs }: Here): readonly ProjectPlace[] {
  const gate = `/lifecycle/${phase}`;
  return [
    { capability: "requirement.propose", label: "Propose a requirement", href: "/requirements/new" },
    { capability: "requirement.agree", label: "Agree or retire a requirement", href: "/requirements" },
    { capability: "metric.define", label: "Define a key metric", href: "/requirements/metrics/new" },
    { capability: "measurement.record", label: "Record a measurement", href: "/requirements#metrics" },
    { capability: "measurement.record", label: "Import measurements from a file", href: "/requirements/import" },
    { capability: "measurement.record", label: "Record a check of a requirement", href: "/requirements" },
    { capability: "dataset.register", label: "Register a dataset", href: "/data/new" },
    { capability: "rule.define", label: "Define a quality rule", href: "/data" },
    { capability: "incident.handle", label: "Take on, assign or resolve an incident", href: "/data/incidents" },
    { capability: "release.prepare", label: "Prepare a release", href: "/deployments/new" },
    { capability: "release.deploy", label: "Put a release live", href: "/deployments" },
    { capability: "release.rollback", label: "Roll a release back", href: "/deployments" },
    { capability: "monitor.define", label: "Define or retire a monitor", href: "/deployments" },
    { capability: "alert.handle", label: "Take on, hand over or resolve an alert", href: "/deployments/alerts" },
    { capability: "dataset.version", label: "Bring samples for the experts", href: "/validate/new" },
    { capability: "sample.validate", label: "Judge cases", href: "/validate" },
    { capability: "sample.validate", label: "Answer a question", href: "/questions?state=open" },
    { capability: "opinion.undo", label: "Take back an opinion on a case", href: "/validate" },
    { capability: "comment.write", label: "Ask the experts", href: "/questions#ask" },
    { capability: "run.log", label: "Begin an experiment", href: "/experiments/new" },
    { capability: "run.log", label: "Record a run", href: "/experiments/new-run" },
    { capability: "run.log", label: "Import runs from a file", href: "/experiments/import" },
    { capability: "run.log", label: "Bring outcomes of a run", href: "/experiments" },
    { capability: "holdout.name", label: "Name a hold-out", href: "/experiments/holdouts" },
    { capability: "model.propose", label: "Propose or withdraw a model version", href: "/models" },
    { capability: "value.estimate", label: "Submit an estimate", href: "/value/estimates/new" },
    { capability: "value.matrix", label: "Say what right and wrong answers are worth", href: "/value/matrix" },
    { capability: "matrix.remark", label: "Remark on what an answer is worth", href: "/value/matrix" },
    { capability: "matrix.answer", label: "Answer a remark on what an answer is worth", href: "/value/matrix" },
    { capability: "base_rate.state", label: "State how often each class occurs in use", href: "/value/matrix" },
    { capability: "value.realise", label: "Record realised value", href: "/value/realised#record" },
    { capability: "budget.set", label: "Set the budget", href: "/value/budget" },
    { capability: "cost.record", label: "Record a cost", href: "/value/costs#record" },
    { capability: "cost.record", label: "Import costs from a file", href: "/value/costs/import" },
    { capability: "task.write", label: "Add a task", href: "/tasks/new" },
    { capability: "task.take", label: "Take a task that nobody has", href: "/tasks" },
    { capability: "comment.write", label: "Write a comment", href: "/discussion" },
    { capability: "comment.change", label: "Edit or remove your comment", href: "/discussion" },
    { capability: "comment.write", label: "Record a decision", href: "/decisions/new" },
    {
      capability: "gate.sign",
      label: `Sign the ${gateWords[phase].toLowerCase()}`,
      href: gate,
      only: signs,
    },
    { capability: "gate.waive", label: "Waive a criterion", href: gate },
    { capability: "gate.unsign", label: "Withdraw your signature", href: gate },
    { capability: "gate.repair", label: "Hand over the cause of a lapsed gate", href: "/lifecycle" },
    { capability: "review.call", label: "Call a review", href: "/reviews/new" },
    { capability: "review.call", label: "Change how often the project is reviewed", href: "/reviews" },
    { capability: "review.vote", label: "Vote in a review", href: "/reviews" },
    { capability: "review.decide", label: "Decide a review: continue, pivot or stop", href: "/reviews" },
    { capability: "project.advance", label: "Move on to the next phase", href: gate },
    { capability: "project.advance", label: "Step back to an earlier phase", href: "/lifecycle" },
    { capability: "report.make", label: "Freeze a report for the board", href: "/reports#freeze" },
    { capability: "project.team", label: "Choose the team and the owner", href: "/team" },
    { capability: "project.edit", label: "Edit context, status and dates", href: "/settings" },
    {
      capability: "project.edit",
      label: "Change the risk class, or adopt a newer template",
      href: "/lifecycle/template",
    },
    { capability: "project.edit", label: "Make or revoke a badge of the gate", href: `${gate}/outside` },
    { capability: "project.archive", label: "Archive or restore", href: "/settings" },
  ];
}

export const openInWorkspace = (places: readonly WorkspacePlace[], isAdmin: boolean): Place[] =>
  places.filter(({ capability }) => allowsInWorkspace(capability, isAdmin));

export const openInProject = (places: readonly ProjectPlace[], { key, standing }: Here): Place[] =>
  places
    .filter(({ capability, only = true }) => only && allows(capability, standing))
    .map(({ label, href }) => ({ label, href: `/projects/${key}${href}` }));
