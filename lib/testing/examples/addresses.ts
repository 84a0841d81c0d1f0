// Where things are found: addresses of pages, of lists as they are narrowed, and of what programs ask for.

import { tasksHref } from "@/components/collaboration/tasks-href";
import { datasetsHref, incidentsHref } from "@/components/data/data-href";
import { questionsHref } from "@/components/data/questions/questions-href";
import { batchesHref, caseHref, judgeHref, resultsHref } from "@/components/data/samples/batch-href";
import { alertsHref, releasesHref } from "@/components/deployments/deployments-href";
import { compareHref, fileHref, runHref, runsHref } from "@/components/experiments/experiments-href";
import {
  openInProject,
  openInWorkspace,
  projectCommands,
  projectPages,
  workspaceCommands,
  workspacePages,
} from "@/components/palette/places";
import { portfolioHref } from "@/components/portfolio/portfolio-href";
import { projectsHref } from "@/components/projects/projects-href";
import { type SubjectKind, subjectKinds } from "@/db/enums";
import { pathWithin } from "@/lib/access/rules";
import { placeOf, subjectKey } from "@/lib/collaboration/subjects.rules";
import { writeSkipped } from "@/lib/data/samples/rules";
import { hrefWith } from "@/lib/format/href";
import { pathOfHash } from "@/lib/mlflow/links.rules";
import { formatCursor, parseCursor } from "@/lib/projects/rules";
import { examplesOf } from "../tables";

const id = "0194c2f0-1111-7222-8333-444455556666";
const subjectIds: Partial<Record<SubjectKind, string>> = {
  gate: "design",
  estimate: "2",
  release: "3",
  review: "1",
  matrix: "4",
};
const standing = { roles: [], isOwner: false, isAdmin: false, isVisitor: false, isArchived: false };
const here = { key: "CHURN", name: "Churn", phase: "design", signs: false } as const;
const asExpert = { ...here, signs: true, standing: { ...standing, roles: ["expert"] as const } };
const asEngineer = {
  ...here,
  phase: "deployment",
  standing: { ...standing, roles: ["ml_engineer", "data_scientist"] as const },
} as const;
const asOwner = { ...here, standing: { ...standing, isOwner: true, roles: ["stakeholder"] as const } };

export const addressTables = [
  examplesOf(
    hrefWith,
    ["/costs", { kind: "compute", after: "7 & more", search: "", mine: undefined, all: null, old: false }],
    ["/costs", { grade: 0 }],
    ["/compare", { runs: ["a", "b"] }],
    ["/data/1#versions", { before: 3 }],
  ),
  examplesOf(
    tasksHref,
    ["/tasks", {}],
    ["/tasks", { status: "open", sort: "due" }],
    ["/tasks", { status: "done", whose: "mine", sort: "newest", after: id }],
  ),
  examplesOf(
    datasetsHref,
    ["CHURN", {}],
    ["CHURN", { search: "", sort: "worst" }],
    ["CHURN", { search: "a & b", sort: "name", retired: "yes", after: id }],
  ),
  examplesOf(
    incidentsHref,
    ["CHURN", {}],
    ["CHURN", { status: "new", severity: "critical", assignee: "me", after: id }],
  ),
  examplesOf(questionsHref, ["CHURN"], ["CHURN", { state: "open", dataset: id, sample: "", after: id }]),
  examplesOf(batchesHref, ["CHURN"], ["CHURN", { state: "open", after: id }]),
  examplesOf(judgeHref, ["CHURN", id], ["CHURN", id, "4.17"]),
  examplesOf(resultsHref, ["CHURN", id], ["CHURN", id, { show: "wrong", after: "17" }]),
  examplesOf(caseHref, ["CHURN", id, 17]),
  examplesOf(releasesHref, ["CHURN", {}], ["CHURN", { environment: "production", status: "live", after: 3 }]),
  examplesOf(alertsHref, ["CHURN", {}], ["CHURN", { status: "open", severity: "critical", release: 3, after: id }]),
  examplesOf(
    runsHref,
    ["CHURN", {}],
    [
      "CHURN",
      {
        search: "metrics.auc > 0.8",
        experiment: "1",
        metrics: [],
        params: ["depth", "rate"],
        sort: "metrics.`auc` DESC",
      },
    ],
  ),
  examplesOf(runHref, ["CHURN", id]),
  examplesOf(compareHref, ["CHURN", []], ["CHURN", ["a"]], ["CHURN", ["a", "b"]]),
  examplesOf(fileHref, ["CHURN", id]),
  examplesOf(
    portfolioHref,
    [{}],
    [{ search: "churn", needs: "decision" }],
    [{ phase: "design" }, "/portfolio/lessons"],
  ),
  examplesOf(
    projectsHref,
    [{}],
    [{ sort: "updated", search: "" }],
    [{ sort: "name", mine: "any", archived: "yes", after: `${id}.Churn` }],
  ),
  examplesOf(
    openInWorkspace,
    [workspacePages, false],
    [workspacePages, true],
    [workspaceCommands, false],
    [workspaceCommands, true],
  ),
  examplesOf(
    openInProject,
    [projectPages, asExpert],
    [projectPages, { ...here, standing }],
    ...[asExpert, asEngineer, asOwner].map((who) => [projectCommands(who), who] as const),
    [projectCommands(asOwner), { ...asOwner, standing: { ...asOwner.standing, isArchived: true } }],
  ),
  examplesOf(
    pathWithin,
    [null],
    ["/projects/CHURN?tab=1#a"],
    ["//evil.example"],
    ["/..//evil.example"],
    ["https://evil.example/"],
    ["/\\evil.example"],
    [`/${"a".repeat(2_000)}`],
    ["/%"],
    [""],
  ),
  examplesOf(
    placeOf,
    ...subjectKinds.map((subjectKind) => [{ subjectKind, subjectId: subjectIds[subjectKind] ?? id }] as const),
  ),
  examplesOf(subjectKey, [{ subjectKind: "release", subjectId: "3" }]),
  examplesOf(writeSkipped, [[]], [[4]], [[4, 17]], [Array.from({ length: 203 }, (_, at) => at)]),
  examplesOf(
    pathOfHash,
    ["#/experiments/12"],
    [`#/experiments/12/runs/${"0194".repeat(8)}`],
    [`#/experiments/12/runs/${"0194".repeat(8)}/artifacts`],
    ["#/experiments/12?order=1"],
    ["#/experiments/12x"],
    ["#/models/12"],
    [""],
  ),
  examplesOf(formatCursor, [{ by: null, id }], [{ by: "Churn", id }], [{ by: "", id }]),
  examplesOf(parseCursor, [undefined], [id], [`${id}.Churn early`], [`${id}.`], ["0194"]),
];
