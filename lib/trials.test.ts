// Every command that there is, performed in a full house: twice at once, with a statement that fails, and on what was changed meanwhile.
import { gt, max } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { events, rateLimits } from "@/db/schema";
import { isSystemCapability } from "./access/policy";
import { countAttempt } from "./kernel/attempts";
import { parse } from "./kernel/command";
import { unknownVisitor } from "./kernel/visitor";
import { commands } from "./testing/commands";
import { belongingIn } from "./testing/full-house/catalogue";
import { takes, takesVersion } from "./testing/full-house/inputs";
import { isInside, watched } from "./testing/full-house/inside";
import { locksOf, really, unexplained } from "./testing/full-house/locks";
import { deletedNumbers, doubledIn, numberedIn, unheldNumbers } from "./testing/full-house/numbering";
import { circles, type Locking } from "./testing/full-house/order";
import { atOnce, type Came, came, staleFields } from "./testing/full-house/race";
import { failure, placesIn, type Statement } from "./testing/full-house/recorder";
import { countChanges, outside, writtenIn } from "./testing/full-house/state";
import { does, ready } from "./testing/full-house/trial";
import { trials } from "./testing/full-house/trials";
import { test, tried, undone, untried } from "./testing/full-house/tried";
import { misfitsIn } from "./testing/kept-events";

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

describe("what each command leaves on record is what its definition says", () => {
  test.for(tried)("$name", async ({ name, command }, { clone: { database }, house }) => {
    await undone(database, async (tx) => {
      const prepared = await ready(tx, house, command, trials[name]);
      const since = (await tx.select({ id: max(events.id) }).from(events))[0]?.id ?? 0;
      expect(await does(tx, prepared)).toMatchObject({ ok: true });
      const written = await tx.select().from(events).where(gt(events.id, since));
      expect(written.flatMap(misfitsIn)).toEqual([]);
    });
  });
});

/** Of two at once the second may be told so, or what it would be told a moment later. */
const isRefused = ({ came }: Came) => ["conflict", "precondition", "not_found", "invalid", "too_many"].includes(came);

// At once it comes to the same as one after the other; and nothing of another project or of its people is changed.
describe("done twice", () => {
  test.for(tried.map((one) => [one.name, one.command] as const))(
    "%s",
    async ([name, command], { clone: { database }, houses, house, kept }) => {
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
      expect(staleFields(prepared.input, atOnceCame[1])).toEqual([]);
      // what the clock does, it does everywhere, and templates are the workspace's
      const besides = atOnceLeft.filter((one) => houses.beside.isChangedBy(one) && !/\bgate_templates\b/.test(one));
      if (!isSystemCapability(command.capability)) expect(besides).toEqual([]);
      await undone(database, async (tx) => {
        const again = await ready(tx, house, command, trials[name]);
        const first = await came(does(tx, again));
        expect(first).toEqual({ came: "done", said: "" });
        const changes = countChanges(await kept.changes(tx, [...written]));
        expect(changes).not.toBe("");
        expect(changes).toMatchSnapshot();
        const second = await came(does(tx, again));
        await note(tx);
        expect(atOnceCame[0]).toEqual(first);
        expect(second.came, second.said).not.toBe("fault");
        if (isRefused(second)) expect(atOnceCame[1], second.said).toSatisfy(isRefused);
        if (second.came === "done" && atOnceCame[1].came !== "done")
          expect(["conflict", "invalid"], atOnceCame[1].said).toContain(atOnceCame[1].came);
        else expect(atOnceLeft).toEqual(await kept.changes(tx, [...written]));
      });
    },
  );
});

const lockings: Locking[] = [];
const sent = new Map<string, Statement[]>();

describe("nothing is left of a command of which a statement fails", () => {
  test.for(tried)("$name", async ({ name, command }, { house, kept, recorder, catalogue }) => {
    await undone(recorder.database, async (tx) => {
      const prepared = await ready(tx, house, command, trials[name]);
      await undone(tx, async (inner) => {
        const { statements, locked, fresh } = await recorder.seen(inner, (db) => does(db, prepared));
        const locks = statements.flatMap((one) => locksOf(one, catalogue)).filter(({ on }) => on !== outside);
        expect(unexplained(locks, statements, fresh)).toEqual([]);
        lockings.push({ name, locks: really(locks, locked) });
        sent.set(name, statements);
      });
      const tables = await writtenIn(tx);
      const before = await kept.changes(tx, tables);
      for (const at of placesIn(name, sent.get(name) ?? [])) {
        const outcome = await recorder.failing(at, () => came(does(tx, prepared)));
        expect(outcome).toEqual({ came: "fault", said: `Error: ${failure(at)}` });
        expect(await kept.changes(tx, tables), failure(at)).toEqual(before);
      }
    });
  });

  test("many were made to fail in three places", () => {
    const places = [...sent].map(([name, statements]) => placesIn(name, statements).length);
    expect(places.filter((count) => count === 3).length).toBeGreaterThan(150);
  });
});

