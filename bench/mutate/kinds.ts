// Which mistakes are looked for where.
import type { EditName } from "./edits";

export const kinds = [
  "scoping",
  "rules",
  "commands",
  "doors",
  "protocol",
  "schema",
  "jobs",
  "words",
  "parts",
  "pages",
] as const;
export type Kind = (typeof kinds)[number];

/** The first line that fits says what a file is. Schema faults are planted in the database, not in a file. */
const rooms: [RegExp, Kind | null][] = [
  [/\.test\.tsx?$|^lib\/testing\/|\.d\.ts$/, null],
  [
    /^bin\/schedule\.ts$|^lib\/kernel\/jobs\.ts$|\/(schedule|standing|upkeep|handovers)[/.](commands|steps)\.ts$/,
    "jobs",
  ],
  [/^lib\/mlflow\//, "protocol"],
  [/^lib\/format\//, "words"],
  [/^lib\/.*[/.]queries\.ts$|^lib\/access\/grant\.ts$/, "scoping"],
  [/^lib\/.*[/.]rules\.ts$|^lib\/access\/policy\.ts$|^lib\/kernel\/(days|moments|digest)\.ts$/, "rules"],
  [/^lib\/.*[/.](commands|steps)\.ts$|^lib\/events\/record\.ts$|^lib\/kernel\/command\.ts$/, "commands"],
  [/^lib\/(kernel|doors)\/[a-z-]+\.ts$|^app\/.*\/route\.ts$/, "doors"],
  [/^components\/.*\.tsx?$/, "parts"],
  [/^app\/.*\.tsx$/, "pages"],
];

export const kindOf = (path: string): Kind | null => rooms.find(([room]) => room.test(path))?.[1] ?? null;

const choices: EditName[] = ["half a condition dropped", "a branch never taken, or the other one"];
const figures: EditName[] = ["a comparison turned", "a sum turned", "a number changed", "arguments swapped"];
const rows: EditName[] = ["a condition of where removed", "a word of SQL turned"];
const shown: EditName[] = [
  "a link that leads nowhere",
  "a control without its name",
  "cells under other headings",
  "a part left out",
  "an act allowed to all",
  "a branch never taken, or the other one",
];

export const editsIn: Record<Exclude<Kind, "schema">, readonly EditName[]> = {
  scoping: rows,
  rules: [...choices, ...figures],
  commands: [...rows, ...choices, "a statement left out", "a lock left out", "a notice emptied"],
  doors: [...choices, "a comparison turned", "a number changed", "a statement left out"],
  protocol: [...rows, ...choices, ...figures],
  jobs: [...rows, ...choices, "a statement left out", "labels exchanged"],
  words: [...choices, "labels exchanged", "a comparison turned", "arguments swapped"],
  parts: shown,
  pages: shown,
};
