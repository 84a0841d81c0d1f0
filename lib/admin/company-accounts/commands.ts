// Signing on with a company account. Identity is (issuer, subject), never an e-mail address, which can change hands.
import { and, eq, gt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { events, identities, people } from "@/db/schema";
import { personJoined, personSignedIn } from "@/lib/access/events";
import { linkProblems } from "@/lib/access/links/rules";
import { findLink } from "@/lib/access/one-time-links.queries";
import { redeemLink } from "@/lib/access/one-time-links.steps";
import { listAdminIds } from "@/lib/access/queries";
import { openSession } from "@/lib/access/sessions.steps";
import { command, type RunResult } from "@/lib/kernel/command";
import { notFound, precondition } from "@/lib/kernel/errors";
import type { EventEntry } from "@/lib/kernel/event";
import { lockName, lockWithAdmins } from "@/lib/kernel/locks";
import { identityLinked, identityUnlinked, signOnRefused } from "./events";
import { absentGroupsEntry, applyGroups } from "./groups.steps";
import { listMappings } from "./queries";
import {
  type AbsenceCause,
  firstRole,
  type MappedGroups,
  type Mapping,
  mapGroups,
  nothingMapped,
  releaseAdvice,
  type SignOnProblem,
  signOnProblems,
} from "./rules";
import { type Claims, JoinByCompanyAccount, LinkIdentity, SignOn, UnlinkIdentity } from "./schema";

type SignOnResult = { secret: string } | { problem: SignOnProblem };

/** A refusal is returned, not thrown: the audit log keeps it, and what the groups took away stays taken. */
export const signOn = command({
  capability: "account.enter",
  input: SignOn,
  async run({ tx, input, now, visitor }): Promise<RunResult<SignOnResult>> {
    const { claims } = input.verified;
    const { mapped, absence } = evaluateGroups(claims, await listMappings(tx));
    const role = firstRole(mapped, input.fallbackRole);
    const existing = await lockIdentity(tx, claims);
    if (existing?.deactivatedAt) return refused("deactivated", claims, existing.id);
    const person = existing ?? (await createPerson(tx, claims, { role, absence, now }));
    if (typeof person === "string") {
      const also = absence ? [await absentGroupsEntry(tx, { claims, absence, now })] : [];
      return { ...refused(person, claims), also, notify: await adminNotices(tx, person, claims, now) };
    }
    const also = existing ? [] : [joinedEntry(person, claims)];
    also.push(...(await applyGroups(tx, person, { claims, mapped, absence, now })));
    // Whom an admin invited may always sign on; whom only their groups brought here goes with them.
    if (!role && !absence && !person.passwordHash && !person.isInvited)
      return { ...refused("no_role", claims, person.id), also };
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return {
      event: personSignedIn({ after: { with: claims.issuer } }),
      actorId: person.id,
      subject: person.id,
      also,
      value: { secret },
    };
  },
});

/**
 * Whoever holds the link of an invitation joins with their company account: from then on they are known by issuer and subject. The
 * address that the company tells need not be the invited one, and proves nothing.
 */
export const joinByCompanyAccount = command({
  capability: "account.enter",
  input: JoinByCompanyAccount,
  async run({ tx, input: { verified, token }, now, visitor }): Promise<RunResult<SignOnResult>> {
    const { claims } = verified;
    const link = { purpose: "invitation" as const, secret: token, now };
    const invitation = await findLink(tx, link);
    if (invitation.state !== "open") throw precondition(linkProblems[invitation.state]);
    const existing = await lockIdentity(tx, claims);
    if (existing && existing.id !== invitation.person.id)
      return refused("linked_elsewhere", claims, invitation.person.id);
    await lockWithAdmins(tx, invitation.person.id);
    // Two who open the same link at once: the row lets one through.
    if ((await redeemLink(tx, link)) === null) throw precondition(linkProblems.used);
    if (!existing) await insertIdentity(tx, claims, { personId: invitation.person.id, isInvited: true, now });
    const [person] = await tx
      .update(people)
      .set({ joinedAt: sql`coalesce(${people.joinedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(people.id, invitation.person.id))
      .returning(personColumns);
    if (!person) throw new Error("The person of a link has no row.");
    const { mapped, absence } = evaluateGroups(claims, await listMappings(tx));
    const also = await applyGroups(tx, person, { claims, mapped, absence, now });
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    const after = { name: person.name, with: claims.issuer, toldAddress: claims.email };
    return { event: personJoined({ after }), actorId: person.id, subject: person.id, also, value: { secret } };
  },
});

/** Absent is not empty: a sign-on that says nothing of groups takes nothing away, as long as any group means something here. */
function evaluateGroups(
  { groups }: Claims,
  mappings: readonly Mapping[],
): { mapped: MappedGroups; absence: AbsenceCause | null } {
  if ("names" in groups) return { mapped: mapGroups(groups.names, mappings), absence: null };
  if (mappings.length === 0) return { mapped: mapGroups([], mappings), absence: null };
  return { mapped: nothingMapped, absence: groups.absence };
}

/** A signed-in person ties their company account to this one; the page carries proof that they asked for it. */
export const linkIdentity = command({
  capability: "account.manage",
  input: LinkIdentity,
  async run({ tx, grant, input, now }) {
    const { claims } = input.verified;
    const existing = await lockIdentity(tx, claims);
    if (existing && existing.id !== grant.person.id) throw precondition(signOnProblems.linked_elsewhere);
    if (!existing) await insertIdentity(tx, claims, { personId: grant.person.id, isInvited: true, now });
    return {
      event: identityLinked({ after: { issuer: claims.issuer, email: claims.email } }),
      subject: grant.person.id,
    };
  },
});

/** Only where a password remains to sign in with. */
export const unlinkIdentity = command({
  capability: "account.manage",
  input: UnlinkIdentity,
  async run({ tx, grant, input }) {
    const { id } = grant.person;
    const [person] = await tx.select({ passwordHash: people.passwordHash }).from(people).where(eq(people.id, id));
    if (!person?.passwordHash) throw precondition("Without a password you could no longer sign in.");
    const unlinked = await tx
      .delete(identities)
      .where(
        and(eq(identities.issuer, input.issuer), eq(identities.subject, input.subject), eq(identities.personId, id)),
      )
      .returning({ issuer: identities.issuer });
    if (unlinked.length === 0) throw notFound("This company account");
    return { event: identityUnlinked({ before: { issuer: input.issuer } }), subject: id };
  },
});

/** So many of somebody's groups are noted where they were refused: enough to see which mapping is missing. */
const maxNotedGroups = 50;

function refused(problem: SignOnProblem, { issuer, email, groups: claimed }: Claims, personId?: string) {
  const groups = "names" in claimed ? claimed.names.slice(0, maxNotedGroups).map((name) => name.slice(0, 200)) : null;
  const note = problem === "known_otherwise" ? `${email}: ${releaseAdvice}` : undefined;
  const after = { problem, issuer, email, groups, note };
  return { event: signOnRefused({ after }), subject: personId, value: { problem } };
}

const personColumns = {
  id: people.id,
  name: people.name,
  isAdmin: people.isAdmin,
  defaultRole: people.defaultRole,
  passwordHash: people.passwordHash,
  deactivatedAt: people.deactivatedAt,
};

/** Of two who come with one identity at once the second waits, and finds what the first has written. */
async function lockIdentity(tx: Executor, claims: Claims) {
  const existing = await findByIdentity(tx, claims);
  if (existing) return existing;
  await lockName(tx, `identity ${claims.issuer} ${claims.subject}`);
  return findByIdentity(tx, claims);
}

async function findByIdentity(tx: Executor, { issuer, subject }: Claims) {
  const [person] = await tx
    .select({ ...personColumns, isInvited: identities.isInvited })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return person;
}

type Joining = { role: Role | null; absence: AbsenceCause | null; now: Date };

/** The first sign-on of somebody whom nobody invited. An account with their e-mail is not theirs until they prove it: by its link, or its password. */
async function createPerson(tx: Executor, claims: Claims, { role, absence, now }: Joining) {
  if (!role) return absence ? ("groups_absent" as const) : ("no_role" as const);
  const email = claims.email?.toLowerCase();
  if (!email) return "no_email" as const;
  if (claims.isEmailUnverified) return "email_unverified" as const;
  const problem = await problemOfAddress(tx, email);
  if (problem) return problem;
  const name = claims.name?.slice(0, 80) || (email.split("@")[0] ?? email);
  const [person] = await tx
    .insert(people)
    .values({ email, name, defaultRole: role, joinedAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning(personColumns);
  // Somebody else came with this address at the same moment.
  if (!person) return (await problemOfAddress(tx, email)) ?? "email_taken";
  await insertIdentity(tx, claims, { personId: person.id, isInvited: false, now });
  return { ...person, isInvited: false };
}

/** Who has this address already decides what is true for whoever signs on with it, and what they can do. */
async function problemOfAddress(tx: Executor, email: string): Promise<SignOnProblem | null> {
  const [owner] = await tx
    .select({
      passwordHash: people.passwordHash,
      deactivatedAt: people.deactivatedAt,
      isTied: sql<boolean>`exists (select 1 from ${identities} where ${identities.personId} = ${people.id})`,
    })
    .from(people)
    .where(sql`lower(${people.email}) = ${email}`);
  if (!owner) return null;
  if (owner.deactivatedAt) return "deactivated";
  if (owner.passwordHash) return "email_taken";
  return owner.isTied ? "known_otherwise" : "invited";
}

/** Nobody but an admin can help whoever the company knows by another subject than before: told once a week. */
async function adminNotices(
  tx: Executor,
  problem: SignOnProblem,
  { email }: Claims,
  now: Date,
): Promise<EventEntry["notify"]> {
  if (problem !== "known_otherwise") return [];
  const [recentRefusal] = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.kind, signOnRefused.kind),
        gt(events.at, new Date(now.getTime() - 7 * 86_400_000)),
        sql`${events.after} ->> 'problem' = ${problem} and ${events.after} ->> 'email' = ${email}`,
      ),
    )
    .limit(1);
  return recentRefusal ? [] : [{ kind: "told", people: await listAdminIds(tx) }];
}

function joinedEntry(
  { id, name, defaultRole }: { id: string; name: string; defaultRole: Role },
  { email }: Claims,
): EventEntry {
  return { event: personJoined({ after: { name, email, defaultRole } }), actorId: id, subject: id };
}

type IdentityLink = { personId: string; isInvited: boolean; now: Date };

async function insertIdentity(tx: Executor, { issuer, subject }: Claims, { personId, isInvited, now }: IdentityLink) {
  await tx.insert(identities).values({ issuer, subject, personId, isInvited, createdAt: now });
}
