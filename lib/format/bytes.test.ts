import { expect, test } from "vitest";
import { byteLimit, formatBytes } from "./bytes";

test("sizes are read in thousands, with a digit more where they are small", () => {
  const said = (bytes: number) => formatBytes(bytes, "en").replace("\u00a0", " ");
  expect([0, 1, 820, 999].map(said)).toEqual(["0 B", "1 B", "820 B", "999 B"]);
  expect([1_000, 3_249, 9_949, 12_345, 999_499].map(said)).toEqual(["1 kB", "3.2 kB", "9.9 kB", "12 kB", "999 kB"]);
  expect([999_500, 1_500_000, 2e9, 3e12, 5e15].map(said)).toEqual(["1 MB", "1.5 MB", "2 GB", "3 TB", "5,000 TB"]);
  expect(formatBytes(1_500_000, "de")).toBe("1,5\u00a0MB");
});

test("limits are said as they are set", () => {
  expect([128 * 1024, 256 * 1024, 6 * 1024 ** 2].map(byteLimit)).toEqual(["128 kB", "256 kB", "6 MB"]);
});
