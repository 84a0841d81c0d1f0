// What sign-on groups mean here. Only what a mapping names is touched: roles that none names stay as somebody gave them.
import type { Role } from "@/db/enums";
import { lookUp } from "@/lib/format/look-up";

/** One line of the admin's table: this group gives a role in a project, a default role, admin, or several of these. */
export type Mapping = { groupName: string; projectId: string | null; role: Role | null; makesAdmin: boolean };

export type RoleIn = { projectId: string; role: Role };

/** What the mappings say of somebody in these groups; undefined where no mapping says anything about anyone. */
export type MappedGroups = {
  /** Did any mapping match? Without one, and without a fallback role, a stranger is refused. */
  matches: boolean;
  admin: boolean | undefined;
  defaultRole: Role | undefined;
  granted: readonly RoleIn[];
  /** Named by some mapping: given if a group of theirs gives it, taken away otherwise. */
  governed: readonly RoleIn[];
};

/** @param mappings in the admin's order: of several default roles the first counts. */
export function mapGroups(groups: readonly string[], mappings: readonly Mapping[]): MappedGroups {
  const groupNames = new Set(groups);
  const matching = mappings.filter((mapping) => groupNames.has(mapping.groupName));
  return {
    matches: matching.length > 0,
    admin: mappings.some((mapping) => mapping.makesAdmin) ? matching.some((mapping) => mapping.makesAdmin) : undefined,
    defaultRole: matching.find((mapping) => mapping.role && !mapping.projectId)?.role ?? undefined,
    granted: rolesIn(matching),
    governed: rolesIn(mappings),
  };
}

