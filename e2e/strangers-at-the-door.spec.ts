// Who comes from where: guessers and the owner of an account, foreign host names, and what a header says of an address. Asked by hand.
import { request as ask } from "node:http";
import { and, eq } from "drizzle-orm";
import { measurements, metrics, people, projects, sessions } from "@/db/schema";
import { hashPassword } from "@/lib/kernel/secrets";
import { type Action, listActions, post } from "./actions";
import { expect, type House, test } from "./fixtures";
import { sessionOf } from "./knock";
import { serve } from "./servers";

test.use({ stage: "demo for strangers-at-the-door" });

const password = "mud-otter-vinegar";

let actions: Action[];
test.beforeAll(async () => {
  actions = await listActions();
});

function actionNamed(name: string): Action {
  const found = actions.find((action) => action.name === name);
  if (!found) throw new Error(`There is no action ${name}.`);
  return found;
}

async function ownerOf(house: House, email: string) {
  const passwordHash = await hashPassword(password);
  const row = { email, name: "Ada", defaultRole: "expert" as const, joinedAt: new Date(), createdAt: new Date() };
  await house.db.insert(people).values({ ...row, passwordHash });
  return email;
}

/** Signs in, as from an address, in a browser that may have been there before. */
function signIns(house: House) {
  const action = actionNamed("lib/access signIn");
  return (email: string, typed: string, { from, device }: { from?: string; device?: string } = {}) =>
    post(house, action, {
      fields: { email, password: typed },
      headers: { ...(from && { "x-forwarded-for": from }), ...(device && { cookie: `quintet-device=${device}` }) },
    });
}

test("an owner gets in on a browser that was there before, while a guesser has used up the tries; a new one is slowed", async ({
  house,
}) => {
  const email = await ownerOf(house, "ada@northwind.example");
  const signIn = signIns(house);
  const first = await signIn(email, password);
  const device = first.cookies.find((set) => set.startsWith("quintet-device="))?.split(/[=;]/)[1];
  expect([first.says, typeof device]).toEqual(["done", "string"]);
  for (let i = 0; i < 10; i += 1) expect((await signIn(email, "wrong")).says).toBe("invalid");
  expect((await signIn(email, password)).says).toBe("too_many");
  expect((await signIn(email, password, { device: `${device}x` })).says).toBe("too_many");
  expect((await signIn(email, password, { device })).says).toBe("done");
});

test("what X-Forwarded-For says counts only where a trusted proxy says it", async ({ house }) => {
  const [direct, proxied] = [
    await ownerOf(house, "bo@northwind.example"),
    await ownerOf(house, "cy@northwind.example"),
  ];
  const here = signIns(house);
  // each time another made-up address: the socket's counts, and it is one
  for (let i = 0; i < 10; i += 1) await here(direct, "wrong", { from: `203.0.113.${i}` });
  expect((await here(direct, password, { from: "198.51.100.1" })).says).toBe("too_many");
  const server = await serve(house.databaseUrl, { demo: true, env: { QUINTET_TRUSTED_PROXIES: "loopback" } });
  try {
    const behindProxy = signIns({ ...house, url: server.url });
    // the proxy appends whom it saw; what stands before was sent by the guesser
    for (let i = 0; i < 10; i += 1) await behindProxy(proxied, "wrong", { from: `192.0.2.${i}, 203.0.113.7` });
    expect((await behindProxy(proxied, password, { from: "192.0.2.200, 203.0.113.7" })).says).toBe("too_many");
    expect((await behindProxy(proxied, password, { from: "198.51.100.1" })).says).toBe("done");
  } finally {
    await server.stop();
  }
});

test("the demo gives nobody a session by a foreign host name", async ({ house }) => {
  const enter = actionNamed("lib/access enterDemo");
  const before = await house.db.$count(sessions);
  const { port } = new URL(house.url);
  const asked = (host: string, path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status?: number; cookies?: string[] }>((resolve, reject) => {
      const sent = { port, host: "127.0.0.1", path, method, headers: { ...headers, host } };
      ask(sent, (answer) => {
        answer.resume().on("end", () => resolve({ status: answer.statusCode, cookies: answer.headers["set-cookie"] }));
      })
        .on("error", reject)
        .end(method === "POST" ? JSON.stringify([{ fixed: { personId: house.cast.admin.id } }]) : undefined);
    });
  for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example", `[::ffff:8.8.8.8]:${port}`]) {
    for (const path of ["/", "/sign-in", "/projects/CHURN", "/nowhere"]) {
      expect(await asked(host, path), `${host} ${path}`).toEqual({ status: 421, cookies: undefined });
    }
    // programs come with a token of their own, and where no company account is configured there is nothing else
    for (const path of ["/api/v1/projects", "/api/auth/session", "/api/auth/signin/company"]) {
      const { status, cookies } = await asked(host, path);
      expect([401, 404], path).toContain(status);
      expect(cookies).toBeUndefined();
    }
    const action = { "next-action": enter.id, origin: `http://${host}`, "content-type": "text/plain" };
    expect(await asked(host, "/sign-in", action, "POST"), host).toEqual({ status: 421, cookies: undefined });
    const forwarded = { ...action, "x-forwarded-host": host };
    expect((await asked(`127.0.0.1:${port}`, "/sign-in", forwarded, "POST")).cookies).toBeUndefined();
  }
  expect(await house.db.$count(sessions)).toBe(before);
  expect((await asked(`localhost:${port}`, "/sign-in")).status).toBe(200);
});

test("0,912 in a file that separates by ; is previewed as 0.912, and read so", async ({ house }) => {
  const { db } = house;
  const action = actionNamed("lib/deployments/measurements importMeasurements");
  const [metric] = await db
    .select({ name: metrics.name })
    .from(metrics)
    .innerJoin(projects, and(eq(projects.id, metrics.projectId), eq(projects.key, "CHURN")))
    .where(eq(metrics.unit, "ms"));
  if (!metric) throw new Error("The demo has no metric.");
  const csv = `metric;measured_at;value\r\n${metric.name};2026-03-01;0,912\r\n`;
  const cookie = await sessionOf(house, "data_scientist");
  const sent = (more: object) => post(house, action, { cookie, project: "CHURN", fields: { csv, ...more } });
  const asked = await sent({});
  expect(asked.says).toBe("precondition");
  expect(JSON.stringify(asked.preview)).toContain("0.912");
  const count = () => db.$count(measurements, eq(measurements.value, 0.912));
  expect(await count()).toBe(0);
  expect((await sent({ confirmed: "on" })).says).toBe("done");
  expect(await count()).toBe(1);
});
