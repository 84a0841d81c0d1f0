// Signing on with a company account. Identity is (issuer, subject), never an e-mail address, which can change hands.
import { and, eq, gt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { events, identities, memberships, people, projects } from "@/db/schema";
import { command, type Deed, type Done } from "@/lib/command";
import { env } from "@/lib/env";
import { notFound, precondition } from "@/lib/errors";
import { openSession } from "@/lib/visit";
import { awaitHandover, endHandover } from "../handovers/commands";
import { listAdminIds } from "../queries";
import { getHeld, listMappings } from "./queries";
import {
  type Change,
  changeBy,
  changesNothing,
  firstRole,
  mapGroups,
  nothingMapped,
  type SignOnProblem,
  type Silence,
  signOnProblems,
  silenceWords,
} from "./rules";
import { type Claims, LinkIdentity, SignOn, UnlinkIdentity } from "./schema";

type SignedOn = { secret: string } | { problem: SignOnProblem };

/** A refusal is returned, not thrown: the audit log keeps it, and what the groups took away stays taken. */
export const signOn = command({
  capability: "account.enter",
  input: SignOn,
  async run({ tx, input, now, visitor }): Promise<Done<SignedOn>> {
    const { claims } = input.verified;
    const mappings = await listMappings(tx);
    // Absent is not empty: a sign-on that says nothing of groups takes nothing away, as long as any group means something here.
    const silence = mappings.length > 0 && "silent" in claims.groups ? claims.groups.silent : null;
    const groups = "told" in claims.groups ? claims.groups.told : [];
    const mapped = silence ? nothingMapped : mapGroups(groups, mappings);
    const role = firstRole(mapped, input.fallbackRole);
    const known = await findByIdentity(tx, claims);
    if (known?.deactivatedAt) return refused("deactivated", claims, known.id);
    const person = known ?? (role ? await join(tx, claims, role, now) : silence ? "groups_absent" : "no_role");
    if (typeof person === "string") {
      const also = silence ? [await silent(tx, { claims, silence, now })] : [];
      return { ...refused(person, claims), also };
    }
    const also = known ? [] : [joined(person, claims)];
    if (silence) also.push(await silent(tx, { claims, silence, now, person }));
    else also.push(...(await apply(tx, { person, change: changeBy(mapped, await getHeld(tx, person)), now })));
    // Whom an admin invited may always sign on; whom only their groups brought here goes with them.
    if (!role && !silence && !person.passwordHash && !person.isInvited)
      return { ...refused("no_role", claims, person.id), also };
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return {
      kind: "person.signed_in",
      actorId: person.id,
      subject: person.id,
      after: { with: claims.issuer },
      also,
      value: { secret },
    };
  },
});

/** A signed-in person ties their company account to this one; the page carries proof that they asked for it. */
export const linkIdentity = command({
  capability: "account.manage",
  input: LinkIdentity,
  async run({ tx, grant, input, now }) {
    const { claims } = input.verified;
    const known = await findByIdentity(tx, claims);
    if (known && known.id !== grant.person.id) throw precondition(signOnProblems.linked_elsewhere);
    if (!known) await tieTo(tx, claims, { personId: grant.person.id, isInvited: true, now });
    return { kind: "identity.linked", subject: grant.person.id, after: { issuer: claims.issuer, email: claims.email } };
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
    return { kind: "identity.unlinked", subject: id, before: { issuer: input.issuer } };
  },
});

function refused(problem: SignOnProblem, { issuer, email, ...told }: Claims, personId?: string): Done<SignedOn> {
  const groups = "told" in told.groups ? told.groups.told : null;
  return { kind: "sign_on.refused", subject: personId, after: { problem, issuer, email, groups }, value: { problem } };
}

type Silent = { claims: Claims; silence: Silence; now: Date; person?: { id: string; name: string } };

/** One notice for a cause, to the admins and to the person, until it has not happened for a week; on record is every time. */
async function silent(tx: Executor, { claims, silence, now, person }: Silent): Promise<Deed> {
  const { issuer, email } = claims;
  const note = `${person?.name ?? email ?? "Somebody"} signed on, and their groups were not told: ${silenceWords[silence](env().OIDC_GROUPS_CLAIM)} Nothing of their roles was changed.`;
  const admins = (await isNew(tx, { silence, issuer, now })) ? await listAdminIds(tx) : [];
  const own = person && (await isNew(tx, { silence, issuer, now, personId: person.id })) ? [person.id] : [];
  return {
    kind: "sign_on.groups_absent",
    actorId: null,
    subject: person?.id,
    after: { note, cause: silence, issuer },
    notify: [{ kind: "told", people: [...new Set([...admins, ...own])] }],
  };
}

type Heard = { silence: Silence; issuer: string; now: Date; personId?: string };

async function isNew(tx: Executor, { silence, issuer, now, personId }: Heard): Promise<boolean> {
  const [heard] = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.kind, "sign_on.groups_absent"),
        gt(events.at, new Date(now.getTime() - 7 * 86_400_000)),
        sql`${events.after} ->> 'cause' = ${silence} and ${events.after} ->> 'issuer' = ${issuer}`,
        personId ? eq(events.subject, personId) : undefined,
      ),
    )
    .limit(1);
  return heard === undefined;
}

