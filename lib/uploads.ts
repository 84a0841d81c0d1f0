// Text files that come with a form, as text: too large or neither UTF-8 nor marked UTF-16 is refused here, before anything reads them.
import { invalid, type Refusal } from "./errors";
import { byteLimit } from "./format/bytes";
import { fileLimit } from "./format/file-lines";

/** The text of each file by its field; a field where no file was chosen is left out. */
export async function textFilesOf(form: FormData): Promise<Record<string, string> | Refusal> {
  const texts = new Map<string, string>();
  for (const [name, file] of form) {
    if (typeof file === "string" || file.size === 0) continue;
    if (file.size > fileLimit.bytes)
      return invalid({ [name]: `This file is larger than ${byteLimit(fileLimit.bytes)}.` });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const wide = wideTextOf(bytes);
    const broken = wide === null ? firstBrokenLine(bytes) : lineOfNothing(wide);
    if (broken)
      return invalid({ [name]: `Line ${broken} is not UTF-8 text. Save the file as “CSV UTF-8” and try again.` });
    texts.set(name, wide ?? new TextDecoder().decode(bytes));
  }
  return Object.fromEntries(texts);
}

/** "Unicode text" of a spreadsheet is UTF-16, which its byte order mark says; null for any other file. */
function wideTextOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

/** No text holds the sign of number 0, which the database would refuse. */
function lineOfNothing(text: string): number | null {
  const at = text.indexOf("\0");
  return at < 0 ? null : text.slice(0, at).split("\n").length;
}

/** No byte of a longer character looks like a line end, so lines can be checked one by one. */
function firstBrokenLine(bytes: Uint8Array): number | null {
  const strict = new TextDecoder("utf-8", { fatal: true });
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      return line;
    }
    if (part.includes(0)) return line;
    start = end;
  }
  return null;
}
