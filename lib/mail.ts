// Mail, where the workspace has a server for it (SMTP_URL); without one people get their links from an admin.
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = { to: string; subject: string; text: string };

export const sendsMail = () => env().SMTP_URL !== undefined;

let open: { url: string; transport: Transporter } | undefined;

/** @returns whether there was a server to give it to. @throws what the server answers when it refuses. */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url) return false;
  if (open?.url !== url) open = { url, transport: createTransport(patient(url)) };
  await open.transport.sendMail({ from, ...mail, headers: { "Auto-Submitted": "auto-generated" } });
  return true;
}

/** A server that does not answer is given up after ten seconds, not after nodemailer's two minutes. */
function patient(url: string): string {
  const address = new URL(url);
  for (const wait of ["connectionTimeout", "greetingTimeout"]) {
    if (!address.searchParams.has(wait)) address.searchParams.set(wait, "10000");
  }
  return address.toString();
}
