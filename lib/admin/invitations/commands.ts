// Brings people in: one, or a whole list. Where no mail can be sent the admin gets the link, once, to pass it on.
import { eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { people, workspace } from "@/db/schema";
import { command } from "@/lib/command";
import { conflict, invalid, notFound, precondition } from "@/lib/errors";
import { CsvFault, readCsv } from "@/lib/format/read-csv";
import { type Mail, sendMail } from "@/lib/mail";
import { issueLink } from "@/lib/one-time-link";
import { statusOf } from "../people/rules";
import { OnePerson } from "../people/schema";
import { invitationMail, readInvitees, resetMail } from "./rules";
import { ImportPeople, type Invitee, InvitePerson, importColumns } from "./schema";

/** `url` is for the admin to pass on; null where it was mailed. It is a secret, so no event keeps it. */
export type SentLink = { name: string; email: string; url: string | null };

export const invitePerson = command({
  capability: "people.manage",
  input: InvitePerson,
  async run({ tx, grant, input, now }) {
    const [person] = await addPeople(tx, [input], now);
    if (!person) throw invalid({ email: "Somebody here has this address already." });
    const sent = await inviteByLink(tx, person, { by: grant.person.name, now });
    return { kind: "person.invited", subject: person.id, after: { ...input, mailed: sent.url === null }, value: sent };
  },
});

/** A new link; the earlier ones end. */
export const resendInvitation = command({
  capability: "people.manage",
  input: OnePerson,
  async run({ tx, grant, input, now }) {
    const person = await getPerson(tx, input.personId);
    if (person.status !== "invited") throw conflict(`${person.name} has joined already, or was deactivated.`);
    const sent = await inviteByLink(tx, person, { by: grant.person.name, now });
    const after = { name: person.name, email: person.email, again: true, mailed: sent.url === null };
    return { kind: "person.invited", subject: person.id, after, value: sent };
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
    const sent = await send(person, url, resetMail({ name: person.name, workspace: await workspaceName(tx), url }));
    return { kind: "person.reset_requested", subject: person.id, after: { mailed: sent.url === null }, value: sent };
  },
});

/** Every line is right, or nobody is invited. @throws Refusal precondition where all is well and only the confirmation is missing. */
export const importPeople = command({
  capability: "people.manage",
  input: ImportPeople,
  async run({ tx, grant, input, now }) {
    const lines = linesOf(input.csv);
    const emails = lines.map(({ cells }) => cells.email.toLowerCase());
    const known = await tx
      .select({ email: sql<string>`lower(${people.email})` })
      .from(people)
      .where(inArray(sql`lower(${people.email})`, emails));
    const { invitees, errors } = readInvitees(lines, new Set(known.map(({ email }) => email)));
    const wrong = Object.keys(errors).length;
    if (wrong) throw invalid(errors, `${wrong} of ${lines.length} lines cannot be read, so nobody was invited.`);
    if (!input.confirmed) throw precondition(`Every line is right. Nobody is invited until you say so.`);

    const added = await addPeople(tx, invitees, now);
    if (added.length < invitees.length) throw conflict("Somebody invited one of these people meanwhile. Look again.");
    const sent = await inviteEach(tx, added, { by: grant.person.name, now });
    return {
      kind: "people.imported",
      after: { people: invitees, mailed: sent.filter(({ url }) => url === null).length },
      value: sent,
    };
  },
});

function linesOf(csv: string) {
  try {
    return readCsv(csv, importColumns);
  } catch (fault) {
    if (fault instanceof CsvFault)
      throw invalid({ csv: fault.message }, "The file cannot be read, so nobody was invited.");
    throw fault;
  }
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
    })
    .from(people)
    .where(eq(people.id, personId))
    .for("update");
  if (!person) throw notFound("This person");
  return { ...person, status: statusOf(person) };
}

type Addressee = { id: string; name: string; email: string };
type Inviting = { by: string; now: Date };

async function inviteByLink(tx: Executor, person: Addressee, { by, now }: Inviting): Promise<SentLink> {
  const { url } = await issueLink(tx, { purpose: "invitation", personId: person.id, now });
  return send(person, url, invitationMail({ name: person.name, workspace: await workspaceName(tx), url, by }));
}

/** Five mails at a time; where a whole handful fails the server is gone, and the rest get links at once. */
async function inviteEach(tx: Executor, added: readonly Addressee[], { by, now }: Inviting): Promise<SentLink[]> {
  const name = await workspaceName(tx);
  const sent: SentLink[] = [];
  let mailing = true;
  for (let at = 0; at < added.length; at += 5) {
    const handful = added.slice(at, at + 5);
    const links: SentLink[] = [];
    for (const person of handful) {
      const { url } = await issueLink(tx, { purpose: "invitation", personId: person.id, now });
      links.push({ name: person.name, email: person.email, url });
    }
    const tried: SentLink[] = mailing ? await Promise.all(links.map((link) => mailed(link, { name, by }))) : links;
    mailing &&= tried.some(({ url }) => url === null);
    sent.push(...tried);
  }
  return sent;
}

async function mailed(link: SentLink, { name, by }: { name: string; by: string }): Promise<SentLink> {
  if (!link.url) return link;
  return send(link, link.url, invitationMail({ name: link.name, workspace: name, url: link.url, by }));
}

/** A server that refuses is no reason to undo the invitation: the admin then passes the link on. */
async function send(to: { name: string; email: string }, url: string, letter: Omit<Mail, "to">): Promise<SentLink> {
  const gone = await sendMail({ to: to.email, ...letter }).catch(() => false);
  return { name: to.name, email: to.email, url: gone ? null : url };
}

async function workspaceName(tx: Executor): Promise<string> {
  const [found] = await tx.select({ name: workspace.name }).from(workspace);
  return found?.name ?? "Quintet";
}
