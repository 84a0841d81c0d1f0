// The words beside a promise: they hold for the figures that stand next to them.
import { expect, test } from "vitest";
import { type Promised, promiseByNow } from "@/lib/value/promise/rules";
import { arrivedWords, promisedWords, promiseSentence } from "./promise-words";

const format = { kind: "money", currency: "EUR", locale: "en" } as const;
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, " ");
/** Likely 10,000 to 40,000 by 10 April 2026, the hundredth day. */
const promised: Promised = {
  shares: [{ from: "2026-01-01", share: 1 }],
  estimate: {
    number: 2,
    gains: [0, 1].map((year) => ({
      year,
      mean: year * 7_305_000,
      p10: year * 3_652_500,
      p50: year * 7_305_000,
      p90: year * 14_610_000,
    })),
  },
};
const at = (total: number, until: string | null) => {
  const promise = promiseByNow(promised, { total, until }, "2026-04-10");
  if (!promise) throw new Error("Nothing was promised.");
  return promise;
};

test("the promise is its mean, its likely range, and from when on it counts", () => {
  expect(promisedWords(at(0, null), format)).toEqual({
    label: "Promised by now",
    value: "€20K",
    range: expect.stringMatching(/^Likely €10K.{1,3}€40K, by estimate 2 and the days since Jan 1, 2026$/),
  });
});

test("what arrived is said with its side, and a gap with its day", () => {
  expect(arrivedWords(at(900_000, "2026-04-10"), "en-GB")).toBe("Below promise");
  expect(arrivedWords(at(100_000, "2026-02-09"), "en-GB")).toBe("Below promise; nothing recorded since 9 Feb 2026");
  expect(arrivedWords(at(500_000, "2026-02-09"), "en-GB")).toBe("Nothing recorded since 9 Feb 2026");
  expect(arrivedWords(at(0, null), "en-GB")).toBe("Nothing recorded since 1 Jan 2026");
  expect(arrivedWords(at(2_000_000, "2026-04-10"), "en-GB")).toBe("Within promise");
});

test("the sentence names both, and what was promised by the last record where that is long ago", () => {
  expect(plain(promiseSentence(at(500_000, "2026-02-09"), true, format))).toMatch(
    /^By now likely €10K – €40K was promised, and €5K has arrived: nothing recorded since Feb 9, 2026\. By Feb 9, 2026, when it was last recorded, it was likely €4K – €16K\.$/,
  );
  expect(promiseSentence(null, false, format)).toContain("Nothing is live for users yet");
  expect(promiseSentence(null, true, format)).toContain("nothing was promised");
});
