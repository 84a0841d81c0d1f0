// Decodes files as spreadsheets save them: UTF-8, UTF-16 with a byte order mark, or an older encoding where all candidates agree.

/** What Windows calls "ANSI" for Latin scripts is one of these, and no file says which. */
const latin = ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "iso-8859-15"];
/** € and the dash: in other encodings these bytes are letters, so that no letter may stand beside them. */
const loneSigns = new Set([0x80, 0x96]);

/** From 0xa0 on: the bytes that all of them decode alike, such as those of ä, ö, ü, ß and é, with their character. */
const unambiguous = new Map(
  Array.from({ length: 0x60 }, (_, at) => 0xa0 + at).flatMap((byte) => {
    const [first = "", ...others] = latin.map((name) => new TextDecoder(name).decode(Uint8Array.of(byte)));
    return others.every((other) => other === first) ? [[byte, first] as const] : [];
  }),
);

/** @returns the text, or the first line that can't be read and why */
export function textOf(bytes: Uint8Array): { text: string } | { line: number; fault: string } {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (isLittle || (first === 0xfe && second === 0xff)) return wideTextOf(bytes, isLittle ? "utf-16le" : "utf-16be");
  const nulAt = bytes.indexOf(0);
  if (nulAt >= 0)
    return { line: lineAt(bytes, nulAt), fault: `is UTF-16 that doesn't say so, or no text. ${saveAgain}` };
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes) };
  const doubtful = firstDoubtful(bytes);
  if (doubtful === null) return { text: new TextDecoder("windows-1252").decode(bytes) };
  const fault = `is not UTF-8 but an older encoding, such as Windows-1252, in which its letters could be several. ${saveAgain}`;
  return { line: lineAt(bytes, doubtful), fault };
}

const saveAgain = "Save the file as “CSV UTF-8” and try again.";

/** Refuses NUL, which Postgres can't store, and lone surrogates. */
function wideTextOf(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be") {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.search(/[\0\ufffd]/);
  if (at < 0) return { text };
  return { line: text.slice(0, at).split("\n").length, fault: `holds a sign that is none. ${saveAgain}` };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The index of the first byte that the encodings decode differently, or of a letter without a plain letter beside it: other alphabets
 * and East Asian encodings use the same bytes in sequence, while Latin words mix them with plain letters.
 */
function firstDoubtful(bytes: Uint8Array): number | null {
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    const neighbours = [bytes[at - 1] ?? 0, bytes[at + 1] ?? 0];
    if (loneSigns.has(byte)) {
      if (neighbours.some(isLetter)) return at;
    } else if (!unambiguous.has(byte)) return at;
    else if (isLetter(byte) && !neighbours.some(isPlainLetter)) return at;
  }
  return null;
}

const isPlainLetter = (byte: number) => /[a-z]/i.test(String.fromCharCode(byte));
const isLetter = (byte: number) => isPlainLetter(byte) || /\p{L}/u.test(unambiguous.get(byte) ?? "");

const lineAt = (bytes: Uint8Array, at: number) => bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
