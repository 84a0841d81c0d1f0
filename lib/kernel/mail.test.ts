// Mail through a real SMTP server: what arrives, to whom, and what is said when there is no server.
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { invitationMail, resetMail } from "@/lib/access/links/rules";
import { sendLetters, sendMail } from "./mail";

let server: SMTPServer;
let arrived: ParsedMail[];
let refuses: boolean;

beforeEach(async () => {
  arrived = [];
  refuses = false;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_, __, done) => done(refuses ? new Error("No such mailbox") : undefined),
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        arrived.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  vi.stubEnv("MAIL_FROM", "Quintet <quintet@example.org>");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const letter = {
  to: "ada@example.org",
  name: "Ada",
  workspace: "Acme",
  url: "https://q.example.org/reset/abc-DEF_123",
};

describe("a mail", () => {
  it("arrives as plain text, from the workspace, with its link whole", async () => {
    expect(await sendMail(resetMail(letter))).toBe(true);
    const [mail] = arrived;
    expect(mail?.from?.text).toBe('"Quintet" <quintet@example.org>');
    expect(mail?.subject).toBe("A new password for Acme");
    expect(mail?.text).toMatch(/^https:\/\/q\.example\.org\/reset\/abc-DEF_123$/m);
    expect(mail?.html).toBe(false);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("cannot be given other receivers or headers by what somebody is called", async () => {
    const name = "Eve\r\nBcc: victim@example.org";
    await sendMail(invitationMail({ ...letter, by: name, workspace: name }));
    expect(arrived[0]?.bcc).toBeUndefined();
    expect(arrived[0]?.to).toMatchObject({ text: "ada@example.org" });
  });

  it("is not sent, and that is said, without a server", async () => {
    vi.stubEnv("SMTP_URL", "");
    expect(await sendMail(resetMail(letter))).toBe(false);
  });

  it("that is refused is a fault for whoever sent it, and a link to pass on for an admin", async () => {
    refuses = true;
    await expect(sendMail(resetMail(letter))).rejects.toThrow(/No such mailbox/);
    const sent = await sendLetters([{ name: "Ada", url: letter.url, mail: resetMail(letter) }]);
    expect(sent).toEqual([{ name: "Ada", email: letter.to, url: letter.url }]);
    refuses = false;
    const again = await sendLetters([{ name: "Ada", url: letter.url, mail: resetMail(letter) }]);
    expect(again).toEqual([{ name: "Ada", email: letter.to, url: null }]);
  });
});
