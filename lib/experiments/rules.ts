// Which tags stand in columns of their own, how programs name a run and its files, and what a run is called that nobody named.
import type { Direction } from "@/db/enums";
import { uuidOfRun } from "./schema";

/** Tags of the tracking protocol that are fields here: the name of a run, and the notes of a run or an experiment. */
export const nameTag = "mlflow.runName";
export const noteTag = "mlflow.note.content";
/** The id of the run that began this one. */
export const parentTag = "mlflow.parentRunId";
/** Set by training libraries; it says which algorithm a run tried. */
export const algorithmTag = "estimator_name";

/** A run id as programs know it: the 32 digits without their dashes. */
export const runIdOf = (id: string) => id.replaceAll("-", "");

/** A logged model as programs know it: "m-" before the 32 digits. */
export const modelIdOf = (id: string) => `m-${runIdOf(id)}`;

/** Null for what is no id of a logged model. */
export const uuidOfModel = (modelId: string): string | null =>
  modelId.startsWith("m-") ? uuidOfRun(modelId.slice(2)) : null;

/** Where programs are told that the files of an experiment, and of a run or a model in it, lie. */
export const experimentRoot = (serial: number) => `mlflow-artifacts:/${serial}`;
export const runRoot = (serial: number, id: string) => `${experimentRoot(serial)}/${runIdOf(id)}/artifacts`;
export const modelRoot = (serial: number, id: string) => `${experimentRoot(serial)}/models/${modelIdOf(id)}/artifacts`;

/** "Average precision", "average_precision" and "average-precision" are one name. */
export const plainKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/** What the field calls figures that are better when they are low, or when they are high; in words as `wordsOf` has them. */
const lowIsGood = ` loss logloss error err errors mae mse rmse mape brier perplexity latency second seconds milliseconds
  microseconds nanoseconds ms cost fpr fnr `;
const highIsGood = ` accuracy acc precision recall f1 auc roc prauc r2 score specificity sensitivity map ndcg mcc kappa tpr tnr bleu iou `;
const isAmong = (known: string, words: readonly string[]) => words.some((word) => known.includes(` ${word} `));

/** "val/log_loss" → val, log, loss. */
const wordsOf = (key: string): string[] => plainKey(key).split(/[ /.]/).filter(Boolean);

type KeyMetric = { name: string; loggedAs: readonly string[]; direction: Direction };

/**
 * As the key metric says that is logged under this name; else as figures of such a name are read. Null where nobody knows which way is
 * better: then none is the best.
 */
export function directionOf(
  key: string,
  keyMetrics: readonly KeyMetric[],
): { direction: Direction | null; isFromKeyMetric: boolean } {
  const keyMetric = keyMetrics.find(({ name, loggedAs }) =>
    [name, ...loggedAs].some((each) => plainKey(each) === plainKey(key)),
  );
  return { direction: keyMetric?.direction ?? directionByName(wordsOf(key)), isFromKeyMetric: keyMetric !== undefined };
}

function directionByName(words: readonly string[]): Direction | null {
  const [first, second] = words.slice(-2);
  const counts = second === "positives" || second === "negatives";
  if (counts && (first === "false" || first === "true")) return first === "false" ? "lower" : "higher";
  if (isAmong(lowIsGood, words)) return "lower";
  return isAmong(highIsGood, words) ? "higher" : null;
}

const moods = "able bold brisk calm clever crisp deft eager fair gentle keen lively mellow nimble patient quick".split(
  " ",
);
const animals =
  "badger crane dolphin falcon finch gecko heron lynx marten newt otter plover robin seal tern wren".split(" ");

/** "calm-heron-417". @param draw gives a number from 0 up to 1, each time another */
export function drawName(draw: () => number): string {
  const one = (words: readonly string[]) => words[Math.floor(draw() * words.length)];
  return `${one(moods)}-${one(animals)}-${Math.floor(draw() * 1_000)}`;
}
