// That limits refuse, are shared by processes, and are forgiven.
import { describe, expect } from "vitest";
import { counted } from "@/lib/testing/counted";
import { test } from "@/lib/testing/test";
import { forgive, type Limit, spend } from "./attempts";

describe("a limit", () => {
  const limit: Limit = { name: "knock", of: "door", tries: 2, minutes: 15, forgiven: true };

  test("refuses once it has run out, and says for how long", async ({ db }) => {
    await spend(db, [limit]);
    await spend(db, [limit]);
    await expect(spend(db, [limit])).rejects.toMatchObject({
      code: "too_many",
      message: "Too many attempts. Try again in 15 minutes.",
    });
    await spend(db, [{ ...limit, of: "window" }]);
  });

  test("counts in the database, where other processes see it", async ({ db }) => {
    const other = Object.create(db);
    await spend(db, [limit]);
    await spend(other, [limit]);
    await expect(spend(db, [limit])).rejects.toMatchObject({ code: "too_many" });
  });

  test("that has run out asks the database no more, as long as this process remembers", async ({ db }) => {
    const { statements } = await counted(db, async (one) => {
      for (let knock = 0; knock < 6; knock += 1) await spend(one, [limit]).catch(() => "refused");
    });
    expect(statements).toBe(limit.tries);
  });

  test("starts anew when it is forgiven", async ({ db }) => {
    await spend(db, [limit]);
    await spend(db, [limit]);
    await forgive(db, [limit]);
    await spend(db, [limit]);
    const strict: Limit = { name: "knock", of: "wall", tries: 1, minutes: 15 };
    await spend(db, [strict]);
    await forgive(db, [strict]);
    await expect(spend(db, [strict])).rejects.toMatchObject({ code: "too_many" });
  });
});
