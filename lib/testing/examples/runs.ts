// What is said of runs, their files and figures, and how programs name them.
import { leftOutWords } from "@/components/experiments/left-out-words";
import { usageWords } from "@/components/experiments/usage-words";
import { pathFault } from "@/lib/experiments/artifacts/schema";
import { loggedNames } from "@/lib/experiments/evidence.rules";
import { misfitWords, resemblesWords } from "@/lib/experiments/holdouts/rules";
import { versionName } from "@/lib/experiments/models/rules";
import { asYesNo } from "@/lib/experiments/outcomes/rules";
import {
  drawName,
  experimentRoot,
  modelIdOf,
  modelRoot,
  plainKey,
  runIdOf,
  runRoot,
  uuidOfModel,
} from "@/lib/experiments/rules";
import { namesApart } from "@/lib/experiments/runs/compare.rules";
import { pairFault, readFigures, readPairs } from "@/lib/experiments/runs/rules";
import { uuidOfRun } from "@/lib/experiments/schema";
import { experimentGrammar, modelGrammar, resolveName, runGrammar } from "@/lib/experiments/search/rules";
import { excerpt, quote } from "@/lib/experiments/search/tokens.rules";
import { snakeCase, writeJson } from "@/lib/mlflow/json.rules";
import { fullName, splitName } from "@/lib/mlflow/rules";
import { examplesOf, reading } from "../tables";

const { locale } = reading;
const id = "0194c2f0-1111-7222-8333-444455556666";
const runId = id.replaceAll("-", "");
const pair = (key: string, value = "8") => ({ key, value });

export const runTables = [
  examplesOf(leftOutWords, [0, locale], [1, locale], [2, locale], [1_234, locale]),
  examplesOf(usageWords, [{ used: 0, limit: 5e9 }, locale], [{ used: 1_234_567, limit: 5e9 }, locale]),
  examplesOf(
    pathFault,
    ["plots/roc.png"],
    ["a".repeat(1_001)],
    [Array.from({ length: 41 }, () => "a").join("/")],
    [Array.from({ length: 40 }, () => "a").join("/")],
    ["a//b"],
    ["./b"],
    ["../b"],
    [`${"a".repeat(256)}`],
    ["a\\b"],
    ["a#b"],
    ["a\tb"],
    ["a\u202eb"],
    ["loss%20a"],
    ["loss%step%0%timestamp%17"],
    ["100%"],
  ),
  examplesOf(
    loggedNames,
    [{ name: "Average Precision", loggedAs: [] }],
    [{ name: "Recall", loggedAs: ["val_recall", "RECALL-5"] }],
  ),
  examplesOf(
    misfitWords,
    ["May", { kind: "cases", known: "1", actual: "2,000" }],
    ["May", { kind: "classes", known: "10 and 90", actual: "20 and 80" }],
  ),
  examplesOf(resemblesWords, ["flights 2025"]),
  examplesOf(versionName, [{ model: "churn-boosting", number: 4 }]),
  examplesOf(
    asYesNo,
    ["0"],
    ["1"],
    ["0.0"],
    ["1.0"],
    [" False "],
    ["TRUE"],
    ["no"],
    ["yes"],
    ["maybe"],
    ["constructor"],
  ),
  examplesOf(runIdOf, [id]),
  examplesOf(modelIdOf, [id]),
  examplesOf(uuidOfModel, [`m-${runId}`], [runId], ["m-1"]),
  examplesOf(uuidOfRun, [runId], [runId.toUpperCase()], [id], [""]),
  examplesOf(experimentRoot, [12]),
  examplesOf(runRoot, [12, id]),
  examplesOf(modelRoot, [12, id]),
  examplesOf(plainKey, ["Average precision"], [" average_-_precision "], [""]),
  examplesOf(drawName, [() => 0], [() => 0.5], [() => 0.999_99]),
  examplesOf(namesApart, [[]], [["a", "a", "a (2)", "b"].map((name) => ({ name }))]),
  examplesOf(
    readPairs,
    [""],
    ["depth = 8\n\nrate: 0.1"],
    ["a:b: 8"],
    ["depth 8"],
    ["= 8"],
    ["depth = 8\ndepth = 9"],
    ["a=b=c"],
  ),
  examplesOf(readFigures, ["auc = 0.9\nrecall: 1,5"], ["auc = high"], ["auc"]),
  examplesOf(
    pairFault,
    [pair("depth")],
    [pair("depth"), [pair("depth")]],
    [pair("depth!")],
    [pair("a".repeat(251))],
    [pair("a".repeat(250))],
    [pair("notes", "a".repeat(6_001))],
    [pair("notes", "a".repeat(6_000))],
    [pair("")],
  ),
  examplesOf(
    resolveName,
    [runGrammar, null, "status"],
    [runGrammar, null, "Run name"],
    [runGrammar, "metrics", "auc"],
    [runGrammar, "metric", "constructor"],
    [runGrammar, "constructor", "auc"],
    [experimentGrammar, null, "status"],
    [modelGrammar, "datasets", "name"],
    [runGrammar, "datasets", "name"],
    [runGrammar, "datasets", "size"],
  ),
  examplesOf(quote, ["it's"], ["a`b", "`"], ['say "so"', '"']),
  examplesOf(excerpt, ["short"], ["a".repeat(60)], ["a".repeat(61)]),
  examplesOf(snakeCase, ["runId"], ["run_id"]),
  examplesOf(
    writeJson,
    [{ run_id: "a", step: 12n, value: 0.5, none: null, list: [], left: undefined, ok: false }],
    [[Number.NaN, Number.POSITIVE_INFINITY, -1]],
    [null],
    [undefined],
    ['"'],
  ),
  examplesOf(splitName, ["churn/baseline"], ["CHURN/ a/b "], ["baseline"], ["CHURN/ "]),
  examplesOf(fullName, [{ project: "CHURN", name: "baseline" }]),
];
