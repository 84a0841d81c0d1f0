// Postgres goes away and comes back: pages say so, show nothing of the cause, and recover by themselves.
import { once } from "node:events";
import { createServer, connect as dial, type Server as Listener, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { listActions, post } from "./actions";
import { openTokenOf } from "./cast";
import { expect, test } from "./fixtures";
import { sessionOf } from "./knock";
import { serve } from "./servers";

test.use({ stage: "demo for database-away", troubleExpected: true });

/** A door in front of the cluster that can be shut, with all that is open behind it, and opened again. */
class Door {
  private listener: Listener | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(private readonly behind: URL) {}

  get url(): string {
    const url = new URL(this.behind);
    url.host = `127.0.0.1:${this.port}`;
    return url.toString();
  }

  async open() {
    this.listener = createServer((near) => {
      const far = dial(Number(this.behind.port || 5432), this.behind.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on("error", () => {}).on("close", () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(this.port, "127.0.0.1");
    await once(this.listener, "listening");
    const address = this.listener.address();
    if (address !== null && typeof address !== "string") this.port = address.port;
  }

  async shut() {
    this.listener?.close();
    for (const socket of this.sockets) socket.destroy();
    if (this.listener?.listening) await once(this.listener, "close");
  }
}

test("pages say that the database is away, and come back by themselves", async ({ house, as }) => {
  const door = new Door(new URL(house.databaseUrl));
  await door.open();
  const server = await serve(door.url, { demo: true });
  try {
    const page = await as("stakeholder", { url: server.url });
    await page.goto("/projects/CHURN/requirements");
    await expect(page.getByRole("heading", { name: "Requirements", level: 1 })).toBeVisible();

    await door.shut();
    const answer = await page.goto("/projects/CHURN/requirements");
    expect(answer?.status()).toBe(503);
    expect(answer?.headers()["retry-after"]).toBe("1");
    await expect(page.getByRole("heading", { name: "Quintet can't answer right now" })).toBeVisible();
    expect(await page.content()).not.toMatch(/ECONNREFUSED|node_modules|\bat \w+ \(/);
    expect((await page.request.get("/api/health/ready")).status()).toBe(503);
    expect((await page.request.get("/api/health/live")).status()).toBe(200);

    await door.open();
    await expect(page.getByRole("heading", { name: "Requirements", level: 1 })).toBeVisible();
  } finally {
    await server.stop();
    await door.shut();
  }
});

test("so does a page that was reached from another one", async ({ house, as }) => {
  const door = new Door(new URL(house.databaseUrl));
  await door.open();
  const server = await serve(door.url, { demo: true });
  try {
    const page = await as("stakeholder", { url: server.url });
    await page.goto("/projects/CHURN");
    await door.shut();
    await page.getByRole("link", { name: "Requirements" }).first().click();
    await expect(page.getByRole("heading", { name: "Quintet can't answer right now" })).toBeVisible();
    await door.open();
    await expect(page.getByRole("heading", { name: "Requirements", level: 1 })).toBeVisible();
  } finally {
    await server.stop();
    await door.shut();
  }
});

test("a page that fails by itself says so, and is not asked for again", async ({ house, as }) => {
  await house.db.execute(sql`update estimates set inputs = '{"gain": 1}'`);
  const page = await as("stakeholder");
  await page.clock.install();
  await page.goto("/projects/CHURN/value");
  await expect(page.getByRole("heading", { name: "This page can't be shown" })).toBeVisible();
  await expect(page.getByText("The database may be away")).toBeHidden();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.clock.runFor(60_000);
  await page.evaluate(() => fetch("/api/health/live"));
  expect(asked.filter((path) => path.startsWith("/projects/CHURN/value") || path === "/api/health/ready")).toEqual([]);
});

test("programs and forms are told to come again, and are answered when the database is back", async ({ house }) => {
  const door = new Door(new URL(house.databaseUrl));
  await door.open();
  const server = await serve(door.url, { demo: true });
  try {
    const there = { ...house, url: server.url };
    const headers = { authorization: `Bearer ${await openTokenOf(house.db, house.cast.data_scientist.id, "read")}` };
    const gates = () => fetch(`${server.url}/api/v1/projects/CHURN/gates`, { headers });
    const [action] = (await listActions()).filter(({ name }) => name.endsWith("proposeRequirement"));
    const letter = { cookie: await sessionOf(house, "stakeholder"), project: "CHURN", fields: { statement: "x" } };
    if (!action) throw new Error("There is no such action.");
    expect([(await gates()).status, (await post(there, action, letter)).says]).toEqual([200, "invalid"]);
    await door.shut();
    const away = await gates();
    expect([away.status, away.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await away.json()).toMatchObject({ error: { code: "unavailable" } });
    expect(await post(there, action, letter)).toMatchObject({ says: "unavailable", status: 503 });
    await door.open();
    await expect(async () => expect((await gates()).status).toBe(200)).toPass();
    expect((await post(there, action, letter)).says).toBe("invalid");
  } finally {
    await server.stop();
    await door.shut();
  }
});
