// Mentions in comments, and who may change a comment.
import { allowsWith, type Standing } from "@/lib/access/policy";

export type Mentionable = { id: string; name: string };

/**
 * The people whose @Name is in the text: of names that begin alike the longest counts, so that "@Ann Lee" doesn't mention Ann. An @ within
 * a word, as in an e-mail address, mentions nobody; people of the same name are all mentioned.
 */
export function mentionedIn<P extends Mentionable>(text: string, people: readonly P[]): P[] {
  const mentionedNames = new Set(namesIn(text, people));
  return people.filter(({ name }) => mentionedNames.has(name.toLowerCase()));
}

function namesIn(text: string, people: readonly Mentionable[]): string[] {
  const pattern = mentionPattern(people.map(({ name }) => name));
  return pattern ? [...text.matchAll(pattern)].map(([found]) => found.slice(1).toLowerCase()) : [];
}

/** Finds "@Name" for each of the names; null where there is none. */
export function mentionPattern(names: readonly string[]): RegExp | null {
  const longestFirst = [...new Set(names.filter((name) => name.trim() !== ""))].toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return null;
  const alternatives = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}_.@-])@(?:${alternatives})(?![\\p{L}\\p{N}_])`, "giu");
}

/** Puts an @Name before the text for everybody whom it doesn't mention yet. */
export function withMentions(text: string, people: readonly Mentionable[]): string {
  const named = mentionedIn(text, people);
  const unnamed = people.filter((person) => !named.includes(person));
  return unnamed.length === 0 ? text : `${unnamed.map(({ name }) => `@${name}`).join(" ")} ${text}`;
}

/** Only its author, as long as it is not removed. */
export const mayChange = (
  { standing, person }: { standing: Standing; person: { id: string } },
  comment: { authorId: string; removedAt: Date | null },
): boolean =>
  comment.removedAt === null && allowsWith("comment.change", standing, { isOwn: comment.authorId === person.id });
