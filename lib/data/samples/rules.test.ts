// What opinions come to, and what of a file is refused by its line.
import { describe, expect, test } from "vitest";
import { readSamples } from "./import-file.rules";
import { isDisputed, outcomeOf, readSkipped, summaryOf, writeSkipped } from "./rules";

const counts = (correct: number, wrong: number, unsure: number) => ({ correct, wrong, unsure });

describe("a case", () => {
  test.each([
    [counts(0, 0, 0), "waiting", false],
    [counts(0, 0, 2), "unsure", false],
    [counts(1, 0, 3), "correct", false],
    [counts(0, 1, 0), "wrong", false],
    [counts(1, 2, 0), "wrong", true],
    [counts(1, 1, 1), "split", true],
  ] as const)("with %j is %s", (given, outcome, disputed) => {
    expect([outcomeOf(given), isDisputed(given)]).toEqual([outcome, disputed]);
  });
});

describe("a batch", () => {
  test("counts samples by what they came to, and the wrong ones of those decided", () => {
    const tally = [
      { ...counts(2, 0, 0), samples: 6 },
      { ...counts(0, 2, 0), samples: 2 },
      { ...counts(1, 1, 0), samples: 1 },
      { ...counts(0, 1, 0), samples: 1 },
      { ...counts(0, 0, 2), samples: 1 },
      { ...counts(0, 0, 0), samples: 4 },
    ];
    expect(summaryOf(tally, 2)).toMatchObject({
      samples: 15,
      judged: 10,
      opinions: 21,
      outcomes: { correct: 6, wrong: 3, split: 1, unsure: 1, waiting: 4 },
      disputed: 1,
      wrong: { share: 1 / 3 },
      agreement: { cases: 10, raw: 0.9 },
    });
  });

  test("nobody has looked at says so, not 0 % wrong", () => {
    expect(summaryOf([{ ...counts(0, 0, 0), samples: 4 }], 1)).toMatchObject({ wrong: null, judged: 0 });
  });
});

test("what was put off is read back from the address, and nothing else is", () => {
  expect(readSkipped(writeSkipped([4, 17]))).toEqual([4, 17]);
  expect([readSkipped("4;drop"), readSkipped(["4"]), readSkipped(undefined), readSkipped("99999")]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

describe("a file of samples", () => {
  test("gives each line's answer, its confidence and all else as facts", () => {
    const file = readSamples("Claim,Answer,Confidence,Amount\nWater in the cellar,simple,0.93,1200\nHail,hard,,\n");
    expect(file).toEqual({
      rows: [
        {
          answer: "simple",
          confidence: 0.93,
          facts: [
            { name: "Claim", value: "Water in the cellar" },
            { name: "Amount", value: "1200" },
          ],
        },
        { answer: "hard", confidence: null, facts: [{ name: "Claim", value: "Hail" }] },
      ],
      lines: [2, 3],
      remarks: [],
    });
  });

  test("has a remark for each line that is wrong", () => {
    const lines = ["fact,answer,confidence", "a,,0.5", "b,yes,1.2", "c,yes,much", ",yes,1", `d,${"y".repeat(301)},`];
    expect(readSamples(lines.join("\n")).remarks).toEqual([
      { line: 2, remark: "The answer is missing." },
      { line: 3, remark: "“1.2” is not a number from 0 to 1." },
      { line: 4, remark: "“much” is not a number like 12.5." },
      { line: 5, remark: "Nothing is said of the case." },
      { line: 6, remark: "The answer has more than 300 characters." },
    ]);
  });

  test.each([
    ["fact\nyes", "a column “answer” is needed."],
    ["answer,confidence\nyes,1", "at least one column beside “answer” must say what the case is."],
    [`answer,${Array.from({ length: 41 }, (_, at) => `f${at}`)}\nyes${",x".repeat(41)}`, "at most 40 columns"],
    [`answer,fact\n${"yes,x\n".repeat(2_001)}`, "at most 2,000 rows"],
  ])("is refused whole: %#", (csv, remark) => {
    const file = readSamples(csv);
    expect(file.rows).toEqual([]);
    expect(file.remarks[0]?.remark).toContain(remark);
  });
});
