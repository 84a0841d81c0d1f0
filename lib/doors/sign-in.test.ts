// next-auth's credentials callback in process: what its cookie holds, where it is sent, and when there is none.
import "next/dist/server/node-environment-baseline";

import { cookies } from "next/headers";
import { afterEach, describe, expect, vi } from "vitest";
import { sessions } from "@/db/schema";
import { signIn } from "@/lib/access/commands";
import { SignIn } from "@/lib/access/schema";
import { command, type RunResult } from "@/lib/kernel/command";
import { hashPassword, hashSecret } from "@/lib/kernel/secrets";
import { inRequest } from "@/lib/testing/next-request";
import { test } from "@/lib/testing/test";
import { clearSessionCookie, performSignIn } from "./sign-in";

const input = { email: "ada@example.org", password: "mud-otter-vinegar" };
afterEach(() => vi.unstubAllEnvs());

describe("entering", () => {
  test("gives the browser the secret of the row that the command wrote, out of reach of scripts", async ({
    db,
    world,
  }) => {
    vi.stubEnv("QUINTET_URL", "http://localhost:3000");
    await world.person({ email: input.email, passwordHash: await hashPassword(input.password) });
    const { outcome, setCookies } = await performSignIn(signIn, { ...world.asker(null), input });
    if (!outcome.ok) throw outcome.refusal;
    const cookie = setCookies.find((set) => set.startsWith("quintet=")) ?? "";
    expect(cookie).toBe(
      `quintet=${outcome.value.secret}; Path=/; Expires=${/Expires=([^;]+)/.exec(cookie)?.[1]}; HttpOnly; SameSite=Lax`,
    );
    expect(await db.select().from(sessions)).toMatchObject([{ idHash: hashSecret(outcome.value.secret) }]);
  });

  test("ties the cookie to this host and to https where there is https", async ({ world }) => {
    vi.stubEnv("QUINTET_URL", "https://quintet.example.org");
    await world.person({ email: input.email, passwordHash: await hashPassword(input.password) });
    const { setCookies } = await performSignIn(signIn, { ...world.asker(null), input });
    const cookie = setCookies.find((set) => set.startsWith("__Host-quintet="));
    expect(cookie).toMatch(/; Path=\/;.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toMatch(/Domain/);
  });

  test("sets no session cookie when it is refused", async ({ world }) => {
    vi.stubEnv("QUINTET_URL", "http://localhost:3000");
    const { outcome, setCookies } = await performSignIn(signIn, { ...world.asker(null), input });
    expect(outcome.ok).toBe(false);
    expect(setCookies.filter((set) => set.startsWith("quintet="))).toEqual([]);
  });

  test("throws a fault instead of calling it a wrong password", async ({ world }) => {
    vi.stubEnv("QUINTET_URL", "http://localhost:3000");
    const broken = command({
      capability: "account.enter",
      input: SignIn,
      run: async (): Promise<RunResult<{ secret: string }>> => {
        throw new Error("The database is away.");
      },
    });
    await expect(performSignIn(broken, { ...world.asker(null), input })).rejects.toThrow("The database is away.");
  });
});

test("leaving takes the cookie out of the browser at once", async () => {
  vi.stubEnv("QUINTET_URL", "http://localhost:3000");
  const request = new Request("http://localhost:3000/account", { method: "POST" });
  const left = await inRequest(request, "/account/page", async () => {
    await clearSessionCookie();
    return (await cookies()).toString();
  });
  expect(left).toEqual({ value: expect.stringMatching(/^quintet=; Path=\/; .*Max-Age=0; HttpOnly; SameSite=lax$/) });
});