const personColumns = {
  id: people.id,
  name: people.name,
  isAdmin: people.isAdmin,
  defaultRole: people.defaultRole,
  passwordHash: people.passwordHash,
  deactivatedAt: people.deactivatedAt,
};

async function findByIdentity(tx: Executor, { issuer, subject }: Claims) {
  const [known] = await tx
    .select({ ...personColumns, isInvited: identities.isInvited })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return known;
}

/** The first sign-on of somebody whom nobody invited. An account with their e-mail is not theirs until they link it. */
async function join(tx: Executor, claims: Claims, defaultRole: Role, now: Date) {
  const email = claims.email?.toLowerCase();
  if (!email) return "no_email" as const;
  const [taken] = await tx.select({ id: people.id }).from(people).where(sql`lower(${people.email}) = ${email}`);
  if (taken) return "email_taken" as const;
  const name = claims.name?.slice(0, 80) || (email.split("@")[0] ?? email);
  const [person] = await tx
    .insert(people)
    .values({ email, name, defaultRole, joinedAt: now, createdAt: now })
    .returning(personColumns);
  if (!person) throw new Error("The person was not written.");
  await tieTo(tx, claims, { personId: person.id, isInvited: false, now });
  return { ...person, isInvited: false };
}

function joined({ id, name, defaultRole }: { id: string; name: string; defaultRole: Role }, { email }: Claims): Deed {
  return { kind: "person.joined", actorId: id, subject: id, after: { name, email, defaultRole } };
}

type Tie = { personId: string; isInvited: boolean; now: Date };

async function tieTo(tx: Executor, { issuer, subject }: Claims, { personId, isInvited, now }: Tie) {
  await tx.insert(identities).values({ issuer, subject, personId, isInvited, createdAt: now });
}

type Applied = { person: { id: string; name: string }; change: Change; now: Date };

/** @returns what is to be told: to each project's feed, and of the whole. */
async function apply(tx: Executor, { person, change, now }: Applied): Promise<Deed[]> {
  if (changesNothing(change)) return [];
  const { defaultRole, admin, add, remove } = change;
  if (defaultRole !== undefined || admin !== undefined) {
    await tx
      .update(people)
      .set({ defaultRole, isAdmin: admin, version: sql`${people.version} + 1` })
      .where(eq(people.id, person.id));
  }
  const deeds: Deed[] = [];
  for (const projectId of new Set([...add, ...remove].map((pair) => pair.projectId))) {
    const of = (pairs: Change["add"]) => pairs.flatMap((pair) => (pair.projectId === projectId ? [pair.role] : []));
    deeds.push(...(await changeMember(tx, { person, projectId, add: of(add), remove: of(remove), now })));
  }
  const after = { person: person.name, ...change };
  return [...deeds, { kind: "sign_on.applied", actorId: null, subject: person.id, after }];
}

type MemberChange = Omit<Applied, "change"> & { projectId: string; add: Role[]; remove: Role[] };

/** Tells the project's feed the same as when somebody of the team had changed it. */
async function changeMember(tx: Executor, { person, projectId, add, remove, now }: MemberChange): Promise<Deed[]> {
  const member = and(eq(memberships.projectId, projectId), eq(memberships.personId, person.id));
  const held = tx.select({ role: memberships.role }).from(memberships).where(member).orderBy(memberships.role);
  const before = (await held).map(({ role }) => role);
  for (const role of remove) await tx.delete(memberships).where(and(member, eq(memberships.role, role)));
  for (const role of add) {
    await tx.insert(memberships).values({ projectId, personId: person.id, role, createdAt: now }).onConflictDoNothing();
  }
  const after = [...before.filter((role) => !remove.includes(role)), ...add];
  await tx
    .update(projects)
    .set({ version: sql`${projects.version} + 1` })
    .where(eq(projects.id, projectId));
  if (add.length > 0) await endHandover(tx, { projectId, personId: person.id });
  const handed = after.length > 0 ? [] : await awaitHandover({ tx, now, projectId, from: person });
  return [
    {
      kind: after.length > 0 ? "member.roles_changed" : "member.removed",
      actorId: null,
      projectId,
      subject: person.id,
      before: { person: person.name, roles: before },
      after: after.length > 0 ? { person: person.name, roles: after } : undefined,
      notify: [{ kind: add.length > 0 ? "assigned" : "told", people: [person.id] }],
    },
    ...handed.map((deed) => ({ ...deed, actorId: null })),
  ];
}
