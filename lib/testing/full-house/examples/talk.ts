// Examples: what people say, what is wanted of a project, and how its gates stand.
import { gates } from "@/db/enums";
import type { Asked, Examples } from "../asked";
import { House, type HouseName, now } from "../house";
import { secretOf } from "../people.rows";

const ofEachGate = gates.map((gate) => [gate]);

export const talkExamples: Examples = {
  "collaboration#listThread": ({ id }) => [[{ subjectKind: "dataset", subjectId: id("datasets") }]],
  "collaboration#listDiscussion": ({ id }) => [
    [],
    [{ about: "dataset" }],
    [{ about: "dataset", id: id("datasets", "second") }],
    [{ mentions: "me" }],
    [{ after: id("comments", "second") }],
  ],
  "collaboration#getComment": ({ id }) => [[id("comments")]],
  "collaboration/decisions#listDecisions": ({ id }) => [
    [],
    [{ all: "yes" }],
    [{ phase: "development" }],
    [{ all: "yes", after: id("decisions", "first") }],
  ],
  "collaboration/decisions#getDecision": ({ id }) => [[id("decisions")]],
  "collaboration/subjects#getSubject": (asked) => subjects(asked).map((subject) => [subject]),
  "collaboration/subjects#listSubjects": (asked) => [[subjects(asked)]],
  "collaboration/tasks#listTasks": ({ id }) => [
    [],
    ...["open", "done", "dropped"].map((status) => [{ status }]),
    ...["mine", "free"].map((whose) => [{ whose }]),
    [{ phase: "development" }],
    [{ role: "data_engineer" }],
    [{ overdue: "yes" }],
    [{ after: id("tasks", "second") }],
  ],
  "collaboration/tasks#listBoard": () => [[], [{ whose: "mine" }], [{ whose: "free" }]],
  "collaboration/tasks#getTask": ({ id }) => [[id("tasks")]],
  "collaboration/tasks#listMyTasks": ({ id }) => [
    [],
    [{ status: "done" }],
    [{ whose: "mine" }],
    [{ whose: "free" }],
    [{ after: id("tasks", "first") }],
    [{ size: 1 }],
  ],
  "lifecycle#getGate": () => ofEachGate,
  "lifecycle#listGates": ({ projectId }) => [[[projectId]]],
  "lifecycle#listSignatures": () => ofEachGate,
  "lifecycle#listSigners": () => [[["expert", "stakeholder"]], [[]]],
  "lifecycle/badges#getBadge": ({ house }) =>
    ["first", "second", "ended", "orphan", "none"].flatMap((one) =>
      ["ADA", "CAT"].flatMap((project) =>
        ["design", "development"].map((gate) => [{ project, gate, secret: secretOf(house, "gateBadges", one) }]),
      ),
    ),
  "lifecycle/badges#listBadges": () => ofEachGate,
  "lifecycle/evidence#readEvidence": ({ projectId, id }) => [
    [[projectId], now],
    [["cat", "dee", "eve"].map((name) => new House(name as HouseName).id("projects", "first")), now],
    [[projectId], now, { versionId: id("modelVersions") }],
    [[projectId], now, { versionId: id("modelVersions", "first"), releaseId: id("releases") }],
  ],
  "lifecycle/evidence/measured#readInUse": ({ id }) => [
    [[id("metrics")], 1],
    [[id("metrics")], 9],
  ],
  "lifecycle/evidence/measured#readMeasured": ({ id, text }) => [
    [
      {
        runIds: [id("runs")],
        releaseIds: [],
        names: [text("metrics", "name", "first"), text("metrics", "name", "second")],
      },
      9,
    ],
    [{ runIds: [], releaseIds: [id("releases")], names: [text("metrics", "name", "first")] }, 1],
    [{ runIds: [], releaseIds: [id("releases")], names: [text("metrics", "name", "first")] }, 9],
  ],
  "lifecycle/evidence/proofs#prove": ({ projectId }) => [
    [[{ id: projectId, metrics: [], requirements: [], subjects: noSubjects, passed: {} }], now],
  ],
  "lifecycle/going-live#listHolds": ({ row }) => [[row("releases")]],
  "lifecycle/requirement-proofs#listProved": () => [[gates]],
  "lifecycle/requirement-proofs#listProvedOfVersion": ({ id }) => [[id("modelVersions")]],
  "lifecycle/lapses#findRepairer": ({ projectId }) => [
    [projectId, ["data_engineer"]],
    [projectId, []],
  ],
  "lifecycle/lapses#getLapse": ({ id }) => [[id("gateLapses")]],
  "lifecycle/lapses#readShortfalls": ({ id }) => [[[{ id: id("requirements"), value: 1 }]]],
  "lifecycle/standing#findNewestEvent": ({ projectId }) => [[projectId]],
  "lifecycle/standing#findStandingOn": () => [
    ["design", "2026-03-02"],
    ["design", "2026-01-10"],
    ["operation", "2026-03-02"],
    ["operation", "2025-03-02"],
  ],
  "lifecycle/standing#listStandings": () => ofEachGate,
  "lifecycle/standing#readStandings": ({ projectId }) => [[projectId]],
  "lifecycle/status#getGateStatus": () => [["design", {}]],
  "lifecycle/templates#getCurrent": () => [["minimal"], ["limited"]],
  "lifecycle/goalposts#listGoalposts": () => [[], [{ weighed: true }], [{ most: 1 }]],
  "requirements#listRequirements": () => [[], [{ retired: true }]],
  "requirements#getRequirement": ({ id }) => [[id("requirements")]],
  "requirements#listChecks": ({ id }) => [[id("requirements")]],
  "requirements/categories#findExemption": () => [["transparency"], ["team"], ["speed"]],
  "requirements/measurements#listMeasurements": ({ id }) => [
    [id("metrics")],
    [id("metrics"), { size: 1 }],
    [id("metrics"), { after: id("measurements") }],
  ],
  "requirements/measurements#listSeries": ({ id }) => [[id("metrics")]],
  "requirements/measurements#readExistingValues": ({ id, row }) => [
    [[id("metrics")], [row("measurements").measuredAt, now]],
  ],
  "requirements/metrics#listMetrics": () => [[], [{ retired: true }]],
  "requirements/metrics#getMetric": ({ id }) => [[id("metrics")]],
  "requirements/mine#listMyMetrics": () => [["business"], ["technical"], ["domain"]],
  "requirements/mine#listMyProposals": () => [[], [1]],
  "projects/members#listMembers": () => [[]],
  "lifecycle#listMyGates": () => [[], [1]],
  "projects#listMyRoles": () => [[]],
  "projects#worksInProjects": () => [[]],
};

const noSubjects = { version: null, release: null, productionSince: null, timeZone: "UTC" };

const kindsOfSubject = {
  requirement: "requirements",
  metric: "metrics",
  dataset: "datasets",
  incident: "incidents",
  sample: "samples",
  experiment: "experiments",
  run: "runs",
  model_version: "modelVersions",
  alert: "alerts",
} as const;
const numbered = { estimate: "estimates", release: "releases", review: "reviews", matrix: "moneyMatrices" } as const;

function subjects({ house, row, projectId }: Asked): { subjectKind: string; subjectId: string }[] {
  row("runs"); // of each variant
  return [
    { subjectKind: "project", subjectId: projectId },
    ...gates.slice(0, 1).map((gate) => ({ subjectKind: "gate", subjectId: gate })),
    ...Object.entries(kindsOfSubject).map(([subjectKind, table]) => ({
      subjectKind,
      subjectId: house.id(table, "first"),
    })),
    ...Object.entries(numbered).map(([subjectKind, table]) => ({
      subjectKind,
      subjectId: house.text(table, "first", "number"),
    })),
  ];
}
