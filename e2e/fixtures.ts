// What every journey is given: a house (its own database and server), its cast, and browsers in which they are signed in.
import { type BrowserContextOptions, expect, type Page, test as plain } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { events } from "@/db/schema";
import { Browsers } from "./browsers";
import { castOf, openSessionOf, type Part, type Player } from "./cast";
import { copyOf, type Template } from "./databases";
import { type Server, serve, work } from "./servers";

export { expect };
export type House = {
  url: string;
  databaseUrl: string;
  db: Database;
  cast: Record<Part, Player>;
  /** How many things ever happened here: what changes nothing leaves it as it is. */
  countEvents: () => Promise<number>;
  /** One more app process on the same database. */
  secondServer: () => Promise<Server>;
  /** What Quintet does by itself, from now on: only where a journey asks, as others count what happens. */
  jobs: () => void;
};

/** `demo` is shared by the files that only read; a file that writes says `demo for <its name>` and has one to itself. */
export type Stage = Template | `demo for ${string}`;

type Worker = { stage: Stage; house: House };
type Each = {
  /** A browser of its own, in which this person is signed in. */
  as: (who: Part | Player, how?: BrowserContextOptions & { url?: string }) => Promise<Page>;
  /** A browser of its own, in which nobody is signed in. */
  visitor: (how?: BrowserContextOptions) => Promise<Page>;
  /** Console errors are part of the journey; everywhere else they fail it. */
  troubleExpected: boolean;
};

export const test = plain.extend<Each, Worker>({
  stage: ["demo", { option: true, scope: "worker" }],
  troubleExpected: [false, { option: true }],

  house: [
    async ({ stage }, use) => {
      const template = stage === "empty" ? "empty" : "demo";
      const { url: databaseUrl, drop } = await copyOf(template);
      const { database: db, close } = connect(databaseUrl, { max: 2 });
      const started: Pick<Server, "stop">[] = [];
      const start = async () => {
        const server = await serve(databaseUrl, { demo: template === "demo" });
        started.push(server);
        return server;
      };
      try {
        const { url } = await start();
        const countEvents = () => db.$count(events);
        const jobs = () => void started.push(work(databaseUrl));
        await use({ url, databaseUrl, db, cast: await castOf(db), countEvents, secondServer: start, jobs });
      } finally {
        await Promise.all(started.map(({ stop }) => stop()));
        await close();
        await drop();
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: ({ house }, use) => use(house.url),

  visitor: async ({ browser, house, troubleExpected }, use) => {
    const browsers = new Browsers(browser);
    await use(async (how) => (await browsers.open({ baseURL: house.url, ...how })).newPage());
    await browsers.close();
    if (!troubleExpected) browsers.expectNoComplaint();
  },

  as: async ({ browser, house, troubleExpected }, use) => {
    const browsers = new Browsers(browser);
    await use(async (who, { url = house.url, ...how } = {}) => {
      const player = typeof who === "string" ? house.cast[who] : who;
      return browsers.openFor(await openSessionOf(house.db, player.id), url, how);
    });
    await browsers.close();
    if (!troubleExpected) browsers.expectNoComplaint();
  },
});
