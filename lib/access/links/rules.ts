// The mails that carry one-time links, and the sentences for links that no longer work.
import type { Mail } from "@/lib/kernel/mail";
import type { LinkState } from "../one-time-links.queries";

type Letter = { to: string; name: string; workspace: string; url: string };

export function invitationMail({ to, name, workspace, url, by }: Letter & { by: string }): Mail {
  return {
    to,
    subject: `${by} invites you to ${workspace}`,
    text: lines(
      `Hello ${name},`,
      `${by} invites you to ${workspace}, where your team takes machine-learning projects from idea to value.`,
      `Join here. The link works once, for seven days:\n${url}`,
      "If you did not expect this, you need not do anything.",
    ),
  };
}

export function resetMail({ to, name, workspace, url }: Letter): Mail {
  return {
    to,
    subject: `A new password for ${workspace}`,
    text: lines(
      `Hello ${name},`,
      `somebody, probably you, asked for a new password for ${workspace}.`,
      `Choose it here. The link works once, for one hour:\n${url}`,
      "If it was not you, you need not do anything: your password stays as it is.",
    ),
  };
}

const lines = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;

export const linkProblems = {
  used: "This link has been used already, or it ended: by a newer link, or because a password or an address was changed since.",
  expired: "This link is too old.",
  unknown: "This link is not one of ours. Perhaps a part of it was lost on the way: copy it whole.",
} as const satisfies Record<Exclude<LinkState, "open">, string>;