/** Circles that cannot happen, though the statements do not show it, and why. */
const reviewed: Record<string, string> = {
  people: "setDefaultRole finds people by their addresses, holds them, and then changes those same rows",
};

test("nobody waits in a circle: all take what they lock in one order, or one after the other", ({ catalogue }) => {
  expect(lockings.length).toBe(tried.length);
  const found = circles(lockings, belongingIn(catalogue));
  expect([...found].filter(([tables]) => !reviewed[tables]).map((circle) => circle.join(": "))).toEqual([]);
  expect(Object.keys(reviewed).filter((tables) => !found.has(tables))).toEqual([]);
});

/** Numbered though nothing is held, and why none is given twice. */
const settledOtherwise: Record<string, string> = {
  "lifecycle/templates publishTemplate gate_templates":
    "of two, the unique index turns away the one that saw no newer version",
};

describe("a number is given once", () => {
  test("the database keeps it so, and knows beneath what", async ({ clone, house: _ }) => {
    const numbered = await numberedIn(clone.database);
    expect(numbered.length).toBeGreaterThan(9);
    expect(numbered.filter(({ indexes }) => indexes.length === 0)).toEqual([]);
  });

  test("and of what is replaced one is in force", async ({ clone, house: _ }) => {
    expect(await doubledIn(clone.database)).toEqual([]);
  });

  test("no row that has one is ever deleted: the next would have its number again", async ({ clone, catalogue }) => {
    const numbered = await numberedIn(clone.database);
    expect(
      [...sent].flatMap(([name, all]) => deletedNumbers(all, numbered, catalogue).map((table) => `${name} ${table}`)),
    ).toEqual([]);
  });

  test("under what it is counted is held before", async ({ clone, catalogue }) => {
    const numbered = await numberedIn(clone.database);
    const found = [...sent].flatMap(([name, all]) =>
      unheldNumbers(all, numbered, catalogue).map((table) => `${name} ${table}`),
    );
    expect(found).toEqual(Object.keys(settledOtherwise));
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

const limited = tried.filter(({ command }) => command.limits);
/** What proves who somebody is, and is open to be guessed at without being signed in. */
const guessed = tried.filter(
  ({ command }) => command.capability === "account.enter" && takes(command.input, /password|token|code|email/i),
);
const unguessable: Record<string, string> = {
  "access/links acceptInvitation": "256 random bits",
  "access/operator createPerson": "from the command line alone: no form or program can send an operator",
  "access/operator issuePasswordReset": "from the command line alone",
  "access/operator makeAdmin": "from the command line alone",
  "admin/company-accounts joinByCompanyAccount": "256 random bits, and the company's word",
  "access/links resetPassword": "256 random bits",
};

describe("what could be guessed is counted, and whoever tries too often is told when to come again", () => {
  test("for all that opens an account", () => {
    const open = guessed.filter(({ name, command }) => !command.limits && !unguessable[name]).map(({ name }) => name);
    expect(open).toEqual([]);
    expect(Object.keys(unguessable).filter((name) => !guessed.some((one) => one.name === name))).toEqual([]);
  });

  test("as often as was reviewed", async ({ clone: { database }, house }) => {
    const lines: string[] = [];
    await undone(database, async (tx) => {
      const visitor = { ...unknownVisitor, address: "192.0.2.1" };
      for (const { name, command } of limited) {
        const { input, personId } = await ready(tx, house, command, trials[name]);
        const limits = command.limits?.({ input: parse(command.input, input), personId, visitor }) ?? [];
        const often = limits.map((limit) => `${limit.name}, ${limit.tries} in ${limit.minutes} min`);
        lines.push(`${name}: ${often.join("; ")}`);
      }
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./testing/reviewed/attempts.txt");
  });

  test.for(limited)("$name", async ({ name, command }, { clone: { database }, house, kept }) => {
    await undone(database, async (tx) => {
      const prepared = await ready(tx, house, command, trials[name]);
      const { personId } = prepared;
      const limits =
        command.limits?.({ input: parse(command.input, prepared.input), personId, visitor: unknownVisitor }) ?? [];
      expect(limits.length).toBeGreaterThan(0);
      for (const limit of limits) {
        await undone(tx, async (inner) => {
          // commands that were tried at once before have used some
          await inner.delete(rateLimits);
          for (let tries = 0; tries < limit.tries; tries += 1) await countAttempt(inner, [limit]);
          const before = await kept.changes(inner);
          hashed.length = 0;
          const outcome = await does(inner, prepared);
          expect(outcome).toMatchObject({ ok: false, refusal: { code: "too_many" } });
          expect(!outcome.ok && outcome.refusal.details.retryAfterSeconds).toBeGreaterThan(0);
          expect(!outcome.ok && outcome.refusal.message).toMatch(/^Too many attempts\. Try again in \d+ minutes\.$/);
          expect(hashed).toEqual([]);
          expect(await kept.changes(inner)).toEqual(before);
        });
      }
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
