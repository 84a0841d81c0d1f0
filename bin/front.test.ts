// What is no request is refused before Next sees it, and a fault is answered by the status of its kind.
import type { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { faultOf, isTree, statusFor } from "./front.mjs";

async function served(listener: http.RequestListener) {
  const server = http.createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { server, port: (server.address() as AddressInfo).port };
}

test.each([
  ["GET", "/projects/CHURN", null],
  ["GET", "/projects/CH%C3%9CRN?q=%25&x=ü", null],
  ["TRACE", "/", 405],
  ["PROPFIND", "/projects", 405],
  ["GET", "/%", 400],
  ["GET", "/projects/%ff", 400],
  ["GET", "/projects/%ed%a0%80", 400],
  ["GET", "/projects/CHURN%00", 400],
  ["GET", "/projects?q=a%00b", 400],
  ["GET", "http://elsewhere.example/", 400],
  ["OPTIONS", "*", 400],
])("%s %s", (method, url, status) => expect(faultOf(method, url)?.status ?? null).toBe(status));

test("a tree of the router that it never wrote is left out", () => {
  const tree = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  const real = ["", { children: ["projects", { children: [["project", "CHURN", "d", null], {}] }] }, null, null, 16];
  expect([undefined, tree(real)].map(isTree)).toEqual([true, true]);
  for (const broken of ["%", "x", "[]", tree([""]), tree(["", { children: 5 }]), tree({}), "null"]) {
    expect([broken, isTree(broken)]).toEqual([broken, false]);
  }
});

test("a fault is answered by its kind", () => {
  expect(statusFor(500, {})).toBe(500);
  expect(statusFor(500, { away: true })).toBe(503);
  expect(statusFor(200, { away: true, begun: true })).toBe(503);
  expect(statusFor(500, { malformed: true })).toBe(400);
  expect(statusFor(500, { malformed: true, begun: true })).toBe(500);
  expect(statusFor(307, { away: true })).toBe(307);
  expect(statusFor(404, { waitSeconds: 60 })).toBe(404);
});

test("a page that says that it was asked for too often is answered so, with when to come again", async () => {
  const { port } = await served((_, response) => {
    const current = Reflect.get(globalThis, Symbol.for("quintet.request"));
    Object.assign(current.getStore(), { waitSeconds: 59.2 });
    response.writeHead(200, { "content-type": "text/html" });
    response.end("Opened too often");
  });
  const answer = await fetch(`http://127.0.0.1:${port}/shared/abc`);
  expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([
    429,
    "60",
    "Opened too often",
  ]);
});

test("programs are refused in JSON, browsers in words, and neither answer is kept on the way", async () => {
  const { port } = await served((_, response) => void response.end("never"));
  const [program, browser] = [
    await fetch(`http://127.0.0.1:${port}/api/v1/%ff`),
    await fetch(`http://127.0.0.1:${port}/%ff`),
  ];
  expect([program.status, browser.status]).toEqual([400, 400]);
  expect(await program.json()).toMatchObject({ error: { code: "invalid" } });
  expect([program.headers.get("cache-control"), browser.headers.get("cache-control")]).toEqual([
    "no-store",
    "no-store",
  ]);
});

test("what the product tells of a request becomes the status of its answer", async () => {
  const { port } = await served((_, response) => {
    const current: AsyncLocalStorage<object> = Reflect.get(globalThis, Symbol.for("quintet.request"));
    Object.assign(current.getStore() ?? {}, { away: true });
    response.statusCode = 500;
    response.end("away");
  });
  const answer = await fetch(`http://127.0.0.1:${port}/projects`);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
});

test("headers and whole requests have their time", async () => {
  const { server, port } = await served((_, response) => void response.end("ok"));
  expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
  expect(server.requestTimeout).toBeGreaterThan(0);
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  expect(String((await once(socket, "data"))[0])).toContain("200");
  socket.destroy();
});
