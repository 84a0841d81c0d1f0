// Every pair of colours that meets on a page, measured in both themes from the stylesheet itself.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { criterionStates } from "@/db/enums";
import { contrast } from "@/lib/testing/contrast";

const themes = ["light", "dark"] as const;
const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/^ {2}--([\w-]+): light-dark\((.+), ((?:oklch\(|#).+)\);$/gm)].map(([, name, light, dark]) => [
    name,
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

const statuses = [...criterionStates, "info"];
const grounds = ["background", "surface", "raised", "muted"];
const charts = [1, 2, 3, 4, 5, 6].map((number) => `chart-${number}`);

const text: [name: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["quiet", ground],
    ["accent", ground],
    ["accent-strong", ground],
    ["unmet-ink", ground],
  ]),
  ["ink", "accent-soft"],
  ["quiet", "accent-soft"],
  ["accent-ink", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ...statuses.flatMap((status): [string, string][] => [
    [`${status}-ink`, `${status}-soft`],
    [`${status}-ink`, "surface"],
    ["ink", `${status}-soft`],
    ["on-status", status],
  ]),
];

const shapes: [name: string, ground: string][] = [
  ...charts.map((chart): [string, string] => [chart, "surface"]),
  ...grounds.map((ground): [string, string] => ["edge", ground]),
  ...statuses.flatMap((status): [string, string][] => [
    [status, "surface"],
    [status, "background"],
    [status, `${status}-soft`],
  ]),
];

function measure(name: string, ground: string, theme: (typeof themes)[number]) {
  const one = tokens.get(name)?.[theme];
  const other = tokens.get(ground)?.[theme];
  if (!one || !other) throw new Error(`globals.css has no ${one ? ground : name}`);
  return contrast(one, other);
}

describe("the measure", () => {
  it("agrees with known ratios", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
    expect(contrast("oklch(0 0 0)", "oklch(1 0 0)")).toBeCloseTo(21, 2);
    expect(contrast("oklch(0.628 0.2577 29.23)", "#ff0000")).toBeCloseTo(1, 1);
  });
});

describe.each(themes)("the %s theme", (theme) => {
  it.each(text)("reads %s on %s", (name, ground) => {
    expect(measure(name, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)("shows %s on %s", (name, ground) => {
    expect(measure(name, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
