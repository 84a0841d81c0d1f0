// Which text is rendered as Markdown. Parsers take quadratic time for some characters and recurse into nesting: beyond these limits text is shown as typed.

/** Far above what people write, and low enough that the worst text takes some tens of milliseconds. */
export const markdownLimits = {
  characters: 20_000,
  depth: 20,
  indent: 80,
  links: 400,
  emphasis: 600,
  code: 600,
  cells: 1_000,
  lines: 1_000,
};

const kinds: Readonly<Record<string, "links" | "emphasis" | "code" | "cells" | "lines">> = {
  "[": "links",
  "]": "links",
  "<": "links",
  "*": "emphasis",
  _: "emphasis",
  "~": "emphasis",
  "`": "code",
  "|": "cells",
  "\n": "lines",
};

export function isPlainMarkdown(text: string): boolean {
  if (text.length > markdownLimits.characters) return false;
  const counts = { links: 0, emphasis: 0, code: 0, cells: 0, lines: 0 };
  for (const sign of text) {
    const kind = Object.hasOwn(kinds, sign) ? kinds[sign] : undefined;
    if (kind && ++counts[kind] > markdownLimits[kind]) return false;
  }
  return text.split("\n").every(isShallow);
}

/** "> - 1. " opens three nested blocks; an indent may continue as many. */
function isShallow(line: string): boolean {
  let [at, depth, indent] = [0, 0, 0];
  for (;;) {
    while (line[at] === " " || line[at] === "\t") {
      indent += line[at] === "\t" ? 4 : 1;
      at += 1;
    }
    const opened = marker(line, at);
    if (opened === 0) return true;
    at += opened;
    depth += 1;
    if (depth > markdownLimits.depth || indent > markdownLimits.indent) return false;
  }
}

/** Length of the quotation or list marker that begins here; 0 where none does. */
function marker(line: string, at: number): number {
  const sign = line[at] ?? "";
  if (sign === ">") return 1;
  if (sign === "-" || sign === "+" || sign === "*") return isGap(line[at + 1]) ? 1 : 0;
  let end = at;
  while (end - at < 9 && isDigit(line[end])) end += 1;
  return end > at && (line[end] === "." || line[end] === ")") && isGap(line[end + 1]) ? end - at + 1 : 0;
}

const isGap = (sign: string | undefined) => sign === undefined || sign === " " || sign === "\t";
const isDigit = (sign: string | undefined) => sign !== undefined && sign >= "0" && sign <= "9";
