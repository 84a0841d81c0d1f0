// Which tags stand in columns of their own, how programs name a run and its files, and what a run is called that nobody named.
import type { Direction } from "@/db/enums";
import { uuidOfRun } from "./schema";

/** Tags of the tracking protocol that are fields here: the name of a run, and the notes of a run or an experiment. */
export const nameTag = "mlflow.runName";
export const noteTag = "mlflow.note.content";
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

/** What the field calls figures that are better when they are low. */
const lowIsGood =
  /(^| )(loss|error|err|errors|mae|mse|rmse|mape|brier|perplexity|latency|(milli|micro|nano)?seconds?|ms|cost|false (positives?|negatives?)|fpr|fnr)( |$)/;

/** As the key metric of the same name says; else as figures of such a name are read, and higher counts as better for the rest. */
export function directionOf(
  key: string,
  keyMetrics: readonly { name: string; direction: Direction }[],
): { direction: Direction; isSaid: boolean } {
  const said = keyMetrics.find(({ name }) => plainKey(name) === plainKey(key));
  return {
    direction: said?.direction ?? (lowIsGood.test(plainKey(key)) ? "lower" : "higher"),
    isSaid: said !== undefined,
  };
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
