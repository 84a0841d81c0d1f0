// What is said of the lines of files: each with what was read, or with what is wrong with it.
import { readResults } from "@/lib/data/quality/results/file.rules";
import { readSamples } from "@/lib/data/samples/import-file.rules";
import { readReferences } from "@/lib/deployments/references/file.rules";
import { readOutcomes } from "@/lib/experiments/outcomes/file.rules";
import { readRuns } from "@/lib/experiments/runs/file.rules";
import { readLines, readTableLines } from "@/lib/format/file-lines";
import { readMeasurements } from "@/lib/requirements/measurements/file.rules";
import { previewOf as previewCosts, readCosts } from "@/lib/value/budget/cost-file.rules";
import { examplesOf } from "../tables";

const fileOf = (...lines: string[]) => lines.join("\n");
const long = (count: number) => "a".repeat(count);
const costs = readCosts(
  fileOf("amount,kind,spent_on", "1250.5,compute,2026-03-31", "10,people,2026-03-31", "5,compute,2026-04-01"),
  "EUR",
).rows;

const both: Parameters<typeof readLines<"a" | "b", { a: string; b: string; line: number }>>[2] = (cells, line) =>
  cells.a === "bad" ? `“${cells.a}” is bad.` : { ...cells, line };
const first: Parameters<typeof readTableLines<{ first: string }>>[1] = (columns) =>
  columns[0] === "no" ? "this is no table." : ([cell = ""]) => ({ first: cell });

export const fileTables = [
  examplesOf(
    readLines<"a" | "b", { a: string; b: string; line: number }>,
    [fileOf("a,b", "1,2", "bad,3", "4,5"), ["a", "b"], both],
    [fileOf("a", "1"), ["a", "b"], both],
    [fileOf("a", "1"), ["a", "b"], both, { optional: ["b"] }],
    [fileOf("a,c", "1,2"), ["a", "b"], both, { optional: ["b"] }],
    [fileOf("a,b", "1,2", "3,4", "5,6"), ["a", "b"], both, { most: 2 }],
    ["", ["a", "b"], both],
  ),
  examplesOf(
    readTableLines<{ first: string }>,
    [fileOf("yes;b", "1;2"), first],
    [fileOf("no,b", "1,2"), first],
    [fileOf("yes,b", "1,2,3"), first],
    [fileOf("yes,b", "1,2", "3,4", "5,6"), first, 2],
    [fileOf("yes,yes", "1,2"), first],
    [fileOf("yes,,b", "1,2,3"), first],
    [fileOf('yes,"b', "1,2"), first],
  ),
  examplesOf(
    readCosts,
    [
      fileOf(
        ...[
          "amount,kind,spent_on,note",
          "1250.50,compute,2026-03-31,",
          '"1,250",Computing,2026-03-31,a',
          "0,other,2026-04-01,b",
        ],
        ...[
          "-5,people,2026-03-31,",
          "5,rent,2026-03-31,",
          "5,people,2026-13-31,",
          "5,people,31.3.2026,",
          `5,people,2026-03-31,${long(501)}`,
        ],
      ),
      "EUR",
    ],
    [fileOf("amount;kind;spent_on", "1.250,5;data;2026-03-31"), "EUR"],
    [fileOf("amount,kind", "1,data"), "EUR"],
    [fileOf("amount,kind,spent_on", "much,data,2026-03-31"), "JPY"],
  ),
  examplesOf(previewCosts, [[]], [costs]),
  examplesOf(
    readMeasurements,
    [fileOf("metric,measured_at,value", "Recall,2026-05-03,0.8", "Recall,2026-05-04,high")],
    [
      fileOf(
        "metric;measured_at;value;note;about",
        `Recall;2026-05-03;0,8;${long(500)};run 7`,
        `Recall;2026-05-03;0,8;${long(501)};`,
      ),
    ],
  ),
  examplesOf(
    readResults,
    [fileOf("rule,checked_at,value", "No gaps,2026-05-03,98.5", "No gaps,2026-05-04,much")],
    [
      fileOf(
        "rule,version,checked_at,value,note",
        `No gaps,2,2026-05-03,98.5,${long(501)}`,
        "No gaps,two,2026-05-03,98.5,",
        "No gaps,,2026-05-03,98.5,a",
      ),
    ],
  ),
  examplesOf(
    readSamples,
    [
      fileOf(
        "answer,confidence,Tenure in years",
        "leaves,0.9,4",
        "leaves,,",
        ",0.5,4",
        "stays,1.5,4",
        "stays,high,4",
        "stays,0,4",
      ),
    ],
    [fileOf("answer,tenure", `${long(2_001)},4`, `leaves,${long(10_001)}`)],
    [fileOf("tenure", "4")],
    [fileOf("answer,confidence", "leaves,0.5")],
    [fileOf(`answer,${Array.from({ length: 101 }, (_, at) => `f${at}`).join(",")}`, `leaves${",1".repeat(101)}`)],
    [fileOf(`answer,${long(200)}`, "leaves,1")],
  ),
  examplesOf(
    readReferences,
    [fileOf("feature,bin,count", "tenure,0,5", "age,young,3", "tenure,1,7")],
    [
      fileOf(
        "feature,bin,count",
        ",0,5",
        "tenure,,5",
        `${long(121)},0,5`,
        "tenure,0,1.5",
        "tenure,1,-1",
        "tenure,2,many",
      ),
    ],
    [fileOf("feature,bin,count", ...Array.from({ length: 101 }, (_, at) => `tenure,${at},1`)).slice(0)],
  ),
  examplesOf(
    readOutcomes,
    [fileOf("case,actual,score", "a,1,0.8", "b,0,high", "c,,0.5")],
    [fileOf("case,actual,forecast,money", "a,12.5,11,€ 4", "b,much,11,5")],
    [fileOf("case,weight", "a,1")],
    [fileOf("actual,score", "1,0.5")],
  ),
  examplesOf(
    readRuns,
    [
      fileOf(
        "name,status,param.depth,metrics.auc",
        "first,Failed,8,0.9",
        "second,running,8,0.9",
        "third,,,high",
        ",,8,0.9",
      ),
    ],
    [
      fileOf(
        ...[
          "name,algorithm,notes,started_at",
          `${long(251)},,,`,
          `a,${long(121)},,`,
          `a,,${long(8_001)},`,
          "a,forest,good,2026-05-03",
        ],
      ),
    ],
    [fileOf("algorithm", "forest")],
    [fileOf("name,depth", "a,8")],
    [fileOf("name,param.a!b", "a,8")],
  ),
];
