// JSON of the tracking protocol: integers of 64 bits keep their digits both ways, and NaN and ±Infinity are written by name.

/** @throws SyntaxError, or RangeError where it is nested too deep to be read */
export function readJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) => {
    if (typeof value === "string") return value.toWellFormed();
    if (typeof value === "number") return exactNumber(value, context?.source);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? snakeCased(value) : value;
  });
}

/** Far above what a batch holds: each value takes the reader as long as a hundred characters of text. */
const mostValues = 200_000;

/** At least as many as there are values: marks within texts count too. */
export function holdsTooMany(text: string): boolean {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code === 0x2c || code === 0x5b || code === 0x7b) && ++marks > mostValues) return true;
  }
  return false;
}

/** Beyond 2^53 a number would lose its last digits: there it becomes a bigint. */
function exactNumber(value: number, source = ""): number | bigint {
  return Number.isSafeInteger(value) || !/^-?\d{1,400}$/.test(source) ? value : BigInt(source);
}

/** Fields may be named in either way: runId is run_id. */
function snakeCased(fields: object): object {
  if (!Object.keys(fields).some((name) => /[A-Z]/.test(name))) return fields;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [snakeCase(name), value]));
}

export const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type Json =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [name: string]: Json };

/** Empty lists and what is not set are left out, as the protocol does. */
export function writeJson(value: Json): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (isList(value)) return `[${value.map(writeJson).join(",")}]`;
  const fields = Object.entries(value).filter(([, held]) => held !== null && held !== undefined && !isEmptyList(held));
  return `{${fields.map(([name, held]) => `${JSON.stringify(name)}:${writeJson(held)}`).join(",")}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isEmptyList = (value: Json) => isList(value) && value.length === 0;
