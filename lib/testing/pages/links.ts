// Where links lead: to a page that exists, to a place on it that is there, and to the thing that they name.
import { DomUtils } from "htmlparser2";
import type { Signs } from "../full-house/signs";
import { above, all, type Element, isElement, textOf } from "./markup";
import { routeOf } from "./routes";
import type { Visit } from "./visit";

const files = /^\/(icon\.svg|favicon\.ico)$/;

export const pathOf = (href: string) => href.replace(/[?#].*/, "");
const withoutPlace = (href: string) => href.replace(/#.*/, "");

export const hrefsOf = ({ markup }: Visit): string[] => [
  ...new Set(
    all("a", markup)
      .map(({ attribs }) => attribs.href ?? "")
      .filter((href) => href.startsWith("/") || href.startsWith("#")),
  ),
];

/** @param visits all pages that were opened, by their address */
export function lostLinks(page: Visit, visits: ReadonlyMap<string, Visit>): string[] {
  return hrefsOf(page).flatMap((href) => {
    const place = href.split("#")[1];
    const path = pathOf(href);
    if (path && !routeOf(path) && !files.test(path)) return [`"${href}" is the address of nothing`];
    const there = path ? visits.get(withoutPlace(href)) : page;
    if (there?.outcome === "absent") return [`"${href}" leads to Not Found`];
    if (!place || there?.outcome !== "shown") return [];
    const isThere = DomUtils.existsOne((one) => one.attribs.id === place, there.markup.children);
    return isThere ? [] : [`"${href}" leads to a place that is not on the page`];
  });
}

/** A link that names a thing of its kind leads to this one, not to another. */
export function mistakenLinks({ markup }: Visit, signs: Signs): string[] {
  return all("a", markup).flatMap((link) => {
    const { href = "" } = link.attribs;
    const led = signs.in(href).at(-1);
    if (!led) return [];
    const [table] = led.row.split(".");
    const named = signs.in(textOf(link)).filter(({ row }) => row.split(".")[0] === table);
    const isNamed = named.length === 0 || named.some(({ house, row }) => house === led.house && row === led.row);
    return isNamed ? [] : [`"${textOf(link).slice(0, 60)}" leads to ${led.row}`];
  });
}

/** Three things of one kind on a page are a list, and keys walk the rows of lists alone (components/palette/keys). */
export function unwalkedThings({ markup }: Visit, signs: Signs): string[] {
  const loose = all("a", markup).filter(
    (link) => ![...above(link)].some(({ name }) => name === "tr" || name === "li" || name === "nav"),
  );
  const led = loose.flatMap(({ attribs }) => signs.in(attribs.href ?? "").at(-1)?.row ?? []);
  return [...Map.groupBy(new Set(led), (row) => row.split(".")[0])].flatMap(([table, rows]) =>
    rows.length > 2 ? [`${rows.length} ${table} stand in no rows: ${rows.join(", ")}`] : [],
  );
}

/** Where a list goes on, on the same page: from one thing to the next is no list. */
export const nextOf = (page: Visit): string | null =>
  all("a", page.markup)
    .filter(({ attribs }) => attribs.rel === "next")
    .map(({ attribs }) => withoutPlace(attribs.href ?? ""))
    .find((href) => pathOf(href) === pathOf(page.href)) ?? null;

/** Where a list goes on it shows other things than on this page; what else stands there may stay. */
export function repeatingPages(page: Visit, visits: ReadonlyMap<string, Visit>): string[] {
  const href = nextOf(page);
  const next = href === null ? undefined : visits.get(href);
  if (!next) return [];
  if (next.outcome !== "shown") return [`"${href}" shows nothing`];
  const after = listsOf(next);
  const turned = listsOf(page)
    .map((list, at) => ({ list, after: after[at] ?? [] }))
    .filter((one) => one.list.join() !== one.after.join());
  if (turned.length === 0) return [`"${href}" shows what stands on this page`];
  const again = turned.flatMap((one) => one.list.filter((row) => one.after.includes(row)));
  return again.map((row) => `"${href}" shows again: ${row.slice(0, 80)}`);
}

/** Tables, lists and articles that are about things, each as its rows with where they lead. */
function listsOf({ markup }: Visit): string[][] {
  // not what stands around the page, which is opened with it only once
  const page = all("div", markup).find(({ attribs }) => attribs["data-page"] !== undefined) ?? markup;
  return [
    ...all("tbody ul ol", page).map((list) => aboutThings(list.children.filter(isElement))),
    aboutThings(all("article", page)),
  ];
}

const aboutThings = (rows: readonly Element[]) =>
  rows
    .map((row) => [textOf(row), ...all("a time", row).map(({ attribs }) => attribs.href ?? attribs.datetime)].join(" "))
    .filter((row) => /\b[a-z]{3}\.[a-z]+\./i.test(row));
