// The first day: a workspace with an admin, a newcomer of each role and no project. Every page outside of projects opens, and says that there is nothing yet.
import "next/dist/server/node-environment-baseline";

import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { roles } from "@/db/enums";
import { sessions } from "@/db/schema";
import { sessionCookieName } from "../../doors/asker";
import { hashSecret } from "../../kernel/secrets";
import { now } from "../full-house/house";
import { test } from "../test";
import { World } from "../world";
import { checks } from "./checks";
import { outlineOf } from "./outline";
import { pagesOf } from "./sections";
import { type Visit, visit } from "./visit";

const dayMs = 86_400_000;
const ofWorkspace = pagesOf("workspace").map(({ pattern }) => pattern);
const ofAdmin = pagesOf("admin").map(({ pattern }) => pattern);
const withoutThing = (patterns: readonly string[]) => patterns.filter((pattern) => !pattern.includes("["));

beforeAll(() => void vi.useFakeTimers({ now, toFake: ["Date"] }));
afterAll(() => void vi.useRealTimers());

const whos = ["admin", ...roles] as const;
const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** The guide is the same on every day, and Health is of the machine. */
const elsewhere = new Set(["/guide", "/admin/health"]);

const onFirstDay = test.extend<{ look: (who: string, path: string) => Promise<Visit> }>({
  look: [
    async ({ clone }, use) => {
      process.env.DATABASE_URL = clone.url;
      const world = new World(clone.database);
      world.now = now;
      await world.workspace();
      for (const who of whos) {
        const role = roles.find((one) => one === who) ?? "ml_engineer";
        const email = `${who}@example.org`;
        const { id } = await world.person({ name: `The ${who}`, email, isAdmin: who === "admin", defaultRole: role });
        const session = { createdAt: now, lastUsedAt: now, expiresAt: new Date(now.getTime() + dayMs) };
        await clone.database.insert(sessions).values({ ...session, personId: id, idHash: hashSecret(who) });
      }
      const opened = new Map<string, Visit>();
      await use(async (who, path) => {
        const key = `${who} ${path}`;
        const seen =
          opened.get(key) ?? (await visit(path, { cookie: `${sessionCookieName()}=${who}`, isFramed: true }));
        opened.set(key, seen);
        return seen;
      });
    },
    { scope: "worker" },
  ],
});

/** What a person comes to from the bare address, and all that needs no thing. */
const pathsOf = (who: string) => {
  const home = `/home/${who}`;
  return ["/", home, ...withoutThing(who === "admin" ? [...ofWorkspace, ...ofAdmin] : ofWorkspace)];
};

describe.for(whos)("on the first day the pages of %s", (who) => {
  onFirstDay("open, have a title and break nothing", { timeout: 60_000 }, async ({ look }) => {
    const faults: string[] = [];
    for (const path of pathsOf(who)) {
      const { outcome, complaints, markup, title } = await look(who, path);
      if (outcome === "absent") faults.push(`${path} is not found`);
      if (outcome !== "shown") continue;
      const wrong = Object.values(checks).flatMap((check) => check(markup));
      faults.push(...[...complaints, ...wrong, ...(title ? [] : ["no title"])].map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

onFirstDay("on the first day pages stand so, the admin's all and the home of each role", async ({ look }) => {
  const looked = [
    ...roles.map((role) => [role, `/home/${role}`] as const),
    ...pathsOf("admin").map((path) => ["admin", path] as const),
  ];
  const pages: string[] = [];
  for (const [who, path] of looked.filter(([, one]) => !elsewhere.has(one))) {
    const { outcome, markup, title } = await look(who, path);
    const lines = outcome === "shown" ? outlineOf(markup, String) : [JSON.stringify(outcome)];
    pages.push([`${path} “${title}”, ${who}`, ...lines.map((line) => `  ${line.replaceAll(ids, "…")}`), ""].join("\n"));
  }
  await expect(pages.join("\n")).toMatchFileSnapshot("./reviewed/first-day.txt");
});
