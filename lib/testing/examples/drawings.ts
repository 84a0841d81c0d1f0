// What drawings and controls are made of: paths, colours and classes are text as well.
import { chanceCell, figureCell } from "@/components/charts/figures";
import { gradeFill } from "@/components/charts/grade-fill";
import { sparkPaths } from "@/components/charts/spark-paths";
import { bandPath, pointAt, wordPath } from "@/components/lifecycle/loop-path";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { evidenceGrades } from "@/db/enums";
import { examplesOf, money, reading } from "../tables";

const { locale } = reading;
const band = { outer: 110, inner: 80, gap: 6, point: 8 };
const same = (value: number) => value;

export const drawingTables = [
  examplesOf(chanceCell, [null, locale], [0, locale], [0.81, locale], [1, locale]),
  examplesOf(figureCell, [null, money], [undefined, money], [-123_456, money], [0.5, { kind: "percent", locale }]),
  examplesOf(gradeFill, ...evidenceGrades.map((grade) => [grade] as const)),
  examplesOf(
    sparkPaths,
    [[], same, same],
    [[1], same, same],
    [[null, 1, null, 2, 3.25, null], same, (value) => 10 - value],
  ),
  examplesOf(pointAt, [0, 100], [90, 100], [-90, 50], [405, 10]),
  examplesOf(bandPath, [0, band], [1, band], [2, band]),
  examplesOf(wordPath, [0, 95], [1, 95], [2, 95]),
  examplesOf(
    buttonClass,
    [],
    [{ variant: "primary" }],
    [{ variant: "quiet", size: "sm" }],
    [{ variant: "danger", iconOnly: true }],
    [{ size: "sm", iconOnly: true, className: "w-full" }],
  ),
  examplesOf(cn, [], ["p-2", false, null, "p-4"], [["shadow-card", { hidden: true }], "shadow-float"]),
];
