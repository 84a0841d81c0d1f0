// What waits for an admin: what failed, who was refused, roles that nobody holds, invitations without an answer, and being the only one.
import { roleInSentence, roleShortWords } from "@/lib/access/words";
import type { Unanswered, Unheld } from "@/lib/admin/attention.queries";
import type { Jobs } from "@/lib/admin/health/queries";
import { resendInvitation } from "@/lib/admin/invitations/actions";
import { formatDate, type Place } from "@/lib/format/dates";
import type { Need } from "../[role]/need-row";

type Waiting = {
  jobs: Jobs;
  refusals: number;
  admins: number;
  unheld: readonly Unheld[];
  unanswered: readonly Unanswered[];
  /** Without mail a link is copied from the person's page. */
  sendsMail: boolean;
};

export function needsOfAdmin(waiting: Waiting, place: Place): Need[] {
  return [
    ...jobNeeds(waiting.jobs),
    ...refusalNeeds(waiting.refusals),
    ...waiting.unheld.map(unheldNeed),
    ...waiting.unanswered.map((person) => invitationNeed(person, waiting.sendsMail, place)),
    ...onlyAdminNeeds(waiting.admins),
  ];
}

const health = "/admin/health";

function jobNeeds({ areRunning, failures }: Jobs): Need[] {
  const act = { label: "Look", href: health };
  const failed = failures.map(({ name, failure }) => ({
    key: `job-${name}`,
    title: `“${name}” failed`,
    href: health,
    notes: [failure],
    act,
  }));
  if (areRunning) return failed;
  const idle = { title: "Nothing runs by itself", notes: ["no job has run for five minutes"], href: health, act };
  return [{ key: "jobs", ...idle }, ...failed];
}

function refusalNeeds(refusals: number): Need[] {
  if (refusals === 0) return [];
  const href = "/admin/audit?kind=sign_on.refused";
  const title = refusals === 1 ? "A company account was refused" : `Company accounts were refused ${refusals} times`;
  return [
    {
      key: "refusals",
      title,
      href,
      notes: ["in the last 7 days"],
      act: { label: "Map groups", href: "/admin/sign-on" },
    },
  ];
}

function unheldNeed({ key, name, missing }: Unheld): Need {
  const [first, ...others] = missing;
  const href = `/projects/${key}/team`;
  return {
    key: `roles-${key}`,
    title:
      first && others.length === 0
        ? `${name} has no ${roleInSentence(first)}`
        : `${name} lacks ${missing.length} roles`,
    href,
    notes: [missing.map((role) => roleShortWords[role]).join(", ")],
    act: { label: "Assign", href },
  };
}

function invitationNeed({ id, name, invitedAt }: Unanswered, sendsMail: boolean, place: Place): Need {
  const href = `/admin/people/${id}`;
  const resend = { label: "Resend", action: resendInvitation.bind(null, { fixed: { personId: id } }) };
  return {
    key: `invitation-${id}`,
    title: `${name} hasn’t accepted`,
    href,
    notes: [`invited ${formatDate(invitedAt, place)}`],
    act: sendsMail ? resend : { label: "Copy link", href },
  };
}

function onlyAdminNeeds(admins: number): Need[] {
  if (admins !== 1) return [];
  const act = { label: "Add admin", href: "/admin/people" };
  return [
    { key: "admin", title: "You are the only admin", href: act.href, notes: ["nobody else manages access"], act },
  ];
}
