// One line about what an event changed, taken from the words in it; null where the kind of event says it all.

import { own } from "@/lib/format/own";
import { phaseWords, projectStatusWords, roleShortWords } from "@/lib/format/words";

const telling = [
  "statement",
  "name",
  "email",
  "title",
  "reason",
  "note",
  "evidence",
  "question",
  "answer",
  "remark",
  "status",
  "to",
  "phase",
  "role",
  "roles",
  // of a measurement nothing else says what it is of
  "metric",
] as const;

export function describeChange({ before, after }: { before: unknown; after: unknown }): string | null {
  const words = [...wordsOf(after), ...wordsOf(before)];
  return words[0] ?? null;
}

function wordsOf(held: unknown): string[] {
  if (typeof held !== "object" || held === null) return [];
  const record = held as Record<string, unknown>;
  return telling.flatMap((name) => {
    const value = record[name];
    if (typeof value === "string" && value.trim() !== "") return [said(value)];
    if (Array.isArray(value) && value.length > 0) return [value.map((item) => said(String(item))).join(", ")];
    return [];
  });
}

const known: Readonly<Record<string, string>> = { ...roleShortWords, ...phaseWords, ...projectStatusWords };

/** A stored word as pages call it; anything else is what somebody wrote. */
const said = (word: string) => own(known, word) ?? word;
