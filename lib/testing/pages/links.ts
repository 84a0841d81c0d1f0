// Where links lead: to a page that exists, to a place on it that is there, and to the thing that they name.
import { DomUtils } from "htmlparser2";
import type { Signs } from "../full-house/signs";
import { above, all, textOf } from "./markup";
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

/** Where a list goes on: other things than those on this page. */
export function repeatingPages(page: Visit, visits: ReadonlyMap<string, Visit>): string[] {
  return all("a", page.markup)
    .filter(({ attribs }) => attribs.rel === "next")
    .flatMap(({ attribs: { href = "" } }) => {
      const next = visits.get(withoutPlace(href));
      // from one thing to the next is no list
      if (!next || pathOf(href) !== pathOf(page.href)) return [];
      if (next.outcome !== "shown") return [`"${href}" shows nothing`];
      const rows = (of: Visit) =>
        [...all("tbody", of.markup).flatMap((body) => all("tr", body)), ...all("article", of.markup)].map(textOf);
      const [here, there] = [rows(page), new Set(rows(next))];
      return here.length > 0 && here.some((row) => there.has(row))
        ? [`"${href}" shows again what stands on this page`]
        : [];
    });
}
