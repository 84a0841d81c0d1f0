// What a file of measurements gives, and what is wrong with what cannot be resolved.
import { expect, test } from "vitest";
import { readMeasurements } from "./file.rules";
import { type MeasurementInput, previewOf, resolveMeasurements } from "./rules";

const inUse = { runId: null, releaseId: null };
const about = {
  metrics: [
    { id: "m1", name: "False alarms", unit: "a week", direction: "lower" as const, baseline: 20, target: 10 },
    { id: "m2", name: "Accuracy", unit: "%", direction: "higher" as const, baseline: 80, target: 90 },
  ],
  timeZone: "UTC",
  now: new Date("2026-03-31T12:00:00Z"),
  existingValue: (_: string, at: Date) => (at.getTime() === Date.parse("2026-03-01") ? 12 : undefined),
  subjectOf: (words: string) => {
    if (words === "late-trees 2") return { runId: "r2", releaseId: null };
    return words === "" ? inUse : "There is no such thing.";
  },
};
const given = (part: Partial<MeasurementInput>): MeasurementInput => ({
  metric: "false ALARMS",
  measuredAt: "2026-03-31",
  value: 3,
  note: "",
  about: "",
  ...part,
});

test("what is right is settled by name or by id", () => {
  const { resolved, flaws } = resolveMeasurements(
    [given({}), given({ metric: "m1", measuredAt: "2026-03-30" })],
    about,
  );
  expect(flaws).toEqual([]);
  expect(resolved.map(({ metricId, metric }) => [metricId, metric])).toEqual([
    ["m1", "False alarms"],
    ["m1", "False alarms"],
  ]);
  expect(previewOf(resolved, 1)).toMatchObject({
    count: 2,
    byMetric: [{ metric: "False alarms", count: 2 }],
    rows: [{}],
  });
});

test("two things may be measured at one moment, the same thing once; what is no thing is a flaw", () => {
  const of = (words: string) => given({ about: words, measuredAt: "2026-03-30" });
  const { resolved, flaws } = resolveMeasurements(
    [of(""), of("late-trees 2"), of("late-trees 2"), of("late-trees 9")],
    about,
  );
  expect(resolved.map(({ runId }) => runId)).toEqual([null, "r2"]);
  expect(flaws.map(({ index, field }) => `${index} ${field}`)).toEqual(["2 measuredAt", "3 about"]);
});

test("each flaw says where it is and what to do", () => {
  const { resolved, flaws } = resolveMeasurements(
    [
      given({}),
      given({ metric: "Recall" }),
      given({ measuredAt: "yesterday" }),
      given({ measuredAt: "2026-03-31T12:06" }),
      given({ measuredAt: "2026-03-31T00:00Z" }),
      given({ measuredAt: "2026-03-01" }),
      given({ measuredAt: "2026-03-31T12:04" }),
    ],
    about,
  );
  expect(resolved).toHaveLength(2);
  expect(flaws.map(({ index, field }) => `${index} ${field}`)).toEqual([
    "1 metric",
    "2 measuredAt",
    "3 measuredAt",
    "4 measuredAt",
    "5 measuredAt",
  ]);
  expect(flaws.at(-1)?.remark).toBe("“False alarms” has 12 at this moment already: strike that out first.");
});

test("a file gives its lines; what is no number is named by its line", () => {
  const file = readMeasurements(
    '\ufeffMetric;measured_at;value;note\r\nRecall;2026-03-01;0.81;"first; try"\r\n\r\nRecall;2026-03-02;few;\r\n',
  );
  expect(file.rows).toEqual([
    { metric: "Recall", measuredAt: "2026-03-01", value: { bare: 0.81 }, note: "first; try", about: "" },
  ]);
  expect(file.lines).toEqual([2]);
  expect(file.remarks).toEqual([{ line: 4, remark: "“few” is not a number like 12.5." }]);
});

test.each([
  ["metric,value\na,1", 1],
  ["metric;measured_at\nRecall;2026-03-01", 1],
  ["metric,measured_at,value,note\na,2026-01-01,1", 2],
  ['metric,measured_at,value,note\na,2026-01-01,1,ok\nb,2026-01-01,1,"never closed', 3],
  ["", 1],
])("a file that is no table is refused with its line: %j", (csv, line) => {
  expect(readMeasurements(csv)).toMatchObject({ rows: [], remarks: [{ line }] });
});

test("85% of what is measured in % is 85, in whichever way it is written; what could be a share is refused, with its line", () => {
  const file = readMeasurements(
    "metric;measured_at;value\nAccuracy;2026-03-06;85\nAccuracy;2026-03-02;85%\nAccuracy;2026-03-03;85,5 %\n" +
      "Accuracy;2026-03-04;0,85\nFalse alarms;2026-03-05;12 %",
  );
  expect(file.remarks).toEqual([]);
  const { resolved, flaws } = resolveMeasurements(file.rows, about);
  expect(resolved.map(({ value }) => value)).toEqual([85, 85, 85.5]);
  expect(flaws).toEqual([
    { index: 3, field: "value", remark: "“0.85” could be 0.85% or 85%: please write one of these, with its %." },
    { index: 4, field: "value", remark: "“12%”: this is measured in “a week”, and not in %." },
  ]);
});
