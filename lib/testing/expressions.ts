// Finds regular expressions whose time grows faster than the text: by what they are made of, and by measuring them on texts made for that.
import { parseSync } from "oxc-parser";
import { analyse } from "scslre";
import type { SourceFile } from "./house";
import { processorMs } from "./processor";

export type Expression = { at: string; pattern: string; flags: string };

/** Every expression that is written in the sources; those which are put together at run time are measured by who makes them. */
export function expressionsIn(files: readonly SourceFile[]): Expression[] {
  return files.flatMap(({ path, source }) => {
    const found: Expression[] = [];
    collect(parseSync(path, source).program, (start, pattern, flags) =>
      found.push({ at: `${path}:${source.slice(0, start).split("\n").length}`, pattern, flags }),
    );
    return found;
  });
}

type Literal = { start: number; regex: { pattern: string; flags: string } };

function collect(held: unknown, found: (start: number, pattern: string, flags: string) => void): void {
  if (typeof held !== "object" || held === null) return;
  if ("regex" in held && held.regex) {
    const { start, regex } = held as Literal;
    found(start, regex.pattern, regex.flags);
    return;
  }
  for (const part of Object.values(held)) collect(part, found);
}

/** What it says of itself: two loops that can share their characters, or one that begins anew at each of them. Null where it is linear. */
export function superLinear({ pattern, flags }: Pick<Expression, "pattern" | "flags">): string | null {
  const { reports } = analyse({ source: pattern, flags });
  return reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type)).join(", ") || null;
}

const length = 4_000;
/** Of a text eight times as long a linear one needs eight times as much, a square one sixty-four times. */
const [longer, mostGrowth] = [8, 24];
/** What takes less on the longer text grows no further than that: a square one takes some hundred times as long. */
const leastMs = 30;
/** Three tries of this are no longer waited for: it is slow, however it grows. */
const mostMs = 400;

/** The piece of text that, repeated, makes it slow. @returns null where none does */
export function slowOn({ pattern, flags }: Pick<Expression, "pattern" | "flags">): string | null {
  const expression = new RegExp(pattern, flags.replace(/[gy]/g, ""));
  for (const piece of piecesOf(pattern)) {
    for (const end of ["\0", ""]) {
      const text = (size: number) => piece.repeat(Math.ceil(size / piece.length)) + end;
      if (growsBeyondTheText((size) => expression.test(text(size)))) return piece;
    }
  }
  return null;
}

/** By what a text eight times as long takes, so that no speed of a machine is asserted. */
export function growsBeyondTheText(work: (size: number) => unknown): boolean {
  const long = fastest(() => work(length * longer), leastMs);
  return long > leastMs && (long > mostMs || long > mostGrowth * fastest(() => work(length), 0));
}

/** Compiling, or clearing up, makes one try slow, not three. In ms of the processor; what took no more than `enough` is not tried again. */
function fastest(work: () => unknown, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > enough; tries += 1) least = Math.min(least, processorMs(work));
  return least;
}

/** The characters that stand in the expression and one for each class, alone, in twos, and doubled before a third. */
function piecesOf(pattern: string): string[] {
  const literal = pattern.replaceAll(/\\[pP]\{\w+\}|\(\?<\w+>|\\[bBdDsSwWu]/g, "").replaceAll("\\", "");
  const marks = [...new Set(literal)].filter(
    (sign) => !"()[]{}|^$*?:".includes(sign) || literal.split(sign).length > 2,
  );
  const alphabet = [...new Set(["a", "0", " ", "\n", ...(pattern.includes("\\\\") ? ["\\"] : []), ...marks])].slice(
    0,
    24,
  );
  const twos = alphabet.flatMap((one) => [
    one,
    ...alphabet.filter((other) => other !== one).map((other) => one + other),
  ]);
  // what it wants, as far as that is written in it: "Version/0 "
  const wanted = pattern.replaceAll(/\[[^\]]*\]|\\[dw]/g, "0").replaceAll(/\\[bB]|[\^$()?:*+]|\\(?=\W)/g, "");
  return [...twos, ...Array.from({ length: Math.min(wanted.length, 30) }, (_, at) => wanted.slice(0, at + 1))];
}
