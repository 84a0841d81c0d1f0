// When a run has ended, and what the lines of a form say that it tried and reached.
import type { RunStatus } from "@/db/enums";
import { readNumber } from "@/lib/format/read-number";
import { isLoggedKey } from "../schema";

export const hasEnded = (status: RunStatus) => status !== "running" && status !== "scheduled";

export type Pair = { key: string; value: string };
export type Figure = { key: string; value: number };

/** Lines like "depth = 8" or "depth: 8"; blank ones are skipped. @returns a sentence where one cannot be read */
export function readPairs(text: string): Pair[] | string {
  const pairs: Pair[] = [];
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (!line.trim()) continue;
    const separatorAt = line.includes("=") ? line.indexOf("=") : line.lastIndexOf(":");
    const key = line.slice(0, Math.max(0, separatorAt)).trim();
    const value = line.slice(separatorAt + 1).trim();
    if (separatorAt < 0) return `Line ${at + 1} is not like “depth = 8”.`;
    const fault = pairFault({ key, value }, pairs);
    if (fault) return `Line ${at + 1}: ${fault}`;
    pairs.push({ key, value });
  }
  return pairs;
}

export function readFigures(text: string): Figure[] | string {
  const pairs = readPairs(text);
  if (typeof pairs === "string") return pairs;
  const figures: Figure[] = [];
  for (const { key, value } of pairs) {
    const number = readNumber(value);
    if (typeof number === "string") return `${key}: ${number}`;
    figures.push({ key, value: number });
  }
  return figures;
}

/** What is wrong with a key or a value, in a sentence; null where nothing is. */
export function pairFault({ key, value }: Pair, earlier: readonly Pair[] = []): string | null {
  if (!isLoggedKey(key) || key.length > 250)
    return `“${key.slice(0, 60)}” is no name: letters, digits and _ - . / only.`;
  if (earlier.some((pair) => pair.key === key)) return `“${key}” is there twice.`;
  return value.length > 6_000 ? `“${key}” has more than 6,000 characters.` : null;
}
