// A real server and a real socket: what its handlers read of where a request comes from.
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { areHeadersNormalised, normaliseForwardedFor } from "./peers";

test("every handler reads the socket's address, whatever the sender wrote, and the operator is told once", async () => {
  vi.stubEnv("QUINTET_TRUSTED_PROXIES", undefined);
  const said: string[] = [];
  expect(areHeadersNormalised()).toBe(false);
  normaliseForwardedFor((sentence) => said.push(sentence));
  expect(areHeadersNormalised()).toBe(true);
  let last: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    last = request.headers;
    response.end(String(request.headers["x-forwarded-for"]));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (headers: Record<string, string>) => (await fetch(`http://127.0.0.1:${port}`, { headers })).text();
  expect(await ask({})).toBe("127.0.0.1");
  expect(said).toEqual([]);
  const itself = Object.fromEntries(Object.entries(last).map(([name, value]) => [name, String(value)]));
  // as Next asks its own server for the page that an action leads to
  for (const name of ["host", "connection", "sec-fetch-mode"]) delete itself[name];
  expect(await ask({ ...itself, "x-forwarded-for": "198.51.100.7" })).toBe("198.51.100.7");
  expect(said).toEqual([]);
  expect(await ask({ "x-quintet-knows-peer": "a guess", "x-forwarded-for": "203.0.113.9" })).toBe("127.0.0.1");
  expect(await ask({ "X-Forwarded-For": "203.0.113.9, 10.0.0.1" })).toBe("127.0.0.1");
  expect(said).toEqual([expect.stringContaining("QUINTET_TRUSTED_PROXIES")]);
  server.close();
  vi.unstubAllEnvs();
});
