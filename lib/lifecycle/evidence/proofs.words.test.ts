// By which figure a requirement is judged, or why by none: each says whose figure it is, and its day by the workspace's zone.
import { expect, test } from "vitest";
import { gates } from "@/db/enums";
import { lacks, type Proof } from "./proofs.rules";
import { lackAct, lackWords, proofWords } from "./proofs.words";

const proof = (basis: Proof["basis"]): Proof => ({
  ...{ state: "met", lack: null, value: 82, until: null, recent: [], basis },
  at: new Date("2026-03-01T20:30:00Z"),
});
const wordsOf = (basis: Proof["basis"], timeZone = "UTC") =>
  proofWords({ proof: proof(basis), run: { name: "boosted 12" }, release: 3 }, { locale: "en-GB", timeZone });

test("a figure names its run, a window its release, and what people took its day", () => {
  expect(wordsOf({ kind: "figure", id: "r", key: "val_recall" })).toBe("val_recall of the run boosted 12");
  expect(wordsOf({ kind: "window", id: "w", key: "recall" })).toBe(
    "recall of release 3, monitoring window to 1 Mar 2026",
  );
  expect(wordsOf({ kind: "measurement", id: "m", key: null })).toBe("Measurement of 1 Mar 2026");
  expect(wordsOf({ kind: "check", id: "c" })).toBe("Check of 1 Mar 2026");
  expect(wordsOf({ kind: "check", id: "c" }, "Asia/Tokyo")).toBe("Check of 2 Mar 2026");
  expect(wordsOf(null)).toBe("");
});

test("whatever a requirement lacks is a sentence, says what to do, and names what the gate judges", () => {
  for (const lack of lacks) {
    for (const gate of gates) expect(lackWords(lack, gate)).toMatch(/^[A-Z].+\.$/);
    expect(lackAct(lack)).toMatch(/^[A-Z][a-z ]+$/);
  }
  expect(lackWords("not-measured", "development")).toBe("No measurement of this version.");
  expect(lackWords("not-measured", "deployment")).toBe("No measurement of this release.");
});
