// Examples: experiments, models, and what is in use.
import type { Asked, Examples } from "../asked";
import { daysFromNow, now } from "../house";

/** One of each kind of thing that runs are searched by. */
const filters = ({ text }: Asked): string[] => [
  `metrics.\`${text("metrics", "name", "first")}\` > 1`,
  `params.\`${text("runParams", "key", "first")}\` = '${text("runParams", "value", "first")}'`,
  `params.\`${text("runParams", "key", "first")}\` != '${text("runParams", "value", "first")}'`,
  `tags.\`${text("runTags", "key", "first")}\` LIKE '%first%'`,
  `attributes.run_id IN ('${text("runs", "id", "first").replaceAll("-", "")}')`,
  "attributes.status = 'RUNNING'",
  `params.\`${text("runParams", "key", "first")}\` IS NULL`,
  `params.\`${text("runParams", "key", "first")}\` IS NOT NULL`,
  `datasets.name = '${text("loggedDatasets", "name", "first")}'`,
];

export const modelExamples: Examples = {
  "experiments#listExperiments": () => [[], [{ view: "deleted" }], [{ view: "all" }]],
  "experiments#findExperiment": ({ id, row, text }) => [
    [{ id: id("experiments") }],
    [{ serial: Number(row("experiments").serial) }],
    [{ project: text("projects", "key", "first"), name: text("experiments", "name") }],
  ],
  "experiments#getExperiment": ({ id }) => [[{ id: id("experiments") }]],
  "experiments#listExperimentIds": ({ row }) => [[[Number(row("experiments").serial)]]],
  "experiments#searchExperiments": () => [[{}], [{ view: "deleted" }], [{ orderBy: ["name DESC"], size: 1 }]],
  "experiments/artifacts#findArtifact": ({ id, text }) => [[{ runId: id("runs") }, text("artifacts", "path")]],
  "experiments/artifacts#getArtifact": ({ id }) => [
    [id("artifacts")],
    [id("artifacts", "model")],
    [id("artifacts", "lost")],
  ],
  "experiments/artifacts#listArtifacts": ({ id }) => [[{ runId: id("runs") }], [{ loggedModelId: id("loggedModels") }]],
  "experiments/artifacts#readFileSets": ({ id }) => [
    [{ runId: id("runs"), loggedModelIds: [id("loggedModels"), id("loggedModels", "under")] }],
  ],
  "experiments/evidence#readRunFigures": ({ id, text }) => [
    [[id("runs")], [text("metrics", "name", "first"), text("metrics", "name", "second")]],
  ],
  "experiments/holdouts#getHoldout": ({ id }) => [[id("holdouts")]],
  "experiments/logged-models#countLiveModels": ({ id }) => [[[id("loggedModels")]]],
  "experiments/logged-models#findHomeOfModel": ({ id }) => [[id("loggedModels")]],
  "experiments/logged-models#getLiveModel": ({ id }) => [[id("loggedModels")]],
  "experiments/logged-models#lockLoggedModel": ({ id }) => [[id("loggedModels")]],
  "experiments/logged-models#listModelsOfRun": ({ id }) => [[id("runs")]],
  "experiments/logged-models#readLoggedModels": ({ id }) => [[[id("loggedModels")]]],
  "experiments/logged-models/search#findLoggedModels": ({ id, text }) => {
    const experimentIds = [id("experiments")];
    const [name, key] = [text("loggedModelMetrics", "dataset", "first"), text("loggedModelMetrics", "key", "first")];
    const digest = text("loggedModelMetrics", "digest", "first");
    return [
      [{ experimentIds }],
      [{ experimentIds: [id("experiments", "first"), id("experiments", "second")], size: 1 }],
      [{ experimentIds, datasets: [{ name }] }],
      [{ experimentIds, datasets: [{ name, digest }] }],
      [{ experimentIds, datasets: [{ name, digest: "another" }] }],
      [{ experimentIds, orderBy: [{ name: `metrics.${key}`, descending: true }] }],
      [{ experimentIds, filter: `metrics.\`${key}\` > 1` }],
    ];
  },
  "experiments/models#listModelVersions": ({ id }) => [[], [{ size: 1 }], [{ after: id("modelVersions", "first") }]],
  "experiments/models#listVersionsOfRun": ({ id }) => [[id("runs")]],
  "experiments/models#getModelVersion": ({ id }) => [[id("modelVersions")]],
  "deployments#listReleasesOf": ({ id }) => [[id("modelVersions")]],
  "experiments/outcomes#listOutcomes": ({ id }) => [
    [],
    [{ withDeleted: true }],
    [{ runIds: [id("runs", "first"), id("runs", "ended")] }],
  ],
  "experiments/outcomes#readOutcomeData": ({ id }) => [[[id("runs")]]],
  "experiments/outcomes/leakage#readScoredOnTrainingData": ({ id }) => [[[id("runs"), id("runs", "child")]]],
  "experiments/outcomes/leakage#readSimilarTrainingData": ({ id }) => [
    [[id("runs"), id("runs", "child"), id("runs", "level")]],
  ],
  "experiments/points#listPoints": ({ id, text }) => [[{ runId: id("runs"), key: text("runMetrics", "key") }]],
  "experiments/points#listSpreadPoints": ({ id, text }) => [
    [{ runIds: [id("runs")], key: text("runMetrics", "key"), most: 2 }],
    [{ runIds: [id("runs")], key: text("runMetrics", "key"), most: 1, steps: [0n, 9_999_999n] }],
  ],
  "experiments/points#listCurves": ({ id, text }) => [
    [{ runIds: [id("runs")], key: text("runMetrics", "key") }],
    [{ runIds: [id("runs")], key: text("runMetrics", "key"), along: "time" }],
  ],
  "experiments/points#listRunCurves": ({ id, text }) => [
    [{ id: id("runs"), metrics: [{ key: text("runMetrics", "key"), points: 2 }] }],
  ],
  "experiments/points#listComparedCurves": ({ id, text }) => [
    [{ runIds: [id("runs"), id("runs", "child")], key: text("runMetrics", "key") }],
  ],
  "experiments/runs#findHomeOfRun": ({ id }) => [[id("runs")]],
  "experiments/runs#getLiveRun": ({ id }) => [[id("runs")]],
  "experiments/runs#getRun": ({ id }) => [[id("runs")]],
  "experiments/runs#lockRun": ({ id }) => [[id("runs")]],
  "experiments/runs#isOwnData": ({ id }) => [[id("datasetVersions")]],
  "experiments/runs#readRuns": ({ id }) => [[[id("runs")]], [[id("runs", "child"), id("runs", "first")]]],
  "experiments/runs/extremes#readExtremes": ({ id, text }) => [
    [{}, [text("metrics", "name", "first"), "common"]],
    [{ experimentIds: [id("experiments")], view: "all" }, [text("metrics", "name", "first")]],
  ],
  "experiments/runs/family#listDescendants": ({ id, row }) => [
    [id("runs")],
    [id("runs", "first"), { deletedAt: row("runs", "ended").deletedAt }],
  ],
  "experiments/runs/family#readFamily": ({ id, text }) => [
    [{ id: id("runs"), tags: [] }],
    [{ id: id("runs", "child"), tags: [{ key: "mlflow.parentRunId", value: text("runTags", "value", "child") }] }],
    [
      {
        id: id("runs", "grandchild"),
        tags: [{ key: "mlflow.parentRunId", value: text("runTags", "value", "grandchild") }],
      },
    ],
  ],
  "experiments/runs/finished#resultsWereSeen": ({ projectId }) => [[projectId]],
  "experiments/runs/lost#findLostRun": ({ row }) =>
    [
      [
        {
          experimentId: row("runs", "begun").experimentId,
          name: row("runs", "begun").name,
          userId: row("runs", "begun").userId,
          notes: row("runs", "begun").notes,
          startedAt: row("runs", "begun").startedAt,
          tags: [],
          now,
        },
      ],
    ].flatMap(([asked]) => [
      [asked],
      // another in one respect is another run
      [{ ...asked, experimentId: row("runs", "second").experimentId }],
      [{ ...asked, name: "another" }],
      [{ ...asked, name: null }],
      [{ ...asked, userId: "another" }],
      [{ ...asked, notes: "another" }],
      [{ ...asked, startedAt: daysFromNow(-1) }],
      [{ ...asked, tags: [{ key: "a", value: "b" }] }],
      [{ ...asked, now: daysFromNow(1) }],
      [{ ...asked, now: daysFromNow(-1) }],
    ]),
  "experiments/runs/search#findRuns": (asked) => [
    [{}],
    [{ view: "deleted" }],
    [{ view: "all", orderBy: ["start_time ASC"], size: 2 }],
    [{ experimentIds: [asked.id("experiments")] }],
    ...filters(asked).map((filter) => [{ filter, view: "all" }]),
    ...[
      "metrics.`ada.metrics.first.name` DESC",
      "attributes.worth DESC",
      "metrics.common ASC",
      "params.x ASC",
      "end_time DESC",
    ].map((order) => [{ orderBy: [order], view: "all", size: 4 }]),
  ],
  "experiments/runs/search#searchRuns": ({ id }) => [[{}], [{ experimentIds: [id("experiments")], view: "all" }]],
  "experiments/runs/search#listRunColumns": ({ id }) => [[], [{ experimentIds: [id("experiments")] }]],
  "deployments#getRelease": ({ number }) => [[number("releases")]],
  "deployments#listLive": () => [[], ["production"], ["staging"]],
  "deployments#listReleases": ({ number }) => [
    [],
    [{ environment: "staging" }],
    [{ status: "replaced" }],
    [{ after: number("releases", "second") }],
  ],
  "deployments/alerts#getAlert": ({ id }) => [[id("alerts")]],
  "deployments/alerts#listAlerts": ({ id, number }) => [
    [],
    ...["open", "acknowledged", "resolved"].map((status) => [{ status }]),
    [{ severity: "warning" }],
    [{ release: number("releases", "first") }],
    [{ after: id("alerts", "first") }],
  ],
  "deployments/drift/sequential#readPrecedingWindows": ({ id }) => [
    [
      id("releases"),
      [id("referenceHistograms"), id("referenceHistograms", "first")],
      { first: daysFromNow(-1), last: now },
    ],
  ],
  "deployments/live#findPreviousRelease": () => [
    [{ environment: "production", strategy: "basic" }],
    [{ environment: "staging", strategy: "canary" }],
  ],
  "deployments/measurements#namesOfSubjects": ({ id }) => [
    [
      [
        { runId: id("runs"), releaseId: null },
        { runId: null, releaseId: id("releases") },
      ],
    ],
  ],
  "deployments/measurements#listSubjects": () => [[], [1]],
  "deployments/measurements#readSubjects": ({ id, number }) => [
    [[id("runs"), id("modelVersions"), `release ${number("releases")}`]],
  ],
  "deployments/mine#listMyAlerts": () => [[], [1]],
  "deployments/mine#listMyLive": () => [[], [1]],
  "deployments/monitors#getMonitor": ({ id }) => [[id("monitors")]],
  "deployments/monitors#listKnownMetrics": ({ id }) => [[id("releases")]],
  "deployments/monitors#listMonitors": ({ id }) => [[[id("releases")]], [[id("releases")], { recent: 3 }]],
  "deployments/monitors#readReleaseMonitors": ({ id }) => [[id("releases"), { page: 1, figures: 5 }]],
  "deployments/monitors#listReadings": ({ id }) => [[id("monitors"), { most: 9 }]],
  "deployments/monitors#listSeries": ({ id }) => [[[id("monitors"), id("monitors", "drift")]]],
  "deployments/references#listReferences": ({ id }) => [[id("releases")]],
  "deployments/reliance#getReliance": ({ id }) => [
    [id("datasets")],
    [id("datasets"), { most: 1 }],
    [id("datasets"), { versionId: id("datasetVersions") }],
  ],
  "deployments/windows#listWindows": ({ id }) => [[id("releases")], [id("releases"), 1]],
};
