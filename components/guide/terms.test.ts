// The guide holds together: every word once, every reference leads somewhere, and every link of the pages too.
import { expect, test } from "vitest";
import { importLimit } from "@/lib/admin/invitations/schema";
import { outcomeLimits } from "@/lib/experiments/limits";
import { byteLimit } from "@/lib/format/bytes";
import { fileLimit } from "@/lib/format/file-lines";
import { findTerm, terms } from "./terms";

const sources = import.meta.glob<string>(["../../app/**/*.tsx", "../**/*.tsx", "./terms-limits.ts"], {
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

test("limits are said as the product holds to them", () => {
  const text = findTerm("limits")?.body.join(" ") ?? "";
  for (const said of [
    `${byteLimit(fileLimit.bytes)} and ${fileLimit.lines.toLocaleString("en")} lines`,
    `a list of people ${importLimit.lines.toLocaleString("en")}`,
    `${byteLimit(outcomeLimits.bytes)} and ${outcomeLimits.cases.toLocaleString("en")} cases`,
  ])
    expect(text).toContain(said);
  // a figure that is typed would not follow the product
  const typed = sources["./terms-limits.ts"]?.replaceAll(/\$\{[^}]*\}|UTF-8/g, "");
  expect(typed).toContain("slug");
  expect(typed).not.toMatch(/\d/);
});
