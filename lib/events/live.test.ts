// Live pages: who is told, when a stream ends, and that a reader who left is told nothing.
import { setImmediate as turn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { test } from "@/lib/testing/test";
import { liveStream } from "./live";

const heartbeatMs = 20_000;
const someone = { id: "0190a0a0-0000-7000-8000-000000000001", isAdmin: false };

/** Faults that nobody catches end the process of a server. */
const uncaught: unknown[] = [];
const note = (fault: unknown) => void uncaught.push(fault);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  uncaught.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** One tab: what it is told, piece by piece. */
function opened(url: string, stillSignedIn: () => Promise<boolean>) {
  vi.stubEnv("DATABASE_URL", url);
  const reader = liveStream(someone, stillSignedIn).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  return { reader, next };
}

describe("a live page", () => {
  test("is told what concerns its reader, and nothing of what concerns others", async ({ clone }) => {
    const { reader, next } = opened(clone.url, async () => true);
    expect(await next()).toContain("listening");
    const happens = (id: number, people: string[]) =>
      clone.database.execute(sql`select pg_notify('quintet', ${JSON.stringify({ id, projectId: null, people })})`);
    await happens(1, ["somebody else"]);
    await happens(2, [someone.id]);
    expect(await next()).toBe(`id: 2\ndata: {"id":2,"project":null,"concernsYou":true}\n\n`);
    await reader.cancel();
  });

  test("hears a heartbeat while its session lives, and ends with it", async ({ clone }) => {
    let lives = true;
    const { reader, next } = opened(clone.url, async () => lives);
    await next();
    await vi.advanceTimersByTimeAsync(heartbeatMs);
    expect(await next()).toBe(": here\n\n");
    lives = false;
    await vi.advanceTimersByTimeAsync(heartbeatMs);
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  test("that is left while its session is looked up is told nothing, and nothing breaks", async ({ clone }) => {
    const asked = Promise.withResolvers<boolean>();
    const stillSignedIn = vi.fn(() => asked.promise);
    const { reader, next } = opened(clone.url, stillSignedIn);
    await next();
    await vi.advanceTimersByTimeAsync(heartbeatMs);
    expect(stillSignedIn).toHaveBeenCalledOnce();
    await reader.cancel();
    asked.resolve(true);
    await turn();
    await turn();
    expect(uncaught).toEqual([]);
    await vi.advanceTimersByTimeAsync(heartbeatMs);
    expect(stillSignedIn).toHaveBeenCalledOnce();
  });
});
