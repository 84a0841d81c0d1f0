// Mail, where the workspace has a server for it (SMTP_URL); without one people get their links from an admin.
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = { to: string; subject: string; text: string };

export const sendsMail = () => env().SMTP_URL !== undefined;

let current: { url: string; transport: Transporter } | undefined;

/** @returns whether a server is configured. @throws what the server answers when it refuses. */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url) return false;
  if (current?.url !== url) current = { url, transport: createTransport(withTimeouts(url)) };
  await current.transport.sendMail({ from, ...mail, headers: { "Auto-Submitted": "auto-generated" } });
  return true;
}

/** A mail with a link, and the link by itself for passing it on where mail can't be sent. */
export type Letter = { name: string; url: string; mail: Mail };
/** `url` is null where the link was mailed. */
export type SentLetter = { name: string; email: string; url: string | null };

/** Five at a time; where all five fail the server is down, and the rest is not tried. */
export async function sendLetters(letters: readonly Letter[]): Promise<SentLetter[]> {
  const sent: SentLetter[] = [];
  let isServerUp = sendsMail();
  for (let at = 0; at < letters.length; at += 5) {
    const handful = letters.slice(at, at + 5);
    const tried = isServerUp ? await Promise.all(handful.map(({ mail }) => sendMail(mail).catch(() => false))) : [];
    isServerUp &&= tried.includes(true);
    sent.push(
      ...handful.map(({ name, url, mail }, place) => ({ name, email: mail.to, url: tried[place] ? null : url })),
    );
  }
  return sent;
}

/** Times out after ten seconds, not after nodemailer's two minutes. */
function withTimeouts(url: string): string {
  const address = new URL(url);
  for (const wait of ["connectionTimeout", "greetingTimeout"]) {
    if (!address.searchParams.has(wait)) address.searchParams.set(wait, "10000");
  }
  return address.toString();
}
