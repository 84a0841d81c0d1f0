// Where sign-in may lead, and how a code may be typed.
import { describe, expect, it } from "vitest";
import { isDemoPerson, pathWithin, setupCodeOf } from "./rules";

describe("the way back after sign-in", () => {
  it.each(["/projects/CHURN", "/projects/CHURN?tab=value&since=2026-01-01", "/inbox#today"])("leads to %s", (path) => {
    expect(pathWithin(path)).toBe(path);
  });
  it.each([
    undefined,
    "",
    "projects",
    "https://evil.example/",
    "//evil.example/x",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/sign-in?from=/sign-in",
  ])("never leads to %s", (path) => {
    expect(pathWithin(path)).toBe("/");
  });
});

describe("a setup code", () => {
  it("may be typed without its dashes", () => expect(setupCodeOf(" 7k4m xq2p-9t3b ")).toBe("7K4MXQ2P9T3B"));
});

describe("a demo person", () => {
  it("is told by the domain alone", () => {
    expect(isDemoPerson("sofia@quintet.example")).toBe(true);
    expect(isDemoPerson("sofia@quintet.example.org")).toBe(false);
    expect(isDemoPerson("sofia@notquintet.example")).toBe(false);
  });
});
