// Brings people in: one, or a whole list. What comes of each is a letter with a link: a secret, so no event keeps it.
import { eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { identities, people, workspace } from "@/db/schema";
import { personInvited, personResetRequested } from "@/lib/access/events";
import { invitationMail, resetMail } from "@/lib/access/links/rules";
import { issueLink } from "@/lib/access/one-time-links.steps";
import { endSessions } from "@/lib/access/sessions.steps";
import { identityReleased } from "@/lib/admin/company-accounts/events";
import { type FileOf, type Remark, remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition, unconfirmed } from "@/lib/kernel/errors";
import type { Letter } from "@/lib/kernel/mail";
import { peopleImported } from "../events";
import { statusOf } from "../people/rules";
import { OnePerson } from "../people/schema";
import { readInvitees } from "./rules";
import { ImportPeople, type Invitee, InvitePerson } from "./schema";

export const invitePerson = command({
  capability: "people.manage",
  input: InvitePerson,
  async run({ tx, grant, input, now }) {
    const [person] = await addPeople(tx, [input], now);
    if (!person) throw invalid({ email: "Somebody here has this address already." });
    const value = await invite(tx, [person], { by: grant.person.name, now });
    return { event: personInvited({ after: input }), subject: person.id, value };
  },
});

/** A new link; the earlier ones end. */
export const resendInvitation = command({
  capability: "people.manage",
  input: OnePerson,
  async run({ tx, grant, input, now }) {
    const person = await getPerson(tx, input.personId);
    if (person.status === "deactivated") throw conflict(`${person.name} was deactivated.`);
    if (person.status === "active" && person.hasWayIn) throw conflict(`${person.name} has joined already.`);
    const value = await invite(tx, [person], { by: grant.person.name, now });
    const after = { name: person.name, email: person.email, again: true };
    return { event: personInvited({ after }), subject: person.id, value };
  },
});

export const makeResetLink = command({
  capability: "people.manage",
  input: OnePerson,
  async run({ tx, input, now }) {
    const person = await getPerson(tx, input.personId);
    if (person.status === "invited")
      throw precondition(`${person.name} has not joined yet: send the invitation again.`);
    if (person.status === "deactivated") throw precondition(`${person.name}'s account is deactivated.`);
    const { url } = await issueLink(tx, { purpose: "reset", personId: person.id, now });
    const { name, email: to } = person;
    const mail = resetMail({ to, name, workspace: await workspaceName(tx), url });
    return { event: personResetRequested(), subject: person.id, value: [{ name, url, mail }] };
  },
});

/**
 * Their company knows them by another subject than before: what they were known by opens nothing any more, and they join again by a link.
 * Roles and tokens stay: it is the same person.
 */
export const releaseIdentity = command({
  capability: "identity.release",
  input: OnePerson,
  async run({ tx, grant, input, now }) {
    const person = await getPerson(tx, input.personId);
    if (person.status === "deactivated") throw precondition(`${person.name}'s account is deactivated.`);
    if (person.id === grant.person.id) throw precondition("Ask another admin: it may be your own way in.");
    const released = await tx
      .delete(identities)
      .where(eq(identities.personId, person.id))
      .returning({ issuer: identities.issuer, subject: identities.subject });
    if (released.length === 0) throw precondition(`No company account is tied to ${person.name}.`);
    const sessionsEnded = await endSessions(tx, person.id);
    const value = await invite(tx, [person], { by: grant.person.name, now });
    return {
      event: identityReleased({
        before: { accounts: released.map(({ issuer, subject }) => `${subject} at ${issuer}`) },
        after: { accounts: [], sessionsEnded, person: person.name },
      }),
      subject: person.id,
      notify: [{ kind: "told", people: [person.id] }],
      value,
    };
  },
});

/** Every line is right, or nobody is invited. @throws Refusal precondition with the preview, where only the confirmation is missing. */
export const importPeople = command({
  capability: "people.manage",
  input: ImportPeople,
  async run({ tx, grant, input, now }) {
    const file = readInvitees(input.csv);
    const remarks = [...file.remarks, ...(await remarksOnTakenAddresses(tx, file))];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks, "nobody is invited"));
    const invitees = file.rows;
    if (!input.confirmed) throw unconfirmed(invitees);

    const added = await addPeople(tx, invitees, now);
    if (added.length < invitees.length) throw conflict("Somebody invited one of these people meanwhile. Look again.");
    const value = await invite(tx, added, { by: grant.person.name, now });
    return { event: peopleImported({ after: { people: invitees } }), value };
  },
});

async function remarksOnTakenAddresses(tx: Executor, { rows, lines }: FileOf<Invitee>): Promise<Remark[]> {
  const emails = rows.map(({ email }) => email);
  const existing = await tx
    .select({ email: sql<string>`lower(${people.email})` })
    .from(people)
    .where(inArray(sql`lower(${people.email})`, emails));
  return existing.map(({ email }) => ({
    line: lines[emails.indexOf(email)] ?? 0,
    remark: "Somebody here has this address already.",
  }));
}

/** People whose address somebody has already are left out of what is returned. */
async function addPeople(tx: Executor, invitees: readonly Invitee[], now: Date) {
  return tx
    .insert(people)
    .values(invitees.map((invitee) => ({ id: v7(), ...invitee, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: people.id, name: people.name, email: people.email });
}

async function getPerson(tx: Executor, personId: string) {
  const [person] = await tx
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      joinedAt: people.joinedAt,
      deactivatedAt: people.deactivatedAt,
      hasWayIn: sql<boolean>`(${people.passwordHash} is not null or exists (select 1 from identities i where i.person_id = "people"."id"))`,
    })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  if (!person) throw notFound("This person");
  return { ...person, status: statusOf(person) };
}

type Addressee = { id: string; name: string; email: string };

async function invite(tx: Executor, added: readonly Addressee[], { by, now }: { by: string; now: Date }) {
  const workspace = await workspaceName(tx);
  const letters: Letter[] = [];
  for (const person of added) {
    const { url } = await issueLink(tx, { purpose: "invitation", personId: person.id, now });
    const { name, email: to } = person;
    letters.push({ name, url, mail: invitationMail({ to, name, workspace, url, by }) });
  }
  return letters;
}

async function workspaceName(tx: Executor): Promise<string> {
  const [row] = await tx.select({ name: workspace.name }).from(workspace);
  return row?.name ?? "Quintet";
}
