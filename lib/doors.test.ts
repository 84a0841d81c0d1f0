// Every door there is × everything that it refuses. What a kind of door answers is said once; a new route or form is a row by itself.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { reports } from "@/db/schema";
import { enforcePace, requestRate } from "./doors/request-limits";
import { countAttempt } from "./kernel/attempts";
import { files } from "./kernel/file-store";
import { unknownVisitor } from "./kernel/visitor";
import { openSharedReport } from "./reports/sharing/commands";
import { whileBroken, written } from "./testing/doors/breaking";
import { formDoors } from "./testing/doors/forms";
import { cutKeys, type KeyState, type Keys } from "./testing/doors/keys";
import { type Door, type Kind, type Knock, kinds, traits } from "./testing/doors/kinds";
import { routeDoors } from "./testing/doors/routes";
import { type Said, wordOf, wrongIn } from "./testing/doors/said";
import { type Refusal, refusals, table } from "./testing/doors/table";
import { test as base } from "./testing/full-house/test";

// not eager: Next's own surroundings come first
const routes = import.meta.glob<Record<string, unknown>>("../app/**/route.ts");
const actions = import.meta.glob<Record<string, unknown>>("./**/{actions,*.actions}.ts");
const sources = import.meta.glob<string>(["../app/**/route.ts", "./**/{actions,*.actions}.ts"], {
  query: "?raw",
  import: "default",
});

const loaded = async <T>(modules: Record<string, () => Promise<T>>): Promise<Record<string, T>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(modules).map(async ([path, load]) => [path, await load()] as const)),
  );

const ours = "quintet.example.org";
const facts: typeof reports.$inferInsert.facts = {
  of: "project",
  project: {
    ...{ key: "ADA", name: "Ada", owner: "Ada", phase: "design", status: "active", currency: "EUR", worth: null },
    ...{
      budget: null,
      spent: 0,
      realised: { byGrade: [0, 0, 0, 0, 0, 0], total: 0, until: null },
      promise: null,
      gates: [],
    },
  },
  problem: "",
  musts: [],
  alerts: { open: 0, critical: 0 },
  review: { last: null, dueOn: "2026-06-01", overdue: false },
};

const test = base.extend<{ keys: Keys; doors: Door[] }>({
  keys: [
    async ({ clone, houses }, use) => {
      const directory = await mkdtemp(join(tmpdir(), "quintet-doors-"));
      Object.assign(process.env, {
        DATABASE_URL: clone.url,
        QUINTET_URL: `http://${ours}`,
        QUINTET_FILES: directory,
        QUINTET_FILE_LIMIT: "1",
      });
      await clone.database.update(reports).set({ facts });
      await files().put(houses.ada.id("artifacts", "first"), [new TextEncoder().encode("weights")], 100);
      await use(await cutKeys(clone.database, houses.ada));
      await rm(directory, { recursive: true });
    },
    { scope: "worker" },
  ],
  doors: [
    async ({ houses }, use) => {
      const read = await loaded(sources);
      await use([...routeDoors(await loaded(routes), read, houses.ada), ...formDoors(await loaded(actions), read)]);
    },
    { scope: "worker" },
  ],
});

const states: Partial<Record<Refusal, KeyState | null>> = {
  "no key": null,
  "a revoked key": "revoked",
  "an expired key": "expired",
  "a key of somebody who was deactivated": "deactivated",
  "a key that may only read": "reading",
  "too fast": "hasty",
};
const foreign = "http://elsewhere.example";
const sent: Partial<Record<Refusal, Record<string, string>>> = {
  "a foreign Origin": { origin: foreign },
  "an Origin of null": { origin: "null" },
  "no Origin": { origin: "" },
  "no Origin, by the browser's word from another site": { origin: "", "sec-fetch-site": "cross-site" },
  "no Origin, by the browser's word from our own page": { origin: "", "sec-fetch-site": "same-origin" },
  "a foreign Origin, forwarded by our name": { origin: foreign, host: "backend:3000", "x-forwarded-host": ours },
  "our Origin, forwarded by our name": { origin: `http://${ours}`, host: "backend:3000", "x-forwarded-host": ours },
  "a foreign name of our machine, as Origin too": { origin: foreign, host: "elsewhere.example" },
};

/** More than each of them takes, in megabytes. */
const tooMuch: Partial<Record<Kind, number>> = { "REST, writing": 7, upload: 2, form: 1, "form before sign-in": 1 };

function large(megabytes: number): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(1024 ** 2);
  let left = megabytes;
  return new ReadableStream({
    pull(content) {
      left -= 1;
      if (left < 0) content.close();
      else content.enqueue(piece);
    },
  });
}

function knockOf(refusal: Refusal, { kind }: Door, keys: Keys): Knock {
  const { key } = traits[kind];
  const headers = sent[refusal];
  if (refusal === "a made-up key") return { key: "made-up" };
  if (refusal === "a key of another kind") {
    const as = key === "token" ? "session" : "token";
    return { key: keys[as].good, as };
  }
  const state = states[refusal] === undefined ? "good" : states[refusal];
  return {
    key: state && keys[key ?? "token"][state],
    headers,
    ...(refusal === "too large" && { content: () => large(tooMuch[kind] ?? 17) }),
  };
}

