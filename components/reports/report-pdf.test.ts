// A board report in any script: with letters of a font that has them, or with a box and a sentence, never with wrong ones.
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Report } from "@/lib/reports/queries";
import type { ProjectFacts } from "@/lib/reports/rules";
import { settingFor } from "./pdf-fonts";
import { encodeSimple } from "./pdf-glyphs";
import { drawPdf } from "./report-pdf";

const scripts = {
  Chinese: "客户流失预测：下一季度的预算",
  Japanese: "顧客の離脱を予測する カタカナ",
  Korean: "고객 이탈 예측",
  Hebrew: "חיזוי נטישת לקוחות (2026)",
  Arabic: "التنبؤ بفقدان العملاء ١٢٣",
  emoji: "🚀 📈 ✅ ❤️ 👩‍🔬",
};

describe("settingFor", () => {
  test("loads nothing for Latin, Greek and Cyrillic", async () => {
    expect(await settingFor("Prévoir les départs — Кто уходит; ποιος φεύγει, €1,5 ≥ −3")).toMatchObject({
      families: [],
      hasBoxes: false,
    });
  });

  test.each(Object.entries(scripts))("has letters for %s", async (_, text) => {
    const { families, write, hasBoxes } = await settingFor(text);
    expect(families.length).toBeGreaterThan(0);
    expect(hasBoxes).toBe(false);
    expect(write(text).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")).toBe(
      text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ""),
    );
  });

  test("draws Han signs as the language of the text has them", async () => {
    expect((await settingFor(scripts.Chinese)).families.every((family) => family.startsWith("noto-sans-sc"))).toBe(
      true,
    );
    expect((await settingFor(scripts.Japanese)).families.every((family) => family.startsWith("noto-sans-jp"))).toBe(
      true,
    );
  });

  test("puts a box where there is no letter, and leaves out what only steers", async () => {
    const { write, hasBoxes } = await settingFor("Churn ไทย\u202eabc\u0007");
    expect(hasBoxes).toBe(true);
    expect(write("Churn ไทย\u202eabc\u0007")).toBe("Churn □□□abc");
  });
});

const report = (title: string, message: string): Report => ({
  id: "0197b2a0-0000-7000-8000-000000000000",
  number: 1,
  title,
  message,
  takenBy: "Ada",
  takenById: "0197b2a0-0000-7000-8000-000000000001",
  takenAt: new Date("2026-03-02T09:00:00Z"),
  facts: { of: "portfolio", projects: [] },
});

const place = { locale: "en-GB", timeZone: "UTC" };

/** What its fonts say that their glyphs mean, and all that stands in it uncompressed. */
async function readPdf(given: Report) {
  const pdf = (await drawPdf(given, place)).toString("latin1");
  const streams = pdf.split("stream\n").flatMap((part, at, all) => {
    if (!all[at - 1]?.includes("FlateDecode")) return [];
    return inflateSync(Buffer.from(part.slice(0, part.indexOf("\nendstream")), "latin1")).toString("latin1");
  });
  const meanings = streams.filter((stream) => stream.includes("begincmap")).join("\n");
  const signs = [...meanings.matchAll(/<([0-9a-f ]{4,})>/gi)].map(([, hex = ""]) =>
    Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
  );
  return { signs: new Set(signs.join("")), fonts: [...new Set(pdf.match(/\/BaseFont \/\S+/g))] };
}

describe("a report as PDF", () => {
  test("has the letters of every script that its words are in, and no font that would guess", async () => {
    const { signs, fonts } = await readPdf(report(scripts.Chinese, Object.values(scripts).join(" · ")));
    const wanted = [...Object.values(scripts).join("")].filter((sign) => /[\p{L}\p{N}\p{So}]/u.test(sign));
    // Arabic letters are drawn of a body and dots
    const alone = wanted.filter((sign) => !/\p{Script=Arabic}/u.test(sign));
    expect(alone.filter((sign) => !signs.has(sign))).toEqual([]);
    expect(fonts.some((font) => font.includes("NotoSansArabic"))).toBe(true);
    expect(fonts.filter((font) => /Helvetica|Times|Courier/.test(font))).toEqual([]);
  });

  test("says so where it shows boxes", async () => {
    const { signs, fonts } = await readPdf(report("Churn", "ไทย"));
    expect(signs.has("□")).toBe(true);
    expect([...signs].filter((sign) => /\p{Script=Thai}/u.test(sign))).toEqual([]);
    expect(fonts.filter((font) => /Helvetica/.test(font))).toEqual([]);
  });
});

test("a portfolio of as many projects as a report takes is drawn, page by page", async () => {
  const project = (at: number): ProjectFacts => ({
    key: `P${at}`,
    name: `Project ${at}`,
    owner: "Ada",
    phase: "design",
    status: "active",
    currency: at < 195 ? "EUR" : "JPY",
    worth: null,
    budget: null,
    spent: 0,
    realised: { byGrade: [0, 0, 0, 0, 0, 0], total: 0, until: null },
    promise: null,
    gates: [],
  });
  const projects = Array.from({ length: 200 }, (_, at) => project(at));
  const pdf = (await drawPdf({ ...report("All", ""), facts: { of: "portfolio", projects } }, place)).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
});

test("a drawn glyph is kept point by point: its contours, its bounds, its points on and off the curve", () => {
  const glyph = encodeSimple({
    commands: [
      { command: "moveTo", args: [10, 20] },
      { command: "lineTo", args: [110.4, 20] },
      { command: "quadraticCurveTo", args: [110, 90, 10, -30] },
      { command: "closePath", args: [] },
    ],
  });
  const view = new DataView(glyph.buffer);
  const int16 = (at: number) => view.getInt16(at);
  expect([0, 2, 4, 6, 8].map(int16)).toEqual([1, 10, -30, 110, 90]);
  expect([10, 12].map(int16)).toEqual([3, 0]);
  expect([14, 15, 16, 17].map((at) => view.getUint8(at))).toEqual([1, 1, 0, 1]);
  expect([18, 20, 22, 24].map(int16)).toEqual([10, 100, 0, -100]);
  expect([26, 28, 30, 32].map(int16)).toEqual([20, 0, 70, -120]);
  expect(glyph.length % 4).toBe(0);
  expect(encodeSimple({ commands: [] })).toHaveLength(0);
});
