// The guide holds together: every word once, every reference leads somewhere, and every link of the pages too.
import { expect, test } from "vitest";
import { findTerm, terms } from "./terms";

const sources = import.meta.glob<string>(["../../app/**/*.tsx", "../**/*.tsx"], {
  query: "?raw",
  import: "default",
  eager: true,
});

test("every word stands once and refers to others that exist", () => {
  expect(new Set(terms.map(({ slug }) => slug)).size).toBe(terms.length);
  for (const term of terms) for (const slug of term.see) expect(findTerm(slug), `${term.slug} → ${slug}`).toBeDefined();
});

test("every link into the guide finds its word", () => {
  const links = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/["'`]\/guide\/([a-z-]+)["'`#]/g)].map((match) => match[1] ?? ""),
  );
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((slug) => !findTerm(slug))).toEqual([]);
});
