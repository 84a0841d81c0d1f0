// Tables of examples: what a function is given, and how what it says then is written on a page that people review.

/** `says` is the function itself, by which its name is found. */
export type Table = { says: unknown; run: () => { given: readonly unknown[]; said: unknown }[] };

/** Each example is the arguments of one call. */
export const examplesOf = <Given extends readonly unknown[]>(
  says: (...given: Given) => unknown,
  ...examples: Readonly<NoInfer<Given>>[]
): Table => ({ says, run: () => examples.map((given) => ({ given, said: saidBy(() => says(...given)) })) });

function saidBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (fault) {
    return `✗ ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

/** For whom most examples are written; what stands here is left out of the page. */
export const reading = { locale: "en", currency: "EUR" } as const;
export const place = { locale: "en", timeZone: "Europe/Vienna" } as const;
export const money = { kind: "money", ...reading } as const;
const usual: Readonly<Record<string, string>> = { ...money, ...place };

/** `path#name` over its lines; a line is the arguments and what is said of them, one of each part of a list or a record. */
export function pageOf(names: ReadonlyMap<unknown, string>, tables: readonly Table[]): string {
  const sections = tables.map(({ says, run }) => ({
    name: names.get(says) ?? "",
    lines: run().map(({ given, said }) => `  (${shortOf(given)}) → ${saidOf(said)}`),
  }));
  return sections
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, lines }) => `${name}\n${lines.join("\n")}\n`)
    .join("\n");
}

function shortOf(given: readonly unknown[]): string {
  const parts = given.map(writtenOf);
  while (parts.length > 1 && ["{}", '"en"', '"Europe/Vienna"', '"EUR"'].includes(parts.at(-1) ?? "")) parts.pop();
  return parts.map(cut).join(", ");
}

const cut = (text: string) => (text.length > 150 ? `${text.slice(0, 90)}…${text.slice(-50)}` : text);

function writtenOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(visible(value));
  if (typeof value === "function") return "ƒ";
  if (value instanceof Date) return value.toISOString().replace(/:00\.000Z$/, "Z");
  if (value instanceof Map)
    return `{${[...value].map(([key, held]) => `${String(key)}: ${writtenOf(held)}`).join(", ")}}`;
  if (value instanceof Set) return `{${[...value].map(writtenOf).join(", ")}}`;
  if (value instanceof Float64Array) return writtenOf([...value]);
  if (Array.isArray(value)) return `[${value.map(writtenOf).join(", ")}]`;
  if (typeof value === "object" && value !== null) return recordOf(value);
  return Object.is(value, -0) ? "-0" : String(value);
}

function recordOf(record: object): string {
  const fields = Object.entries(record).filter(([name, held]) => held !== undefined && usual[name] !== held);
  return `{${fields.map(([name, held]) => `${name}: ${writtenOf(held)}`).join(", ")}}`;
}

/** A text as it is; of a list or a record each part on a line of its own. */
function saidOf(said: unknown): string {
  if (typeof said === "string") return visible(said) || "nothing at all";
  if (said === null || said === undefined) return "nothing";
  if (typeof said !== "object") return String(said);
  const parts = said instanceof Map ? [...said] : Object.entries(said);
  if (parts.length === 0) return Array.isArray(said) ? "[]" : "{}";
  const keyOf = (key: unknown) => (Array.isArray(said) ? "·" : `${String(key)}:`);
  return parts
    .map(([key, part]) => `\n      ${keyOf(key)} ${typeof part === "object" ? writtenOf(part) : saidOf(part)}`)
    .join("");
}

/** What nobody sees: a space that does not break a line, what joins words, and the end of a line. */
export const visible = (text: string) =>
  text
    .replaceAll("\u00a0", "␣")
    .replaceAll("\u202f", "␣")
    .replaceAll("\u2060", "⁀")
    .replaceAll("\n", "⏎")
    .replaceAll("\ufeff", "⟨mark⟩");
