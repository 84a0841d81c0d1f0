// Every command that there is, performed in a full house: twice at once, with a statement that fails, and on what was changed meanwhile.
import { describe, expect, vi } from "vitest";
import { commands } from "./testing/commands";
import { failing } from "./testing/full-house/failing";
import { takes, takesVersion } from "./testing/full-house/inputs";
import { isInside, watched } from "./testing/full-house/inside";
import { atOnce, beforeCommit, type Came, came } from "./testing/full-house/race";
import { writtenIn } from "./testing/full-house/state";
import { does, ready } from "./testing/full-house/trial";
import { trials } from "./testing/full-house/trials";
import { test, tried, undone, untried } from "./testing/full-house/tried";

/** Each hash that was made of a password, and whether a transaction was open meanwhile. */
const hashed = vi.hoisted((): { isInside: boolean }[] => []);
vi.mock("@node-rs/argon2", async (original) => {
  const really = await original<typeof import("@node-rs/argon2")>();
  const noting =
    <G extends unknown[], R>(work: (...given: G) => R) =>
    (...given: G): R => {
      hashed.push({ isInside: isInside() });
      return work(...given);
    };
  return { ...really, hash: noting(really.hash), verify: noting(really.verify) };
});

describe("every command", () => {
  test("is found", () => expect(tried.length).toBeGreaterThan(190));

  test("that is tried is one, and whatever can't be tried is refused", async ({ clone, house }) => {
    const names = new Set(commands.map(({ name }) => name));
    expect([...Object.keys(trials), ...Object.keys(untried)].filter((name) => !names.has(name))).toEqual([]);
    for (const { name, command } of commands.filter(({ name }) => untried[name])) {
      const outcome = await came(does(clone.database, await ready(clone.database, house, command, trials[name])));
      expect(["forbidden", "precondition"], name).toContain(outcome.came);
    }
  });
});

/** Of two at once the second may be told so, or what it would be told a moment later. */
const isRefused = ({ came }: Came) => ["conflict", "precondition", "not_found", "invalid", "too_many"].includes(came);

describe("twice at once comes to the same as one after the other", () => {
  test.for(tried)("$name", async ({ name, command }, { clone: { database }, house, kept }) => {
    const written = new Set<string>();
    const note = async (tx: Parameters<typeof writtenIn>[0]) => {
      for (const table of await writtenIn(tx)) written.add(table);
    };
    const prepared = await database.transaction(async (tx) => {
      const one = await ready(tx, house, command, trials[name]);
      await note(tx);
      return one;
    });
    const act = (db: Parameters<typeof does>[0]) => does(db, prepared);
    const atOnceCame = await atOnce(database, [act, act], note);
    const atOnceLeft = await kept.changes(database, [...written]);
    await kept.bringBack(database, [...written]);
    await undone(database, async (tx) => {
      const again = await ready(tx, house, command, trials[name]);
      const first = await came(does(tx, again));
      expect(first).toEqual({ came: "done", said: "" });
      const second = await came(does(tx, again));
      await note(tx);
      expect(atOnceCame[0]).toEqual(first);
      expect(second.came, second.said).not.toBe("fault");
      if (isRefused(second)) expect(atOnceCame[1], second.said).toSatisfy(isRefused);
      if (second.came === "done" && atOnceCame[1].came !== "done")
        expect(["conflict", "invalid"], atOnceCame[1].said).toContain(atOnceCame[1].came);
      else expect(atOnceLeft).toEqual(await kept.changes(tx, [...written]));
    });
  });
});

describe("nothing is left of a command of which a statement fails", () => {
  test.for(tried)("$name", async ({ name, command }, { clone: { database }, house, kept }) => {
    await undone(database, async (tx) => {
      const prepared = await ready(tx, house, command, trials[name]);
      let count = 0;
      await undone(tx, async (inner) => {
        const { db, written } = failing(inner);
        await does(db, prepared);
        count = written();
      });
      const tables = await writtenIn(tx);
      const before = await kept.changes(tx, tables);
      if (count === 0) return;
      // The last one: everything else was written before it.
      const said = `Error: Statement ${count} fails.`;
      expect(await came(does(failing(tx, count).db, prepared))).toEqual({ came: "fault", said });
      expect(await kept.changes(tx, tables)).toEqual(before);
    });
  });
});

/** What stands beside each other in a file locks the same things. */
const pairs = tried.map((one, at) => ({ name: one.name, two: [one, tried[at + 1] ?? one] }));

describe("two that begin together wait for each other, never in a circle, and the one that finds its name taken is told so", () => {
  test.for(pairs)("$name and the next", async ({ two }, { clone: { database }, house, kept }) => {
    const written = new Set<string>();
    const note = async (tx: Parameters<typeof writtenIn>[0]) => {
      for (const table of await writtenIn(tx)) written.add(table);
    };
    const [one, other] = await database.transaction(async (tx) => {
      const both: Awaited<ReturnType<typeof ready>>[] = [];
      for (const { name, command } of two) both.push(await ready(tx, house, command, trials[name]));
      await note(tx);
      return both;
    });
    const begun = [one, one, other].flatMap((act) => (act ? [came(does(beforeCommit(database, note), act))] : []));
    const faults = (await Promise.all(begun)).filter(({ came }) => came === "fault");
    await kept.bringBack(database, [...written]);
    expect(faults).toEqual([]);
  });
});

const withPassword = tried.filter(({ command }) => takes(command.input, /password$/i));

describe("no connection waits while a password is hashed, which takes a core for a while", () => {
  test("by many commands", () => expect(withPassword.length).toBeGreaterThan(4));

  test.for(withPassword)("$name", async ({ name, command }, { clone: { database }, house }) => {
    await undone(database, async (tx) => {
      const prepared = await ready(tx, house, command, trials[name]);
      hashed.length = 0;
      expect(await does(watched(tx), prepared)).toMatchObject({ ok: true });
      expect(hashed.length).toBeGreaterThan(0);
      expect(hashed).not.toContainEqual({ isInside: true });
    });
  });
});

const versioned = tried.filter(({ command }) => takesVersion(command.input));

describe("what was changed meanwhile is refused, with both sides", () => {
  test("for many commands", () => expect(versioned.length).toBeGreaterThan(30));

  test.for(versioned)("$name", async ({ name, command }, { clone: { database }, house }) => {
    await undone(database, async (tx) => {
      const prepared = await ready(tx, house, command, trials[name]);
      const input = { ...prepared.input, version: Number(prepared.input.version) + 1 };
      const outcome = await does(tx, { ...prepared, input });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "conflict" } });
      if (outcome.ok) return;
      expect(Object.keys(outcome.refusal.details.theirs ?? {}), outcome.refusal.message).not.toEqual([]);
    });
  });
});

test("all of it was taken back", async ({ clone, kept }) => {
  expect(await kept.changes(clone.database)).toEqual([]);
});