/** What else is as it must be for this. */
const during: Partial<Record<Refusal, (keys: Keys, work: () => Promise<void>) => Promise<void>>> = {
  "too fast": async (keys, work) => {
    for (let count = 0; count < requestRate.requests; count += 1) await enforcePace(keys.hastyId);
    const limits = openSharedReport.limits?.({
      input: { token: keys.share.hasty },
      personId: null,
      visitor: unknownVisitor,
    });
    for (let count = 0; count < 300; count += 1) await countAttempt(database(), limits ?? []);
    // a report of the portfolio is its maker's, who is as hasty there
    const isOfPortfolio = isNull(reports.projectId);
    const made = database().select({ id: reports.id, takenById: reports.takenById }).from(reports).where(isOfPortfolio);
    const makers = await made;
    await database().update(reports).set({ takenById: keys.hastyId }).where(isOfPortfolio);
    await work();
    for (const { id, takenById } of makers)
      await database().update(reports).set({ takenById }).where(eq(reports.id, id));
  },
  "a fault at the door": (_, work) => whileBroken(database(), entrances, "ours", work),
  "a fault behind it": (_, work) => whileBroken(database(), ["workspace", "projects", "reports"], "ours", work),
  "a database that is away": (_, work) => whileBroken(database(), entrances, "away", work),
};
const entrances = ["tokens", "sessions", "gate_badges", "report_shares"];

test("every route and every form is a door of a known kind, and of each kind there is one", ({ doors }) => {
  const found = Map.groupBy(doors, ({ kind }) => kind);
  expect(kinds.filter((kind) => !found.has(kind))).toEqual([]);
  expect(new Set(doors.map(({ name }) => name)).size).toBe(doors.length);
});

describe("every door answers as its kind does", () => {
  test.for(refusals)("%s", async (refusal, { keys, doors }) => {
    // where it is said why there is nothing to refuse, the door answers as if nothing spoke against it
    const wantedOf = (kind: Kind) =>
      table[kind][table[kind][refusal].startsWith("(") ? "nothing that speaks against it" : refusal];
    const before = await written(database());
    const told: [Door, Said][] = [];
    const knock = async () => {
      const left = doors.filter(({ isSentTo }) => refusal !== "too large" || isSentTo).values();
      // as many at once as have a connection to themselves
      const knocking = Array.from({ length: 6 }, async () => {
        for (const door of left) told.push([door, await door.knock(knockOf(refusal, door, keys))]);
      });
      await Promise.all(knocking);
    };
    await (during[refusal] ?? ((_, work) => work()))(keys, knock);
    const faults = told.flatMap(([{ name, kind }, said]) => {
      const [word, wanted] = [wordOf(said, traits[kind].isIn), wantedOf(kind)];
      const wrong = wrongIn(said, traits[kind].form);
      if (word !== wanted) wrong.push(`${word}, not ${wanted}: ${said.text.slice(0, 200)} ${said.fault ?? ""}`);
      return wrong.map((sentence) => `${kind}: ${name}: ${sentence}`);
    });
    expect(faults).toEqual([]);
    const lets = doors.some(({ kind }) => /^(upload|share link)$/.test(kind) && wantedOf(kind) === "lets in");
    if (!lets) expect(await written(database())).toEqual(before);
  });
});

/** Answered while what is sent doesn't come at all; told after so many milliseconds. */
const atOnceMs = 3_000;
const never = () => new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) }, { highWaterMark: 0 });
const keyless = ["no key", "a made-up key", "a revoked key", "an expired key", "a key that may only read"] as const;

describe("whom nothing is opened is told so before anything is read of what they send", () => {
  test.for(keyless)("%s", async (refusal, { keys, doors }) => {
    const asked = doors.filter(({ kind, isSentTo }) => isSentTo && /^\d/.test(table[kind][refusal]));
    expect(asked.length).toBeGreaterThan(20);
    const faults: string[] = [];
    for (const door of asked) {
      const said = await Promise.race([
        door.knock({ ...knockOf(refusal, door, keys), content: never }).then((one) => wordOf(one, [])),
        pause(atOnceMs, "it waits for what is sent", { ref: false }),
      ]);
      if (said !== table[door.kind][refusal]) faults.push(`${door.kind}: ${door.name}: ${said}`);
      // each of the others would take as long
      if (faults.length > 0) break;
    }
    expect(faults).toEqual([]);
  });
});

test("with no database at all nobody is sent here, and asks again soon", async ({ doors, keys }) => {
  const { DATABASE_URL } = process.env;
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
  try {
    const door = doors.find(({ kind }) => kind === "is it ready");
    const said = await door?.knock({ key: keys.session.good });
    expect([said?.status, said?.headers.get("retry-after")]).toEqual([503, "1"]);
  } finally {
    process.env.DATABASE_URL = DATABASE_URL;
  }
});
