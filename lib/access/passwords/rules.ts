// Which passwords are refused: those that a list of common ones, a keyboard row or the person's own name would give away.
import { own } from "@/lib/format/own";

/** What the most common long passwords are built of, as leaked lists show: words and names first, then the product's own. */
const commonWords =
  "password passwort passw0rd welcome willkommen letmein iloveyou iloveu monkey dragon princess sunshine football baseball " +
  "basketball soccer hockey superman batman spiderman pokemon starwars trustno1 master admin administrator manager superuser " +
  "login changeme change default secret private access computer internet network server system windows microsoft google " +
  "facebook linkedin samsung apple android hello world freedom whatever nothing summer winter spring autumn monday friday " +
  "january february march april june july august september october november december love lovely forever angel baby " +
  "michael jordan jennifer jessica ashley charlie daniel andrew thomas robert matthew hunter ranger shadow killer ninja " +
  "mustang harley ferrari mercedes chelsea arsenal liverpool barcelona jesus christ god cheese chocolate cookie flower " +
  "butterfly purple orange yellow silver golden diamond tigger ginger pepper buster maggie bailey snoopy company business " +
  "office test testing tester guest user root demo sample example qwerty qwertz azerty quintet mlops";

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
];
const columns = "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p";
const runs = [...rows, ...rows.map(backwards), columns, backwards(columns)];
const words = commonWords.split(" ").sort((a, b) => b.length - a.length);

const looksLike: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** So many characters must be left that nobody could have guessed. */
const ownCharacters = 6;

/** @returns a sentence for what is wrong with it, or null. Its length is the schema's business. */
export function passwordProblem(password: string, person: { email: string; name: string }): string | null {
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return "This repeats itself too much. Choose another, please.";
  if (remainder(plain, []).length < ownCharacters || remainder(unmasked(plain), []).length < ownCharacters) {
    return "This is among the passwords that are guessed first. Choose another, please.";
  }
  const own = [...person.email.toLowerCase().split(/[^\p{L}\p{N}]+/u), ...person.name.toLowerCase().split(/\s+/)];
  const telling = own.filter((part) => part.length >= 3);
  if (remainder(plain, telling).length < ownCharacters) {
    return "This is your name or e-mail with little added. Choose another, please.";
  }
  return null;
}

/** What is left of a password without its guessable parts: words, runs over the keyboard, repeats, years, and punctuation. */
function remainder(password: string, own: readonly string[]): string {
  let left = password;
  for (const word of [...own, ...words]) left = left.replaceAll(word, " ");
  left = left.replace(/(.+?)\1{2,}/g, "$1").replace(/(?:19|20)\d\d/g, " ");
  return withoutRuns(left).replace(/[^\p{L}\p{N}]/gu, "");
}

function withoutRuns(text: string): string {
  let left = "";
  let at = 0;
  while (at < text.length) {
    const length = runAt(text, at);
    if (length === 0) left += text[at];
    at += Math.max(1, length);
  }
  return left;
}

/** The longest stretch from here that lies in one run, if it has at least four characters. */
function runAt(text: string, at: number): number {
  let longest = 0;
  for (const run of runs) {
    let length = 3;
    while (at + length < text.length && run.includes(text.slice(at, at + length + 1))) length += 1;
    if (length > 3) longest = Math.max(longest, length);
  }
  return longest;
}

function unmasked(text: string): string {
  return [...text].map((character) => own(looksLike, character) ?? character).join("");
}

function backwards(text: string): string {
  return [...text].reverse().join("");
}
