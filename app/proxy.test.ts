// What stands on every answer before a page is asked for: a policy with a word of its own, and no page of the demo by a foreign name.
import { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { config, proxy } from "@/proxy";

afterEach(() => vi.unstubAllEnvs());
const asked = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host: "localhost:3000", ...headers } }));
const policyOf = (path: string, headers?: Record<string, string>) =>
  asked(path, headers).headers.get("content-security-policy");

describe("a page", () => {
  const prefetched = { "next-router-prefetch": "1", rsc: "1", purpose: "prefetch" };
  test.each<Record<string, string>>([{}, { rsc: "1" }, prefetched])(
    "runs no script but those of its own answer, asked for with %j",
    (headers) => {
      const [one, other] = [policyOf("/projects/CHURN", headers), policyOf("/projects/CHURN", headers)];
      expect(one).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/);
      expect(one).toContain("object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
      expect(other).not.toBe(one);
    },
  );

  test("is asked for through here whatever its name, and with whatever headers", () => {
    const [matcher = "", ...more] = config.matcher;
    expect(more).toEqual([]);
    const through = (path: string) => new RegExp(`^${matcher}$`).test(path);
    const pages = [
      "/",
      "/sign-in",
      "/projects/CHURN/value",
      "/apiary",
      "/invite/x",
      "/shared/x/pdf",
      "/portfolio/export",
    ];
    expect(pages.filter((path) => !through(path))).toEqual([]);
    expect(["/api/v1/projects", "/ajax-api/2.0/mlflow/x", "/_next/static/x.js"].filter(through)).toEqual([]);
  });
});

test("a file that somebody uploaded keeps the policy that it brings", () => {
  for (const path of ["/projects/CHURN/files/0199", "/projects/CHURN/files/0199/"]) expect(policyOf(path)).toBeNull();
  for (const path of ["/projects/CHURN/files", "/projects/files/0199/x/y", "/x/projects/C/files/0199"])
    expect(policyOf(path)).toContain("script-src");
});

test("the demo answers by names of this machine alone, and a workspace by any", () => {
  const status = (headers: Record<string, string>) => asked("/sign-in", headers).status;
  const foreign: Record<string, string>[] = [
    { host: "evil.example" },
    { host: "localhost:3000", "x-forwarded-host": "evil.example" },
  ];
  expect(foreign.map(status)).toEqual([200, 200]);
  vi.stubEnv("QUINTET_DEMO", "1");
  expect(foreign.map(status)).toEqual([421, 421]);
  expect(status({ host: "localhost:3000" })).toBe(200);
});

test("browsers are told to come by https where people come by https, and only there", () => {
  expect(asked("/").headers.get("strict-transport-security")).toBeNull();
  vi.stubEnv("QUINTET_URL", "https://quintet.example.org");
  expect(asked("/").headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}$/);
});
