// A search cut into its words: names with their key, numbers, quoted texts and signs.
import { SearchFault } from "./rules";

export type Token = { text: string; at: number } & (
  | { kind: "dotted"; entity: string; key: string }
  | { kind: "quoted"; mark: string; value: string }
  | { kind: "number" | "word" | "sign" }
);

const quoted = `"(?:[^"]|"")*"|'(?:[^']|'')*'|\`(?:[^\`]|\`\`)*\``;
const bare = "[\\p{L}\\p{N}_]+";
const lexeme = new RegExp(
  [
    "\\s+",
    `(?<entity>[\\p{L}_][\\p{L}\\p{N}_]*|\`[^\`]*\`)\\.(?<key>${quoted}|${bare}(?:\\.${bare})*)`,
    "(?<number>[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)(?![\\p{L}\\p{N}_.])",
    "(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)",
    `(?<quoted>${quoted})`,
    "(?<sign>!=|>=|<=|[=<>(),])",
  ].join("|"),
  "uy",
);

/** @throws SearchFault where something is none of these, such as a text that is never closed */
export function tokensOf(text: string): Token[] {
  if (text.includes("\0")) throw new SearchFault("A search holds a character that nothing can hold.");
  const tokens: Token[] = [];
  lexeme.lastIndex = 0;
  for (let at = 0; at < text.length; at = lexeme.lastIndex) {
    lexeme.lastIndex = at;
    const found = lexeme.exec(text);
    if (!found) throw new SearchFault(`Invalid clause(s) in filter string: ${excerpt(text.slice(at))}`);
    const { entity, key, number, word, quoted, sign } = found.groups ?? {};
    const [whole] = found;
    if (entity !== undefined && key !== undefined) {
      tokens.push({ kind: "dotted", text: whole, at, entity: unquote(entity), key: unquote(key) });
    } else if (number !== undefined) tokens.push({ kind: "number", text: whole, at });
    else if (word !== undefined) tokens.push({ kind: "word", text: whole, at });
    else if (quoted !== undefined) {
      tokens.push({ kind: "quoted", text: whole, at, mark: quoted.charAt(0), value: unquote(quoted) });
    } else if (sign !== undefined) tokens.push({ kind: "sign", text: whole, at });
  }
  return tokens;
}

/** Within its marks; a mark that is part of the text is written twice. */
function unquote(text: string): string {
  const mark = text.charAt(0);
  return `"'\``.includes(mark) ? text.slice(1, -1).replaceAll(mark + mark, mark) : text;
}

/** The text as a search has it; `tokensOf` reads it back. */
export const quote = (text: string, mark: "'" | '"' | "`" = "'"): string =>
  `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;

/** What stands there, as far as a sentence can carry it. */
export const excerpt = (text: string): string => `'${text.length > 60 ? `${text.slice(0, 60)}…` : text}'`;
