// Where sign-in may lead, and how a code may be typed.
import fc from "fast-check";
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
    "/sign-in/",
    "/x/../sign-in",
    "/..//evil.example/x",
    "/.//evil.example",
    "/%2e%2e//evil.example",
    "/projects/..//evil.example",
    "/%2F/evil.example",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "/x/..%2F..%2F/evil.example",
    "/ /evil.example",
    "/%09/evil.example",
    "/\n/evil.example",
    "/..\\/evil.example",
    "\\\\evil.example",
    " //evil.example",
    "/api/auth/signin/company?link=x",
    "http:/evil.example",
    `/${"a".repeat(2_000)}`,
  ])("never leads to %s", (path) => {
    expect(pathWithin(path)).toBe("/");
  });
  it("is told as the browser resolves it", () => {
    expect(pathWithin("/projects/./CHURN/../FRAUD\t?a=b")).toBe("/projects/FRAUD?a=b");
  });
  it("stays here however slashes, dots, blanks and their codes are put together", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2f",
      "%5C",
      "%2e",
      "\t",
      "\n",
      " ",
      "%09",
      "evil.example",
      "@",
      ":",
      "?",
      "#",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const led = pathWithin(`/${pieces.join("")}`);
        for (const read of [led, decodeURIComponent(led.replace(/%(?![0-9a-f]{2})/gi, "%25"))]) {
          expect(new URL(read, "https://quintet.test").origin).toBe("https://quintet.test");
          expect(new URL(read, "https://quintet.test").pathname).not.toMatch(/^\/\//);
        }
      }),
      { numRuns: 2_000, seed: 10 },
    );
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
