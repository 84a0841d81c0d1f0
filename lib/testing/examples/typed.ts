// What is said beside the fields of forms that hold more than one figure, and beside the lines of a list of people.
import { valueInputs } from "@/db/enums";
import { readInvitees } from "@/lib/admin/invitations/rules";
import { readShares } from "@/lib/value/base-rate/rules";
import { readEstimate } from "@/lib/value/estimate.rules";
import { readMatrix } from "@/lib/value/matrix/entry.rules";
import type { TypedMatrix } from "@/lib/value/matrix/schema";
import { readSources } from "@/lib/value/sources/rules";
import { examplesOf } from "../tables";

const typed = {
  casesPerPeriod: { least: 8_000, likely: 10_000, most: 12_000 },
  gainPerCase: { least: "15", likely: "20", most: "40.50" },
  adoption: { least: 30, likely: 60, most: 80 },
  runningCost: { least: "2k", likely: "3,000", most: "5000" },
  investment: { least: "0", likely: "9k", most: "16k" },
  horizon: { least: 2, likely: 3, most: 4 },
};
const labels = ["stays", "leaves"];
const matrix = {
  kind: "binary",
  ...{ labels, actions: ["leave alone", "call"], amounts: ["0", "-12", "0", "48"], counts: [] },
  ...{ unit: "", over: "", under: "", todayOver: null, todayUnder: null, todayCases: null, todayRmse: null },
  ...{ stretch: "", note: "", version: 0, answers: [] },
} as const;
const binary: TypedMatrix = {
  ...matrix,
  labels: [...labels],
  actions: [...matrix.actions],
  amounts: [...matrix.amounts],
  counts: [],
  answers: [],
};
const demand = { ...binary, kind: "regression" as const, unit: "crate", over: "4", under: "11" };

export const typedTables = [
  examplesOf(
    readInvitees,
    [
      [
        "name,email,default_role",
        ...[
          "Ada Byron,ada@example.org,Data scientist",
          "Bea,bea@example.org,stakeholder",
          "Cleo,cleo@example.org,ML-Engineer",
        ],
        ...["Ada,ADA@example.org,expert", ",dan@example.org,expert", "Eve,eve,expert", "Finn,finn@example.org,boss"],
      ].join("\n"),
    ],
    ["name,email\nAda,ada@example.org"],
  ),
  examplesOf(
    readShares,
    [[90, 10], { labels }],
    [[90.2, 10.2], { labels }],
    [[90, 10.5], { labels }],
    [[90, 10.51], { labels }],
    [[90, 9.49], { labels }],
    [[90], { labels }],
  ),
  examplesOf(
    readEstimate,
    [typed, "EUR"],
    [{ ...typed, together: { casesAndGain: "some", gainAndAdoption: "none" } }, "EUR"],
    [{ ...typed, together: { casesAndGain: "strongly", casesAndAdoption: "strongly" } }, "EUR"],
    [{ ...typed, gainPerCase: { least: "much", likely: "1.234k", most: "900000000000000000" } }, "EUR"],
    [{ ...typed, casesPerPeriod: { least: 3, likely: 2, most: 1 }, horizon: { least: 2, likely: 3, most: 51 } }, "EUR"],
    [
      { ...typed, casesPerPeriod: { least: 1, likely: 3, most: 2 }, adoption: { least: -1, likely: 50, most: 101 } },
      "EUR",
    ],
    [{ ...typed, adoption: { least: 0, likely: 50, most: 101 } }, "EUR"],
    [{ ...typed, casesPerPeriod: { least: 1, likely: 1e15, most: 1e15 } }, "EUR"],
  ),
  examplesOf(
    readMatrix,
    [binary, "EUR"],
    [{ ...binary, counts: [5, 1, 0, 4], stretch: "May 2026" }, "EUR"],
    [{ ...binary, counts: [5, null, 0, 4] }, "EUR"],
    [{ ...binary, counts: [5, 1], stretch: "May 2026" }, "EUR"],
    [{ ...binary, counts: [0, 0, 1, 4], stretch: "May 2026" }, "EUR"],
    [{ ...binary, labels: ["yes", "Yes"], actions: ["act"], amounts: ["much", "2000000000000", "1"] }, "EUR"],
    [{ ...binary, labels: ["a", "b", "c"] }, "EUR"],
    [{ ...binary, kind: "classes" as const, labels: ["a"], actions: ["a"], amounts: ["-1"] }, "EUR"],
    [demand, "EUR"],
    [{ ...demand, unit: "", over: "-4", under: "" }, "EUR"],
    [{ ...demand, todayOver: 2, todayUnder: 1, todayCases: 90, todayRmse: 3, stretch: "May 2026" }, "EUR"],
    [{ ...demand, todayOver: 2, todayUnder: 1, todayCases: null, todayRmse: null }, "EUR"],
    [{ ...demand, todayOver: 2, todayUnder: 1, todayCases: 90, todayRmse: 2, stretch: "May 2026" }, "EUR"],
    [{ ...demand, todayOver: 2 }, "EUR"],
    [{ ...demand, todayUnder: 2 }, "EUR"],
  ),
  examplesOf(
    readSources,
    [{}],
    [{ gainPerCase: { from: "guess", note: "" }, adoption: { from: "measured", note: "" } }],
    [
      {
        gainPerCase: { from: "measurement:m", note: "" },
        adoption: { from: "realised_value:r", note: "last year" },
        horizon: { from: "measured", note: "asked" },
      },
    ],
    [Object.fromEntries(valueInputs.map((input) => [input, { from: "guess", note: "" }]))],
  ),
];
