// JSON as programs write it: Python writes bare NaN and Infinity.

/** They become strings, which the schema refuses at their own fields. Linear time. @throws SyntaxError */
export function readLenientJson(text: string): unknown {
  return JSON.parse(/NaN|Infinity/.test(text) ? quoted(text) : text);
}

function quoted(text: string): string {
  const mark = /"|-?\b(?:NaN|Infinity)\b/g;
  const parts: string[] = [];
  let copied = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') mark.lastIndex = endOfString(text, mark.lastIndex);
    else {
      parts.push(text.slice(copied, found.index), `"${found[0]}"`);
      copied = mark.lastIndex;
    }
  }
  return parts.join("") + text.slice(copied);
}

/** The index behind the closing quotation mark, or the text's length. */
function endOfString(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
