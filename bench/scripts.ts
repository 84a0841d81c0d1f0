// How much script a page brings to the browser, compressed: what its HTML asks for at once, and what it draws in later.
import { gzipSync } from "node:zlib";
import type { Site } from "./browse";
import { bare, type Page, pages } from "./pages";

/** In kB; what the bare page too would load later (the palette, on first use) counts for no page. */
export type Weight = { page: Page; atOnce: number; later: number };

export async function weigh({ port, cookie, adminCookie }: Site): Promise<Weight[]> {
  const read = new Map<string, Promise<string>>();
  const get = async (path: string, asAdmin = false) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { cookie: asAdmin ? adminCookie : cookie, accept: "text/html" },
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response.text();
  };
  const scriptOf = (path: string) => {
    const text = read.get(path) ?? get(path);
    read.set(path, text);
    return text;
  };
  const scriptsOf = async ({ path, asAdmin }: Pick<Page, "path" | "asAdmin">) => {
    const atOnce = new Set(askedFor(await get(path, asAdmin)));
    const all = new Set(atOnce);
    // A set is walked to its end, also over what is added on the way.
    for (const script of all) for (const other of namedIn(await scriptOf(script))) all.add(other);
    return { atOnce, later: [...all].filter((script) => !atOnce.has(script)) };
  };
  const weightOf = async (scripts: Iterable<string>) => {
    const texts = await Promise.all([...scripts].map(scriptOf));
    return texts.reduce((sum, text) => sum + gzipSync(text).length / 1000, 0);
  };
  const everywhere = new Set((await scriptsOf(bare)).later);
  const weights: Weight[] = [];
  for (const page of pages.filter(({ path }) => !path.startsWith("/api/"))) {
    const { atOnce, later } = await scriptsOf(page);
    weights.push({
      page,
      atOnce: await weightOf(atOnce),
      later: await weightOf(later.filter((script) => !everywhere.has(script))),
    });
  }
  return weights;
}

/** The scripts that a page's tags ask for, but those for browsers without modules. */
export const askedFor = (html: string): string[] =>
  [...html.matchAll(/<script\b[^>]*>/gi)]
    .filter(([tag]) => !/\bnomodule\b/i.test(tag))
    .flatMap(([tag]) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? []);

/** The scripts that a script can load. */
export const namedIn = (script: string): string[] =>
  [...script.matchAll(/static\/chunks\/[\w.~-]+\.js/g)].map(([path]) => `/_next/${path}`);

const aims = { atOnce: 180, withLater: 260 };

export function weightsTable(weights: readonly Weight[]): string {
  const width = Math.max(...weights.map(({ page }) => page.name.length));
  const mark = (weight: number, aim: number) => `${weight.toFixed(1)}${weight > aim ? "*" : " "}`.padStart(12);
  return [
    `${"kB of script, compressed".padEnd(width)}    at once   with later`,
    ...weights.map(
      ({ page, atOnce, later }) =>
        page.name.padEnd(width) + mark(atOnce, aims.atOnce) + (later ? mark(atOnce + later, aims.withLater) : ""),
    ),
    "",
    `* beyond the aim: ${aims.atOnce} kB at once, and ${aims.withLater} kB with the charts that are drawn in later.`,
  ].join("\n");
}
