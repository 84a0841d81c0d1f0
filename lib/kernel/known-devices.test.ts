// What a browser keeps of the accounts that were entered in it, and that nobody can make it up.
import { afterEach, expect, test, vi } from "vitest";
import { deviceOf, withDevice } from "./known-devices";

afterEach(() => vi.unstubAllEnvs());

test("a browser is known for the accounts that were entered in it, in whatever case, and for no other", () => {
  const cookie = withDevice(withDevice(null, "ada@example.org"), "bob@example.org");
  expect(deviceOf(cookie, "Ada@Example.org")).toMatch(/^[\w-]{22}$/);
  expect(deviceOf(cookie, "bob@example.org")).not.toBe(deviceOf(cookie, "ada@example.org"));
  expect(deviceOf(cookie, "eve@example.org")).toBeNull();
  expect(cookie).not.toContain("ada");
});

test("it keeps the last five, one entry each", () => {
  const accounts = ["a", "b", "c", "d", "e", "f"];
  const cookie = [...accounts, "f", "f"].reduce<string>((held, account) => withDevice(held, account), "");
  expect(accounts.filter((account) => deviceOf(cookie, account))).toEqual(["b", "c", "d", "e", "f"]);
  expect(cookie.split("~")).toHaveLength(5);
});

test.each([null, undefined, "", "~~~", "a.b", "x".repeat(100_000), "..~.~a.b.c"])("%s is no device", (cookie) => {
  expect(deviceOf(cookie, "ada@example.org")).toBeNull();
});

test("another account's seal, a changed one and another workspace's make no device", () => {
  const [nonce = "", seal = ""] = withDevice(null, "eve@example.org").split(".");
  expect(deviceOf(`${nonce}.${seal}`, "ada@example.org")).toBeNull();
  expect(deviceOf(`${nonce}.${seal.slice(0, -1)}`, "eve@example.org")).toBeNull();
  expect(deviceOf(`x${nonce}.${seal}`, "eve@example.org")).toBeNull();
  vi.stubEnv("QUINTET_SECRET", "another");
  expect(deviceOf(`${nonce}.${seal}`, "eve@example.org")).toBeNull();
});
