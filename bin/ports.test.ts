import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { anyPort, choosePort, isFree } from "./ports.mjs";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupy(port: number, host: string) {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}

test.each(["127.0.0.1", "0.0.0.0"])("a port with a listener on %s is not free", async (host) => {
  const port = await anyPort();
  expect(await isFree(port)).toBe(true);
  await occupy(port, host);
  expect(await isFree(port)).toBe(false);
});

test("without a wish the next free port serves", async () => {
  const port = await anyPort();
  await occupy(port, "127.0.0.1");
  expect(await choosePort(undefined, port)).toBeGreaterThan(port);
  expect(await choosePort("", port)).toBeGreaterThan(port);
});

test("a port that was asked for is that one or trouble", async () => {
  const port = await anyPort();
  expect(await choosePort(String(port))).toBe(port);
  await occupy(port, "127.0.0.1");
  await expect(choosePort(String(port))).rejects.toThrow(`Port ${port} is taken`);
});

test.each(["http", "0", "70000", "3000.5"])("PORT=%s is no port", async (port) => {
  await expect(choosePort(port)).rejects.toThrow("is no port");
});
