"use client";
// What became of links that were made: mailed, or here to be copied and passed on, this once.
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { SentLetter } from "@/lib/kernel/mail";

type Props = { letters: readonly SentLetter[]; purpose: "invitation" | "reset link" };

export function SentLetters({ letters, purpose }: Props) {
  const mailed = letters.filter(({ url }) => url === null);
  const open = letters.filter((letter): letter is SentLetter & { url: string } => letter.url !== null);
  const [only] = open;
  const list = open.map(({ name, email, url }) => `${name}\t${email}\t${url}`).join("\n");
  return (
    <div role="status" className="grid gap-3">
      {mailed.length > 0 && (
        <Callout tone="met">
          {mailed.length === 1
            ? `The ${purpose} was mailed to ${mailed[0]?.email}.`
            : `${mailed.length} mails were sent.`}
        </Callout>
      )}
      {only && (
        <Callout
          tone="info"
          title={open.length === 1 ? `Pass this link on to ${only.name}` : `Pass these ${open.length} links on`}
        >
          <p>
            {open.length === 1 ? "It works once, and is" : "Each works once, and they are"} shown only now. Send{" "}
            {open.length === 1 ? "it" : "each"} to nobody else.
          </p>
          <div className="mt-2 flex items-start gap-2">
            {open.length === 1 ? (
              <Input readOnly value={only.url} aria-label={`Link for ${only.name}`} />
            ) : (
              <Textarea readOnly rows={6} value={list} aria-label="Links" className="whitespace-pre" />
            )}
            <CopyButton text={open.length === 1 ? only.url : list} size="md" />
          </div>
        </Callout>
      )}
    </div>
  );
}
