// Asks for pages as a browser does, one at a time over one kept connection, and takes the time until the last byte.
import { Agent, get, type IncomingMessage } from "node:http";
import { performance } from "node:perf_hooks";
import type { Times } from "./figures";
import { type Page, pages } from "./pages";

/** A running server of a workspace of so many projects and items of each kind, its reader and its admin, who reads no project. */
export type Site = { size: number; port: number; cookie: string; adminCookie: string };

/**
 * Every page of every site once a round, each round beginning one further on: whatever else the machine does hits all alike, and
 * no page always comes after the same heavy one.
 */
export async function browse(sites: readonly Site[], rounds: number): Promise<Times[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const visits = pages.flatMap((page) => sites.map((site) => ({ site, page, size: site.size, ms: [] as number[] })));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < visits.length; i++) {
      const visit = visits[(round + i) % visits.length];
      if (visit) visit.ms.push(await ask(agent, visit.site, visit.page));
    }
  }
  agent.destroy();
  return visits;
}

/** @returns milliseconds @throws Error if the page is not there: a fast refusal must not pass for a fast page */
export async function ask(agent: Agent, site: Site, { name, path, asAdmin }: Page): Promise<number> {
  const started = performance.now();
  const status = await new Promise<number>((resolve, reject) => {
    const heard = (response: IncomingMessage) => {
      response.on("error", reject).on("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    };
    const { port } = site;
    const cookie = asAdmin ? site.adminCookie : site.cookie;
    const headers = { cookie, accept: "text/html", "accept-encoding": "gzip", "accept-language": "en-GB" };
    get({ agent, host: "127.0.0.1", port, path, headers }, heard).on("error", reject);
  });
  const took = performance.now() - started;
  if (status !== 200) throw new Error(`${name} (${path}) answered ${status}.`);
  return took;
}
