import { describe, expect, test } from "vitest";
import { fileLimit } from "@/lib/format/file-lines";
import { Refusal } from "@/lib/kernel/errors";
import { textFilesOf } from "./uploads";

const formWith = (content: BlobPart) => {
  const form = new FormData();
  form.set("csv", new File([content], "people.csv"));
  form.set("note", "typed");
  return form;
};
const remark = async (content: BlobPart) => {
  const read = await textFilesOf(formWith(content));
  return read instanceof Refusal ? read.details.fields : read;
};

describe("textFilesOf", () => {
  test("gives the text of a file, and nothing where none was chosen", async () => {
    expect(await remark("name\nZoë")).toEqual({ csv: "name\nZoë" });
    expect(await remark("")).toEqual({});
  });
  test("names the first line that can't be read", async () => {
    expect(await remark(new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xe8, 0x0a]))).toEqual({
      csv: expect.stringMatching(/^Line 3 is not UTF-8/),
    });
    expect(await remark("a\nb\0c")).toEqual({ csv: expect.stringMatching(/^Line 2 /) });
  });
  test("reads what a spreadsheet saves as plain CSV, where its letters are certain", async () => {
    expect(await remark(new Uint8Array([0x5a, 0x6f, 0xe9, 0x0a]))).toEqual({ csv: "Zoé\n" });
  });
  test("reads the Unicode text of a spreadsheet, whichever end of its pairs comes first", async () => {
    expect(await remark(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00]))).toEqual({ csv: "aé" });
    expect(await remark(new Uint8Array([0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9]))).toEqual({ csv: "aé" });
    expect(await remark(new Uint8Array([0xff, 0xfe, 0x0a, 0x00, 0x00, 0x00]))).toEqual({
      csv: expect.stringMatching(/^Line 2 /),
    });
  });
  test("refuses what is too large", async () => {
    expect(await remark("x".repeat(fileLimit.bytes + 1))).toEqual({ csv: "This file is larger than 256 kB." });
    expect(Object.keys((await remark("x".repeat(fileLimit.bytes))) ?? {})).toEqual(["csv"]);
  });
});