function rolesIn(mappings: readonly Mapping[]): RoleIn[] {
  const pairs = mappings.flatMap(({ projectId, role }) => (projectId && role ? [{ projectId, role }] : []));
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

const keyOf = ({ projectId, role }: RoleIn) => `${projectId} ${role}`;

export type CurrentAccess = {
  isAdmin: boolean;
  defaultRole: Role;
  roles: readonly RoleIn[];
  /** Nobody else who can sign in is an admin. */
  isLastAdmin: boolean;
  /** Projects that they own: an owner always keeps a role. */
  owns: readonly string[];
};

export type Change = {
  add: readonly RoleIn[];
  remove: readonly RoleIn[];
  defaultRole?: Role;
  admin?: boolean;
  /** What the groups would have taken away and sign-on left, because nobody else could take it over. */
  kept: readonly ("last admin" | "owner's last role")[];
};

/** From what somebody holds to what their groups say. An empty change means that nothing is to be written. */
export function changeBy(mapped: MappedGroups, current: CurrentAccess): Change {
  const granted = new Set(mapped.granted.map(keyOf));
  const governed = new Set(mapped.governed.map(keyOf));
  const currentKeys = new Set(current.roles.map(keyOf));
  const add = mapped.granted.filter((pair) => !currentKeys.has(keyOf(pair)));
  const isKept = (pair: RoleIn) => !governed.has(keyOf(pair)) || granted.has(keyOf(pair));
  const lastOfOwner = ({ projectId }: RoleIn) =>
    current.owns.includes(projectId) &&
    !add.some((pair) => pair.projectId === projectId) &&
    !current.roles.some((pair) => pair.projectId === projectId && isKept(pair));
  const lost = current.roles.filter((pair) => !isKept(pair));
  const demoted = mapped.admin === false && current.isAdmin;
  const kept: Change["kept"][number][] = [];
  if (demoted && current.isLastAdmin) kept.push("last admin");
  if (lost.some(lastOfOwner)) kept.push("owner's last role");
  return {
    add,
    remove: lost.filter((pair) => !lastOfOwner(pair)),
    ...(mapped.defaultRole && mapped.defaultRole !== current.defaultRole ? { defaultRole: mapped.defaultRole } : {}),
    ...(mapped.admin && !current.isAdmin ? { admin: true } : {}),
    ...(demoted && !current.isLastAdmin ? { admin: false } : {}),
    kept,
  };
}

export function changesNothing({ add, remove, defaultRole, admin }: Change): boolean {
  return add.length === 0 && remove.length === 0 && defaultRole === undefined && admin === undefined;
}

/** A newcomer's default role: what their groups say, else their first role in a project, else the workspace's fallback. */
export function firstRole(mapped: MappedGroups, fallback: Role | null): Role | null {
  const role = mapped.defaultRole ?? mapped.granted[0]?.role ?? fallback;
  // An admin by group need not work in projects; the most versatile role is the least wrong for one.
  return role ?? (mapped.admin ? "ml_engineer" : null);
}

/** Why a sign-on said nothing of groups, which is not to say that there are none. */
export const absenceCauses = ["too_many", "not_granted", "not_told", "unreadable"] as const;
export type AbsenceCause = (typeof absenceCauses)[number];
export type Groups = { names: readonly string[] } | { absence: AbsenceCause };

type ClaimSettings = { claim: string; scope: string; granted: string | undefined };

/**
 * The groups in a claim, which may lie deeper ("realm_access.roles"), and be one word instead of a list. An empty list is a list.
 * Entra leaves the list out above 200 groups and says so in `_claim_names` (OpenID Connect Core 5.6.2), or by `hasgroups` in the
 * implicit flow; Google tells none at all; Okta and Auth0 leave a claim out for which no scope was granted or no rule was made.
 */
export function groupsOf(claims: Record<string, unknown>, { claim: path, scope, granted }: ClaimSettings): Groups {
  const elsewhere = lookUp(claims, "_claim_names");
  const isElsewhere = typeof elsewhere === "object" && elsewhere !== null && Object.hasOwn(elsewhere, path);
  const hasMore = path === "groups" && [true, "true"].some((yes) => lookUp(claims, "hasgroups") === yes);
  if (isElsewhere || hasMore) return { absence: "too_many" };
  const claim = lookUp(claims, path) ?? path.split(".").reduce<unknown>(stepInto, claims);
  if (claim === undefined || claim === null) {
    const scopes = granted?.split(" ");
    return { absence: scopes && !scope.split(" ").every((one) => scopes.includes(one)) ? "not_granted" : "not_told" };
  }
  const items: unknown[] = Array.isArray(claim) ? claim : [claim];
  const names = items.filter((group): group is string => typeof group === "string" && group !== "");
  return names.length === items.length ? { names } : { absence: "unreadable" };
}

function stepInto(node: unknown, step: string): unknown {
  return typeof node === "object" && node !== null
    ? Object.entries(node).find(([name]) => name === step)?.[1]
    : undefined;
}

/** A sign-on that says nothing of groups gives nothing and takes nothing. */
export const nothingMapped: MappedGroups = {
  matches: false,
  admin: undefined,
  defaultRole: undefined,
  granted: [],
  governed: [],
};

/** What an admin can do about it, by cause. `claim` is what groups are read from. */
export const absenceWords: Record<AbsenceCause, (claim: string) => string> = {
  too_many: () =>
    "they are in more groups than the provider lists (Entra: 200). Let it send only the groups that are assigned to Quintet, or use application roles and set OIDC_GROUPS_CLAIM=roles.",
  not_granted: () =>
    "the provider did not grant all that OIDC_SCOPE asks for. Allow Quintet that scope there, for everybody, so that nobody can decline it.",
  not_told: (claim) =>
    `no claim “${claim}” came. Let the provider send it to Quintet, as an empty list for whoever is in no group, or name the right claim in OIDC_GROUPS_CLAIM; Google tells no groups at all: remove the mappings there.`,
  unreadable: (claim) =>
    `the claim “${claim}” is no list of names. Let the provider send one, or name the right claim in OIDC_GROUPS_CLAIM.`,
};

/** What an admin can do for whoever comes with another subject than before. */
export const releaseAdvice =
  "their company knows them by another subject than before. If it is the same person, release their company account on their page: they get a link to join again.";

/** Why a company account was not let in; the page says the sentence, the address carries the word. */
export const signOnProblems = {
  no_role: "Your company account is known, but none of its groups has a role here. Ask your admin.",
  groups_absent:
    "Your company account did not tell which groups you are in, and they decide on your role here. Your admins have been told.",
  no_email: "Your company account does not tell an e-mail address, and an account here needs one.",
  email_unverified: "Your company account's e-mail address is not verified yet. Verify it there, then sign on again.",
  invited:
    "You are invited, and have not joined yet: open the link of your invitation, and join there with your company account. If it is lost, your admin can send it again.",
  known_otherwise:
    "Your company knows you by another number than when you last signed on, so that nobody can tell whether it is you. Your admins have been told: once they release your company account, you get a link to join again.",
  email_taken:
    "There is an account with your e-mail address already. Sign in with its password, and link your company account on your account page.",
  deactivated: "Your account here has been closed. Ask your admin.",
  linked_elsewhere: "This company account belongs to somebody else here.",
  cancelled: "Sign-on was cancelled.",
  link_closed: "The link of your invitation is no longer good. Ask your admin to send it again.",
  failed: "Your company's sign-on did not answer as it should. Try again, or ask your admin.",
} as const;
export type SignOnProblem = keyof typeof signOnProblems;

export const isSignOnProblem = (word: unknown): word is SignOnProblem =>
  typeof word === "string" && Object.hasOwn(signOnProblems, word);
