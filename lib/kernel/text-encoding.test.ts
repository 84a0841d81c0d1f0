// Files as spreadsheets save them are read as they were written, or refused with what to do: never with other letters.
import { describe, expect, test } from "vitest";
import { textOf } from "./text-encoding";

/** As a spreadsheet saves it: by the decoder's own table, turned round. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((sign) => bytes.get(sign) ?? 0x3f));
}
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isLittle ? bytes : bytes.swap16();
};

describe("a file is read", () => {
  const text = "Größe;Übung\r\nKöln für 5 €;20 °C ± 1\r\nCafé – Öl;§ 5\r\n";
  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16, as “Unicode text” is", utf16(text, true)],
    ["UTF-16, the other way round", utf16(text, false)],
    ["Windows-1252, as “CSV” is", encoded(text, "windows-1252")],
    ["Windows-1250, where it means the same", encoded(text, "windows-1250")],
  ])("in %s", (_, bytes) => {
    expect(textOf(new Uint8Array(bytes))).toEqual({ text });
  });
});

describe("a file is refused, and what to do is said, rather than read with other letters", () => {
  const refused = { line: 2, fault: expect.stringMatching(/Windows-1252.*Save the file as “CSV UTF-8”/) };
  test.each([
    ["Polish", "nazwa\nŁódź", "windows-1250"],
    ["Czech č, which is French è elsewhere", "name\nkočka", "windows-1250"],
    ["French è, which is Czech č elsewhere", "nom\ncrème", "windows-1252"],
    ["Turkish", "ad\nşehir", "windows-1254"],
    ["Lithuanian", "vardas\nąžuolas", "windows-1257"],
    ["Russian", "name\nда", "windows-1251"],
    ["Greek", "name\nόνομα", "windows-1253"],
    ["Hebrew", "name\nשם", "windows-1255"],
    ["an older Mac", "name\nÖl für alle", "macintosh"],
  ])("%s", (_, text, encoding) => {
    expect(textOf(encoded(text, encoding))).toEqual(refused);
  });
  test("the writings of East Asia, and DOS", () => {
    const bytes = Uint8Array.from([...Buffer.from("name\n"), 0xbf, 0xcd, 0xbb, 0xa7]);
    expect(textOf(bytes)).toEqual(refused);
    expect(textOf(Uint8Array.from([...Buffer.from("name\n"), 0xc9, 0xd6, 0xdf, 0xe4]))).toEqual(refused);
    expect(textOf(Uint8Array.from([...Buffer.from("name\n"), 0x94, 0x6c]))).toEqual(refused);
  });
  test("UTF-8 that is broken", () => {
    expect(textOf(Uint8Array.from([...Buffer.from("é\n"), 0xe9, 0x0a]))).toMatchObject({ line: 1 });
  });
  test("UTF-16 without its mark, half a sign, and the sign of number 0", () => {
    const bare = Buffer.from("name\nZoë", "utf16le");
    expect(textOf(new Uint8Array(bare))).toMatchObject({ line: 1 });
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0xe9))).toMatchObject({ line: 1 });
    expect(textOf(new TextEncoder().encode("a\nb\0c"))).toMatchObject({ line: 2 });
    expect(textOf(new TextEncoder().encode("\0a"))).toMatchObject({ line: 1 });
    expect(textOf(new Uint8Array(utf16("\0a", true)))).toMatchObject({ line: 1 });
  });
});
