// The environment variables that Quintet reads, and what must hold of each. settings.test.ts holds the list to lib's, the sources and README.
import { isIP } from "node:net";
import { ok, problem } from "./findings.mjs";

/** @typedef {(value: string) => boolean} Check */

const text = () => true;
/** @param {string[]} schemes @returns {Check} */
const address =
  (...schemes) =>
  (value) =>
    URL.canParse(value) && schemes.includes(new URL(value).protocol);
/** @param {number} least @param {number} most @returns {Check} */
const whole = (least, most) => (value) =>
  Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most;
/** @param {Check} one @returns {Check} separated by commas or spaces */
const listOf = (one) => (value) =>
  value
    .split(/[\s,]+/)
    .filter(Boolean)
    .every(one);

/** @type {Check} */
const network = (range) => {
  const [place = "", length, ...rest] = range.split("/");
  const most = isIP(place) === 6 ? 128 : 32;
  return (
    isIP(place) > 0 &&
    rest.length === 0 &&
    (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most))
  );
};
/** @type {Check} */
const hostName = (value) => /^[\w.:[\]-]+$/.test(value) && URL.canParse(`http://${value}`);

/** @type {Record<string, { is: Check, kind: string }>} kind: what a value must be, for the sentence */
export const settings = {
  PORT: { is: whole(1, 65_535), kind: "a port (1 to 65535)" },
  DATABASE_URL: { is: address("postgres:", "postgresql:"), kind: "an address that begins with postgres://" },
  QUINTET_DATA: { is: text, kind: "a directory" },
  QUINTET_FILES: { is: text, kind: "a directory" },
  QUINTET_FILE_LIMIT: { is: whole(1, Number.MAX_SAFE_INTEGER), kind: "a whole number of MB" },
  QUINTET_PROJECT_QUOTA: { is: whole(1, Number.MAX_SAFE_INTEGER), kind: "a whole number of MB" },
  QUINTET_HOST: {
    is: (value) => isIP(value) > 0 || hostName(value),
    kind: "an address of this machine, such as 0.0.0.0",
  },
  QUINTET_URL: { is: address("http:", "https:"), kind: "an address that begins with http:// or https://" },
  QUINTET_HOSTS: { is: listOf(hostName), kind: "host names, separated by commas" },
  QUINTET_TRUSTED_PROXIES: {
    is: (value) =>
      /^\d$/.test(value.trim()) || listOf((one) => one === "loopback" || one === "private" || network(one))(value),
    kind: "addresses and networks, `loopback`, `private`, or how many proxies there are (0 to 9)",
  },
  QUINTET_SECRET: { is: text, kind: "text" },
  SMTP_URL: { is: address("smtp:", "smtps:"), kind: "an address that begins with smtp:// or smtps://" },
  MAIL_FROM: { is: (value) => value.includes("@"), kind: "an e-mail address" },
  OIDC_ISSUER: { is: address("http:", "https:"), kind: "an address that begins with https://" },
  OIDC_CLIENT_ID: { is: text, kind: "text" },
  OIDC_CLIENT_SECRET: { is: text, kind: "text" },
  OIDC_NAME: { is: text, kind: "text" },
  OIDC_SCOPE: { is: (value) => value.split(/\s+/).includes("openid"), kind: "scopes, `openid` among them" },
  OIDC_GROUPS_CLAIM: { is: text, kind: "text" },
  OIDC_DEFAULT_ROLE: {
    is: (value) => ["stakeholder", "expert", "data_scientist", "data_engineer", "ml_engineer"].includes(value),
    kind: "stakeholder, expert, data_scientist, data_engineer or ml_engineer",
  },
};

/** Between the parts of Quintet, and for its tests: nobody else's to set, and no mistake where they are. */
const internal = [
  "QUINTET_CHROMIUM",
  "QUINTET_DEMO",
  "QUINTET_JOURNEYS",
  "QUINTET_MALFORMED",
  "QUINTET_POOL",
  "QUINTET_RELAYED",
  "QUINTET_REPORT",
  "QUINTET_SEED",
  "QUINTET_TOUCHED",
];

/** @param {string} name */
export const isKnown = (name) =>
  Object.hasOwn(settings, name) || internal.includes(name) || name.startsWith("QUINTET_TEST_");

/** What is empty counts as not set. A value is never said: it may be a secret. @param {Record<string, string | undefined>} env */
export function environment(env) {
  const set = Object.keys(env).filter((name) => env[name]?.trim());
  const malformed = Object.entries(settings)
    .filter(([name, { is }]) => set.includes(name) && !is(env[name] ?? ""))
    .map(([name, { kind }]) => problem(`${name}: must be ${kind}; correct it or leave it out`));
  const unknown = set
    .filter((name) => /^(QUINTET|OIDC)_/.test(name) && !isKnown(name))
    .map((name) => problem(`${name}: is no setting of Quintet; README lists them`));
  const trio = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  const missing = trio.filter((name) => !set.includes(name));
  const half = missing.length > 0 && missing.length < trio.length;
  const signOn = half ? [problem(`Single sign-on: ${missing.join(" and ")} missing; set all three, or none`)] : [];
  const problems = [...malformed, ...unknown, ...signOn];
  if (problems.length) return problems;
  const known = set.filter((name) => Object.hasOwn(settings, name)).sort();
  return [ok(`Environment: ${known.length ? known.join(", ") : "nothing set, and nothing has to be"}`)];
}
