// Every text of every command has a length, which is looked at before anything else is made of it: what is longer is refused at its field, at once.
import { expect, test } from "vitest";
import { fileLimit } from "./format/file-lines";
import { commands } from "./testing/commands";
import { processorMs } from "./testing/processor";
import { textPlacesOf } from "./testing/texts";

const places = commands.flatMap(({ name, command }) =>
  textPlacesOf(command.input).map((place) => ({ name: `${name} ${place.path}`, command, ...place })),
);

/** Where so much is taken, and why that is no harm. */
const longer: Record<string, string> = {
  "data/quality/results sendResults results.0": "read one by one, each by a schema of its own",
  "deployments/windows sendWindows windows.0": "read one by one, each by a schema of its own",
  "experiments/logged-models createLoggedModel params.0.value": "cut, as the protocol says",
  "experiments/logged-models createLoggedModel tags.0.value": "cut, as the protocol says",
  "experiments/logged-models logModelParams params.0.value": "cut, as the protocol says",
  "experiments/logged-models tagLoggedModel tags.0.value": "cut, as the protocol says",
  "experiments/points logBatch params.0.value": "cut, as the protocol says",
  "experiments/points logBatch tags.0.value": "cut, as the protocol says",
  "experiments/points recordModelInfo model": "as much as a run may tell of, in all",
  "experiments/points logInputs datasets.0.dataset.schema": "kept as it is, up to the protocol's million",
  "experiments/points logInputs datasets.0.dataset.profile": "kept as it is, up to what the door takes",
  "experiments/runs createRun tags.0.value": "cut, as the protocol says",
};

const isRefused = ({ command, path, inputWith }: (typeof places)[number], text: string) => {
  const field = path.replace(/\.(0|key)$/, "");
  return command.input.safeParse(inputWith(text)).error?.issues.some(({ path: at }) => {
    const fault = at.join(".");
    return fault === path || fault === field;
  });
};

test("places for text are found", () => expect(places.length).toBeGreaterThan(500));

test("a quarter of a million characters are refused wherever a text is taken, but for files", () => {
  const open = places.filter((place) => !isRefused(place, "x@".repeat(125_000)));
  const files = open.filter(({ path }) => path === "csv");
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((place) => !isRefused(place, "x".repeat(fileLimit.bytes + 1)))).toEqual([]);
  expect(open.map(({ name }) => name).filter((name) => !name.endsWith(" csv"))).toEqual(Object.keys(longer));
});

test("digits, escaped quotes, blanks, signs and dots without end silence nobody", () => {
  const slow = places.flatMap((place) =>
    ["9", '\\"', " ", "-", "."].flatMap((piece) => {
      const ms = processorMs(() =>
        place.command.input.safeParse(place.inputWith(piece.repeat(250_000 / piece.length))),
      );
      return ms > 400 ? [`${place.name} takes ${ms.toFixed(0)} ms for ${piece}`] : [];
    }),
  );
  expect(slow).toEqual([]);
});
