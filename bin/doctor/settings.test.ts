// The list of settings is true to those who read them: lib, the sources and README; and what is malformed or unknown is found.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import { roles } from "@/db/enums";
import { env } from "@/lib/kernel/env";
import { trustOf } from "@/lib/kernel/network";
import { readHouse } from "@/lib/testing/house";
import { environment, isKnown, settings } from "./settings.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
afterEach(() => vi.unstubAllEnvs());

const house = readHouse(root);
const names = Object.keys(settings);
const problems = (given: Record<string, string>) =>
  environment(given)
    .filter(({ state }) => state === "problem")
    .map(({ text }) => text);

describe("the list", () => {
  test("holds what lib reads, and every name of ours that any source reads", () => {
    const schema = house.find(({ path }) => path.startsWith("lib/") && path.endsWith("/env.ts"))?.source ?? "";
    const keys = [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name = ""]) => name);
    expect(keys.length).toBeGreaterThan(15);
    const read = house.flatMap(({ source }) =>
      [...source.matchAll(/process\.env\.((?:QUINTET|OIDC|SMTP|MAIL)_[A-Z0-9_]+)/g)].map(([, name = ""]) => name),
    );
    expect(read.length).toBeGreaterThan(20);
    expect([...keys, ...read].filter((name) => !isKnown(name))).toEqual([]);
  });
  test("holds no name that nothing speaks of", () => {
    const others = house.filter(({ path }) => !path.startsWith("bin/doctor/")).map(({ source }) => source);
    const spoken = (name: string) => others.some((source) => source.includes(name));
    expect(names.filter((name) => !spoken(name))).toEqual([]);
  });
  test("is README's table", () => {
    const rows = readFileSync(`${root}README.md`, "utf8").match(/^\| `[A-Z].*$/gm) ?? [];
    const documented = rows.flatMap((row) => (row.split("|")[1] ?? "").match(/[A-Z][A-Z0-9_]{3,}/g) ?? []);
    expect(documented.sort()).toEqual([...names].sort());
  });
  test("knows the roles and the proxies as lib does", () => {
    for (const role of roles) expect(problems({ OIDC_DEFAULT_ROLE: role })).toEqual([]);
    const asked = [
      "1",
      "12",
      "private",
      "loopback, 10.0.0.0/8",
      "10.0.0.0/33",
      "10.0.0.0/",
      "::1 fc00::/7",
      "proxy",
      "::1/129",
    ];
    for (const value of asked)
      expect([value, problems({ QUINTET_TRUSTED_PROXIES: value }).length === 0]).toEqual([
        value,
        trustOf(value).unreadable.length === 0,
      ]);
  });
});

describe("the environment", () => {
  const malformed: [string, string][] = [
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://localhost/quintet"],
    ["QUINTET_FILE_LIMIT", "2 GB"],
    ["QUINTET_PROJECT_QUOTA", "0"],
    ["QUINTET_URL", "quintet.example"],
    ["QUINTET_HOST", "http://0.0.0.0"],
    ["QUINTET_HOSTS", "one.example, two/three"],
    ["QUINTET_TRUSTED_PROXIES", "10.0.0.0/40"],
    ["SMTP_URL", "mail.example:587"],
    ["MAIL_FROM", "Quintet"],
    ["OIDC_SCOPE", "profile email"],
    ["OIDC_DEFAULT_ROLE", "boss"],
  ];
  test.each(malformed)("%s=%s is malformed", (name, value) => {
    expect(problems({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: must be .+ correct it`))]);
  });
  test.each(["QUINTET_URL", "QUINTET_FILE_LIMIT", "QUINTET_PROJECT_QUOTA"])(
    "what is malformed in %s, the server would take for not set",
    (name) => {
      vi.stubEnv(name, undefined);
      const usual = env();
      for (const [, value] of malformed.filter(([of]) => of === name)) {
        vi.stubEnv(name, value);
        expect(env()).toEqual(usual);
      }
    },
  );
  test("a name with a slip is found, and its value is not said", () => {
    expect(problems({ QUINTET_SECRETS: "hush" })).toEqual([
      "QUINTET_SECRETS: is no setting of Quintet; README lists them",
    ]);
    expect(problems({ OIDC_CLIENTID: "hush" })).toHaveLength(1);
    expect(
      JSON.stringify(environment({ QUINTET_SECRET: "hush", DATABASE_URL: "postgres://u:hush@db/q" })),
    ).not.toContain("hush");
    expect(JSON.stringify(environment({ DATABASE_URL: "mysql://u:hush@db/q" }))).not.toContain("hush");
  });
  test("half a sign-on is found, a whole one and none are in order", () => {
    const whole = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "quintet", OIDC_CLIENT_SECRET: "hush" };
    expect(problems(whole)).toEqual([]);
    expect(problems({})).toEqual([]);
    expect(problems({ ...whole, OIDC_CLIENT_ID: " " })).toEqual([expect.stringContaining("OIDC_CLIENT_ID missing")]);
  });
  test("what others set for themselves is none of ours", () => {
    expect(problems({ SMTP_HOST: "mail.example", PATH: "/bin", npm_config_port: "x", QUINTET_DEMO: "1" })).toEqual([]);
  });
  test("every setting in good order is named", () => {
    const good = {
      PORT: "3100",
      DATABASE_URL: "postgres://quintet@db:5432/quintet",
      QUINTET_URL: "https://quintet.example",
      QUINTET_HOST: "::",
      QUINTET_HOSTS: "quintet.internal:8080",
      SMTP_URL: "smtps://mail.example",
      MAIL_FROM: "Quintet <quintet@example.org>",
      OIDC_SCOPE: "openid email groups",
    };
    expect(environment(good)).toEqual([{ state: "ok", text: `Environment: ${Object.keys(good).sort().join(", ")}` }]);
  });
});
