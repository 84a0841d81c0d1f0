import { expect, test } from "vitest";
import { wholeNumber } from "./whole-number";

test("an address's number is a row of digits that the database can hold, and all else is none", () => {
  expect(["0", "7", "2147483647"].map((text) => wholeNumber(text))).toEqual([0, 7, 2_147_483_647]);
  expect(wholeNumber("9007199254740991", Number.MAX_SAFE_INTEGER)).toBeNull(); // sixteen digits
  expect(wholeNumber("900719925474099", Number.MAX_SAFE_INTEGER)).toBe(900_719_925_474_099);
  for (const odd of [
    "",
    "-1",
    "1.5",
    "1e3",
    "0x10",
    "true",
    "Infinity",
    "2147483648",
    "9".repeat(400),
    ["1"],
    undefined,
  ])
    expect(wholeNumber(odd), String(odd).slice(0, 20)).toBeNull();
});
