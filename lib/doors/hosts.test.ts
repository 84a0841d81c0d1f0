// By which names the site answers: a foreign one that points here is not one of them.
import { afterEach, describe, expect, test, vi } from "vitest";
import { isAddressedToUs, isOurHost } from "./hosts";

afterEach(() => vi.unstubAllEnvs());
const sent = (host: string, forwarded?: string) =>
  new Headers(forwarded === undefined ? { host } : { host, "x-forwarded-host": forwarded });

describe("a host", () => {
  test.each([
    "localhost",
    "LocalHost:3000",
    "localhost.",
    "quintet.localhost",
    "127.0.0.1:8080",
    "127.8.0.1",
    "[::1]:3000",
  ])("that is this machine, as %s, is ours", (host) => expect(isOurHost(host)).toBe(true));
  test.each([
    null,
    "",
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "notlocalhost",
    "localhost@evil.example",
    "evil.example/localhost",
    "evil.example#localhost",
    "evil.example, localhost",
    "0.0.0.0:3000",
    "192.168.1.5",
    "x".repeat(300),
  ])("that is %s is not", (host) => expect(isOurHost(host)).toBe(false));

  test("is ours where the operator names it", () => {
    vi.stubEnv("QUINTET_URL", "https://Quintet.example.org:8443/");
    vi.stubEnv("QUINTET_HOSTS", "team.internal, 10.0.0.5:3000");
    for (const host of ["quintet.example.org", "team.internal:3000", "10.0.0.5"]) expect(isOurHost(host)).toBe(true);
    expect(isOurHost("example.org")).toBe(false);
  });
});

describe("a request", () => {
  test("to the demo must come by names of ours alone, also those that somebody says were asked for first", () => {
    vi.stubEnv("QUINTET_DEMO", "1");
    expect(isAddressedToUs(sent("localhost:3000"))).toBe(true);
    expect(isAddressedToUs(sent("evil.example:3000"))).toBe(false);
    expect(isAddressedToUs(sent("evil.example:3000", "localhost:3000"))).toBe(false);
    expect(isAddressedToUs(sent("localhost:3000", "evil.example"))).toBe(false);
  });

  test("to a workspace may come by any name until the operator has said its address, and then by that one", () => {
    vi.stubEnv("QUINTET_DEMO", "");
    expect(isAddressedToUs(sent("machine.local:3000"))).toBe(true);
    vi.stubEnv("QUINTET_URL", "https://quintet.example.org");
    expect(isAddressedToUs(sent("machine.local:3000"))).toBe(false);
    expect(isAddressedToUs(sent("backend:3000", "quintet.example.org"))).toBe(true);
    expect(isAddressedToUs(sent("quintet.example.org"))).toBe(true);
  });
});
