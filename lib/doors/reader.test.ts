// The locale that a browser asks for, and what it may send instead.
import { expect, test } from "vitest";
import { localeOf } from "./reader";

test.each([
  ["de-CH,de;q=0.9,en;q=0.8", "de-CH"],
  ["tlh,fr-FR;q=0.7", "fr-FR"],
  ["*", "en-GB"],
  ["", "en-GB"],
  [null, "en-GB"],
  ["nonsense!!", "en-GB"],
])("%s → %s", (header, locale) => expect(localeOf(header)).toBe(locale));
