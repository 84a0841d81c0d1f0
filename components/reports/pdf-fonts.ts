// The fonts of a PDF: one for Latin, Greek and Cyrillic, and small pieces of others, loaded once a text needs them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";
import decompress from "woff2-encoder/decompress";
import { encodeSimple } from "./pdf-glyphs";

const packages = join(process.cwd(), "node_modules");
export const textFamily = "Inter";
const weights = { 400: "400Regular/Inter_400Regular", 600: "600SemiBold/Inter_600SemiBold" } as const;
Font.register({
  family: textFamily,
  fonts: Object.entries(weights).map(([weight, file]) => ({
    src: join(packages, `@expo-google-fonts/inter/${file}.ttf`),
    fontWeight: Number(weight),
  })),
});
// East Asian text has no spaces to break at; an empty part behind each sign keeps the hyphen away
Font.registerHyphenationCallback((word) => (eastAsian.test(word) ? [...word].flatMap((sign) => [sign, ""]) : [word]));

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What stands for a sign that no font here has; wrong letters would be worse. */
export const box = "□";

/** Marks that only steer how others are set: without a font that knows them they are left out. */
const steering = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

/** Han signs look different by language, and the text says which: kana are Japanese, hangul Korean. */
function scriptsOf(text: string): readonly string[] {
  const rest = ["noto-sans-hebrew", "noto-sans-arabic", "noto-emoji"];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [...rest, ...byLanguage("jp", "sc", "kr")];
  if (/\p{Script=Hangul}/u.test(text)) return [...rest, ...byLanguage("kr", "sc", "jp")];
  return [...rest, ...byLanguage("sc", "jp", "kr")];
}

const byLanguage = (...languages: string[]) => languages.map((language) => `noto-sans-${language}`);

/** The families that the text needs beside the usual one, and the text with a box for each sign that none of them has. */
export type Setting = { families: string[]; write: (text: string) => string; hasBoxes: boolean };

export async function settingFor(text: string): Promise<Setting> {
  const latin = await load(textFamily);
  const missing = new Set([...text].filter((sign) => !/[\n\r\t]/.test(sign) && !latin.has(sign)));
  const families: string[] = [];
  for (const script of missing.size > 0 ? scriptsOf(text) : []) {
    for (const piece of await piecesOf(script)) {
      if (![...missing].some((sign) => piece.covers(sign))) continue;
      const { family, has } = await piece.load();
      const covered = [...missing].filter(has);
      if (covered.length > 0) families.push(family);
      for (const sign of covered) missing.delete(sign);
    }
  }
  const writeSign = (sign: string) => {
    if (!missing.has(sign)) return sign;
    return steering.test(sign) ? "" : box;
  };
  const write = (text: string) => [...text].map(writeSign).join("");
  return { families, write, hasBoxes: [...missing].some((sign) => !steering.test(sign)) };
}

type Loaded = { family: string; has: (sign: string) => boolean };
type Piece = { covers: (sign: string) => boolean; load: () => Promise<Loaded> };

const pieces = new Map<string, Promise<Piece[]>>();

/** A font comes in pieces, each for some ranges of signs: "U+3040-309f,U+30a0". */
function piecesOf(script: string): Promise<Piece[]> {
  const cached = pieces.get(script) ?? readPieces(script);
  pieces.set(script, cached);
  return cached;
}

async function readPieces(script: string): Promise<Piece[]> {
  const folder = join(packages, "@fontsource-variable", script);
  const ranges: Record<string, string> = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
  return Object.entries(ranges).map(([key, written]) => {
    const ranges = written.split(",").map((range) => {
      const [first = 0, last = first] = range
        .replace("U+", "")
        .split("-")
        .map((digits) => Number.parseInt(digits, 16));
      return { first, last };
    });
    const piece = key.replaceAll(/[[\]]/g, "");
    const family = `${script} ${piece}`;
    let loaded: Promise<Loaded> | undefined;
    return {
      covers: (sign) => ranges.some(({ first, last }) => first <= codeOf(sign) && codeOf(sign) <= last),
      load: () => {
        loaded ??= register(family, join(folder, "files", `${script}-${piece}-wght-normal.woff2`));
        return loaded;
      },
    };
  });
}

const codeOf = (sign: string) => sign.codePointAt(0) ?? 0;

/** The renderer can't embed WOFF2, so that it is given what is packed in it. */
async function register(family: string, path: string): Promise<Loaded> {
  const font = Buffer.from(await decompress(await readFile(path))).toString("base64");
  for (const weight of Object.keys(weights))
    Font.register({ family, src: `data:font/ttf;base64,${font}`, fontWeight: Number(weight) });
  return load(family);
}

/** All weights of a family, each as it is to be drawn. */
async function load(family: string): Promise<Loaded> {
  const loaded: Loaded[] = [];
  for (const fontWeight of Object.keys(weights).map(Number)) {
    const descriptor = { fontFamily: family, fontWeight, fontStyle: "normal" as const };
    await Font.load(descriptor);
    const font = Font.getFont(descriptor)?.data;
    if (!font) throw new Error(`The font ${family} is not there.`);
    const axes = "variationAxes" in font ? Object.entries<{ default: number }>(font.variationAxes) : [];
    if (axes.length > 0 && !("variationCoords" in font && font.variationCoords)) {
      const createSubset = font.createSubset.bind(font);
      // two weights of one name would be taken for one font
      Object.defineProperty(font, "postscriptName", {
        value: `${font.postscriptName}-${family.replaceAll(" ", "-")}-${fontWeight}`,
      });
      Object.assign(font, {
        variationCoords: axes.map(([axis, { default: usual }]) => (axis === "wght" ? fontWeight : usual)),
        // its own encoder of drawn glyphs fails
        createSubset: () => Object.assign(createSubset(), { glyphEncoder: { encodeSimple } }),
      });
    }
    loaded.push({ family, has: (sign) => font.hasGlyphForCodePoint(codeOf(sign)) });
  }
  return { family, has: (sign) => loaded.every((one) => one.has(sign)) };
}
