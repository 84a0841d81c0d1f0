// That limits refuse, are shared by processes, and are forgiven.
import { describe, expect } from "vitest";
import { counted } from "@/lib/testing/counted";
import { test } from "@/lib/testing/test";
import { clearAttempts, countAttempt, type Limit } from "./attempts";

describe("a limit", () => {
  const limit: Limit = { name: "knock", key: "door", tries: 2, minutes: 15, clearedBySuccess: true };

  test("refuses once it has run out, and says for how long", async ({ db }) => {
    await countAttempt(db, [limit]);
    await countAttempt(db, [limit]);
    await expect(countAttempt(db, [limit])).rejects.toMatchObject({
      code: "too_many",
      message: "Too many attempts. Try again in 15 minutes.",
    });
    await countAttempt(db, [{ ...limit, key: "window" }]);
  });

  test("counts in the database, where other processes see it", async ({ db }) => {
    const other = Object.create(db);
    await countAttempt(db, [limit]);
    await countAttempt(other, [limit]);
    await expect(countAttempt(db, [limit])).rejects.toMatchObject({ code: "too_many" });
  });

  test("that has run out asks the database no more, as long as this process remembers", async ({ db }) => {
    const { statements } = await counted(db, async (one) => {
      for (let knock = 0; knock < 6; knock += 1) await countAttempt(one, [limit]).catch(() => "refused");
    });
    expect(statements).toBe(limit.tries);
  });

  test("starts anew when it is forgiven", async ({ db }) => {
    await countAttempt(db, [limit]);
    await countAttempt(db, [limit]);
    await clearAttempts(db, [limit]);
    await countAttempt(db, [limit]);
    const strict: Limit = { name: "knock", key: "wall", tries: 1, minutes: 15 };
    await countAttempt(db, [strict]);
    await clearAttempts(db, [strict]);
    await expect(countAttempt(db, [strict])).rejects.toMatchObject({ code: "too_many" });
  });
});
