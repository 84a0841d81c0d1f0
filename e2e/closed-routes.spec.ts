// Every route over HTTP, tried by those who have neither session nor token, or one that is not for it.
import { readFileSync } from "node:fs";
import { exampleOf, routes } from "./addresses";
import { addStranger, openTokenOf } from "./cast";
import { expect, test } from "./fixtures";
import { knock, sessionOf } from "./knock";

test.use({ stage: "demo for closed-routes" });

/** What a load balancer may ask without a name. */
const open = ["/api/health/live", "/api/health/ready"];
/** The link itself is the key: what else it opens is told in board-report.spec.ts. */
const byLink = ["/shared/[token]/pdf"];
/** What an address with its own secret shows: without it there is nothing, whoever asks. */
const shown = ["/api/v1/projects/[project]/gates/[gate]/badge.svg"];
/** What no route answers: there is nothing to be shut. */
const nowhere = ["/api/[...path]", "/ajax-api/[...path]"];
const methodsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
    (match) => match[1] ?? "",
  );

test("routes ask for a session or a token", async ({ house }) => {
  expect(routes.length).toBeGreaterThan(8);
  for (const { address, file } of routes.filter(
    ({ address }) => ![...open, ...byLink, ...shown, ...nowhere].includes(address),
  )) {
    const path = await exampleOf(address, house, "CHURN", { "...nextauth": "session" });
    const methods = methodsOf(file);
    expect([address, methods.length > 0]).toEqual([address, true]);
    for (const method of methods) {
      const answer = await fetch(new URL(path, house.url), { method, redirect: "manual" });
      const led = answer.status === 307 && answer.headers.get("location")?.startsWith("/sign-in");
      const shut = address.startsWith("/api/auth") ? answer.status === 404 : answer.status === 401;
      expect([method, address, led || shut]).toEqual([method, address, true]);
    }
  }
});

test("routes answer a token only with what its owner may see, and a reading one never writes", async ({ house }) => {
  const stranger = await addStranger(house.db);
  const tokens = {
    reading: await openTokenOf(house.db, house.cast.stakeholder.id, "read"),
    stranger: await openTokenOf(house.db, stranger.id, "write"),
  };
  const before = await house.countEvents();
  const tell = async (path: string, method: string, token: string) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const body = method === "GET" ? undefined : "{}";
    return (await fetch(new URL(path, house.url), { method, headers, body })).status;
  };
  const ofProjects = routes.filter(({ address }) => address.startsWith("/api/v1/projects/["));
  for (const { address, file } of ofProjects.filter(({ address }) => !shown.includes(address))) {
    const hidden = await exampleOf(address, house, "FRAUD");
    const seen = await exampleOf(address, house, "CHURN");
    for (const method of methodsOf(file)) {
      expect([method, hidden, await tell(hidden, method, tokens.stranger)]).toEqual([method, hidden, 404]);
      expect([method, hidden, await tell(hidden, method, "made-up")]).toEqual([method, hidden, 401]);
      if (method === "GET") continue;
      expect([method, seen, await tell(seen, method, tokens.stranger)]).toEqual([method, seen, 403]);
      expect([method, seen, await tell(seen, method, tokens.reading)]).toEqual([method, seen, 403]);
    }
  }
  expect(await house.countEvents()).toBe(before);
});

test("a badge without the secret of its address is not found, whoever asks", async ({ house }) => {
  const member = await openTokenOf(house.db, house.cast.stakeholder.id, "write");
  for (const address of shown) {
    const path = await exampleOf(address, house);
    for (const headers of [{}, { authorization: `Bearer ${member}` }] as Record<string, string>[]) {
      for (const query of ["", "?token=made-up", `?token=${member}`]) {
        expect((await fetch(new URL(path + query, house.url), { headers })).status).toBe(404);
      }
    }
  }
});

test("routes of the admin are not found by anybody else", async ({ house }) => {
  const asked = await knock(house, "/admin/audit/export", await sessionOf(house, "stakeholder"));
  expect(asked.status).toBe(404);
  expect((await knock(house, "/admin/audit/export", await sessionOf(house, "admin"))).status).toBe(200);
});
