// Who lives in a house: everybody who could have something to see there, or could have had.
import { roles } from "@/db/enums";
import { hashSecret } from "@/lib/kernel/secrets";
import { daysFromNow, House, type HouseName } from "./house";
import type { Given } from "./rows";

/** What the tests present at a door. */
export const secretOf = (house: House, table: string, variant: string) => `${house.name} secret of ${table} ${variant}`;

const projectsOf = {
  ada: { key: "ADA", visibility: "private", riskClass: "limited", phase: "deployment" },
  bob: { key: "BOB", visibility: "private", riskClass: "limited", phase: "deployment" },
  cat: { key: "CAT", visibility: "workspace", riskClass: "high", phase: "design", status: "stopped" },
  dee: { key: "DEE", visibility: "private", riskClass: "minimal", archivedAt: daysFromNow(-3), phase: "development" },
  eve: { key: "EVE", visibility: "private", riskClass: "limited", phase: "development" },
} as const;

const guest = new House("ada").id("people", "member");
/** Houses that somebody of the first one belongs to as well. */
const guests: Partial<Record<HouseName, NonNullable<Given["memberships"]>>> = {
  dee: { guest: { personId: guest, role: "data_scientist" } },
  eve: { guest: { personId: guest, role: "data_scientist" }, funder: { personId: guest, role: "stakeholder" } },
};

export function peopleRows(house: House): Given {
  const person = (variant: string) => house.id("people", variant);
  const known = (variant: string) => ({
    email: `${house.name}.people.${variant}.email@example.org`,
    joinedAt: house.day(-60),
    previousVisitAt: house.day(-30),
    lastSeenAt: house.day(-1),
  });
  const names = ["owner", "member", "colleague", "left"];
  const held = (variant: string, of: readonly (typeof roles)[number][]) =>
    Object.fromEntries(of.map((role) => [`${variant} ${role}`, { personId: person(variant), role }]));
  const ofPeople = <T>(of: (variant: string) => T) =>
    Object.fromEntries(
      ["member", "colleague", "left"].map((variant) => [variant, { personId: person(variant), ...of(variant) }]),
    );
  return {
    workspace: house.name === "ada" ? { first: { id: 1, name: "Test", currency: "EUR", timeZone: "UTC" } } : {},
    people: {
      ...Object.fromEntries(names.map((variant) => [variant, known(variant)])),
      gone: { ...known("gone"), deactivatedAt: house.day(-2) },
      invited: { ...known("invited"), joinedAt: null },
      uninvited: { ...known("uninvited"), joinedAt: null, deactivatedAt: house.day(-2) },
      ...(house.name === "ada" ? { admin: { ...known("admin"), isAdmin: true } } : {}),
    },
    identities: ofPeople(() => ({})),
    sessions: {
      ...ofPeople(() => ({})),
      expired: { personId: person("member"), expiresAt: house.day(-1) },
    },
    oneTimeLinks: Object.fromEntries(
      [
        { variant: "first", purpose: "invitation" as const },
        { variant: "second", purpose: "reset" as const },
        { variant: "used", purpose: "reset" as const, usedAt: house.day(-1) },
        { variant: "expired", purpose: "reset" as const, expiresAt: house.day(-1) },
      ].map(({ variant, ...link }) => [
        variant,
        { ...link, personId: person("member"), tokenHash: hashSecret(secretOf(house, "oneTimeLinks", variant)) },
      ]),
    ),
    tokens: {
      ...ofPeople((variant) => ({ hash: hashSecret(secretOf(house, "tokens", variant)) })),
      ended: { personId: person("member"), revokedAt: house.day(-1) },
      expired: { personId: person("member"), expiresAt: house.day(-1) },
    },
    idempotencyKeys: { first: { tokenId: house.id("tokens", "member") } },
    projects: {
      first: {
        ...projectsOf[house.name],
        currency: "EUR",
        ownerId: person("owner"),
        createdAt: house.day(-90),
        updatedAt: house.day(-4),
      },
    },
    memberships: {
      ...held("owner", ["stakeholder"]),
      ...held("member", roles),
      ...held("colleague", ["expert", "data_engineer", "stakeholder"]),
      ...held("gone", roles),
      ...(guests[house.name] ?? {}),
    },
    phaseChanges: {
      older: { from: "design", to: "development", forward: true, changedAt: house.day(-40) },
      first: { from: "development", to: "deployment", forward: true, changedAt: house.day(-20) },
    },
    handovers: {
      first: { personId: person("left"), dueAt: house.day(1) },
      done: { personId: person("gone"), dueAt: house.day(-2), doneAt: house.day(-2), moved: [] },
    },
    signOnMappings: {
      first: { role: "expert" },
      second: { projectId: null, role: "data_scientist" },
      admin: { projectId: null, makesAdmin: true },
    },
    rateLimits: { first: { expire: house.number() } },
  };
}
