// Follows links from page to page, as somebody: which pages there are, and what stands on them.
import { roles } from "@/db/enums";
import { cookieOf, type Onlooker } from "./cast";
import { hrefsOf } from "./links";
import { type Route, routeOf } from "./routes";
import { type Visit, visit } from "./visit";

/** Of each page so many of its things, and so many views of each. */
const mostThings = 4;

const pathOf = (href: string) => href.replace(/[?#].*/, "");

/**
 * @param isAsked which pages are opened; to the others pages only lead
 * @returns by address, in the order in which they were found
 */
export async function crawl(
  who: Onlooker,
  starts: readonly string[],
  isAsked: (route: Route) => boolean,
  { views: mostViews = 3, things: most = mostThings } = {},
) {
  const views = new Map<string, Map<string, number>>();
  const isWanted = (href: string): boolean => {
    const route = routeOf(pathOf(href))?.route;
    if (!route?.open || !isAsked(route)) return false;
    const things = views.get(route.pattern) ?? new Map<string, number>();
    views.set(route.pattern, things);
    const seen = things.get(pathOf(href));
    // a home is of a role, and each is another page
    const mostHere = route.pattern === "/home/[role]" ? roles.length : most;
    if (seen === undefined ? things.size >= mostHere : seen >= mostViews) return false;
    things.set(pathOf(href), (seen ?? 0) + 1);
    return true;
  };
  const visits = new Map<string, Visit>();
  const faults: string[] = [];
  const known = new Set<string>();
  const waiting = [...starts];
  for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
    if (known.has(href)) continue;
    known.add(href);
    if (!isWanted(href)) continue;
    try {
      const isFramed = ![...visits.values()].some(({ route }) => route === routeOf(pathOf(href))?.route);
      const seen = await visit(href, { cookie: cookieOf(who), isFramed });
      visits.set(href, seen);
      const led = hrefsOf(seen)
        .map((to) => to.replace(/#.*/, ""))
        .filter(Boolean);
      waiting.push(...(typeof seen.outcome === "object" ? [seen.outcome.elsewhere] : led));
    } catch (fault) {
      faults.push(String(fault));
    }
  }
  return { visits, faults };
}
