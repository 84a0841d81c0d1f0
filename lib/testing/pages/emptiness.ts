// A list with nothing in it says so: in a sentence that is not on the page where there is something.
import { all, textOf } from "./markup";
import type { Visit } from "./visit";

/** Rows, articles and items that are about a thing: each has a text of a house in it. */
const thingsOn = ({ markup }: Visit) =>
  all("tr article li", markup).filter((one) => /\b[a-z]{3}\.[a-z]+\.[a-z]/i.test(textOf(one))).length;

const sentencesOf = ({ markup }: Visit) =>
  all("p", markup)
    .map(textOf)
    .filter((text) => /\p{L} \p{L}/u.test(text));

/** @param full the same page where there is something */
export function silentEmptiness(bare: Visit, full: Visit | undefined): string[] {
  if (full?.outcome !== "shown" || bare.outcome !== "shown" || thingsOn(bare) > 0 || thingsOn(full) === 0) return [];
  const known = new Set(sentencesOf(full));
  return sentencesOf(bare).some((sentence) => !known.has(sentence))
    ? []
    : [`${bare.href} has nothing to show, and does not say so`];
}
