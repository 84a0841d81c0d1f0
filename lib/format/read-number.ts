// Reads a number as people, spreadsheets and programs write it. Never guesses between readings a thousand times apart.
import { lookUp } from "./look-up";

/**
 * Which decimal mark the text around a number uses. "unsaid" is a form, a body of JSON or a file without evidence: the point is the
 * decimal mark there, and a comma only where nothing else could be meant. "likely comma" is a file separated by semicolons, which
 * spreadsheets write where the comma is the decimal mark.
 */
export type Notation = "unsaid" | "point" | "comma" | "likely comma";

/** The text of a number, taken apart: 1,234.5e3 has the runs 1, 234 and 5, the marks "," and ".", and the exponent 3. */
export type Figure = { isNegative: boolean; runs: string[]; marks: string[]; exponent: number };

/** Longer text is not parsed. */
export const mostCharacters = 100;

const signs: Record<string, boolean> = { "-": true, "−": true, "–": true, "+": false };
const spaces = " \u00a0\u2009\u202f";
const apostrophes = "'’";
const digits = "0123456789";

/** Linear time; null where the text is no figure. */
export function scanFigure(input: string): Figure | null {
  if (input.length > mostCharacters) return null;
  let text = input.trim();
  const sign = lookUp(signs, text.charAt(0));
  if (sign !== undefined) text = text.slice(1).trimStart();
  const at = text.search(/e/i);
  const power = at < 0 ? "0" : text.slice(at + 1).replace("−", "-");
  if (!/^[+-]?\d{1,4}$/.test(power)) return null;
  const runs = [""];
  const marks: string[] = [];
  for (const character of at < 0 ? text : text.slice(0, at)) {
    if (digits.includes(character)) runs.push(`${runs.pop()}${character}`);
    else if (spaces.includes(character)) marks.push(" ");
    else if (apostrophes.includes(character)) marks.push("'");
    else if (".,_".includes(character)) marks.push(character);
    else return null;
    if (marks.length === runs.length) runs.push("");
  }
  const inner = runs.slice(1, -1);
  const isFigure = runs.some((run) => run !== "") && inner.every((run) => run !== "");
  return isFigure ? { isNegative: sign === true, runs, marks, exponent: Number(power) } : null;
}

/** Its digits where every mark groups: 1,234,567, 1 234, or 12,34,567 as in India; null where they can't. */
export function asGrouped({ runs, marks, exponent }: Figure): string | null {
  if (marks.length === 0) return runs.join("");
  return exponent === 0 && isGrouping(runs, marks) ? runs.join("") : null;
}

/** Its digits where the last mark is the decimal one and those before it are others, which group; null where it can't be. */
export function asDecimal({ runs, marks }: Figure): { whole: string; decimals: string } | null {
  const mark = marks.at(-1) ?? "";
  if (mark !== "." && mark !== ",") return null;
  const [whole, before] = [runs.slice(0, -1), marks.slice(0, -1)];
  if (before.includes(mark) || (before.length > 0 && !isGrouping(whole, before))) return null;
  return { whole: whole.join(""), decimals: runs.at(-1) ?? "" };
}

/** A leading group is never 0: nobody writes 912 as 0,912. */
function isGrouping(runs: readonly string[], marks: readonly string[]): boolean {
  const [first = "", ...rest] = runs;
  const last = rest.at(-1) ?? "";
  const inner = rest.slice(0, -1);
  if (!/^[1-9]\d{0,2}$/.test(first) || last.length !== 3 || marks.some((mark) => mark !== marks[0])) return false;
  const isIndian = inner.length > 0 && first.length < 3 && inner.every(({ length }) => length === 2);
  return inner.every(({ length }) => length === 3) || (isIndian && marks[0] === ",");
}

/** The decimal mark that this text shows without doubt: "," for "0,5" and "1.234.567"; null for "1,234", "12" and what is no number. */
export function decimalMarkOf(text: string): "." | "," | null {
  const figure = scanFigure(text);
  const mark = figure?.marks.at(-1);
  if (!figure || (mark !== "." && mark !== ",")) return null;
  const [grouped, decimal] = [asGrouped(figure), asDecimal(figure)];
  if ((grouped === null) === (decimal === null)) return null;
  const other = mark === "." ? "," : ".";
  return decimal ? mark : other;
}

/** @returns the number, or a sentence that says why it can't be read */
export function readNumber(text: string, notation: Notation = "unsaid"): number | string {
  const quotedText = `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
  if (text.length > mostCharacters) return `${quotedText} has more than ${mostCharacters} characters.`;
  const figure = scanFigure(text);
  if (!figure) return readNoFigure(text, quotedText);
  const [grouped, decimal] = [asGrouped(figure), asDecimal(figure)];
  const isDecimal = grouped !== null && decimal !== null ? isDecimalMark(figure.marks[0] ?? "", notation) : !grouped;
  if (isDecimal === null) {
    const [thousands, fraction] = [figure.runs.join(""), figure.runs.join(".")];
    return `${quotedText} could be ${fraction} or ${thousands}: please write one of these.`;
  }
  if (!isDecimal && grouped) return numberOf(figure, grouped, "", quotedText);
  return decimal
    ? numberOf(figure, decimal.whole, decimal.decimals, quotedText)
    : `${quotedText} is not a number like 12.5.`;
}

/** Whether a single mark before three digits is the decimal mark. Null where it could be either. */
function isDecimalMark(mark: string, notation: Notation): boolean | null {
  if (mark !== "." && mark !== ",") return false;
  if (notation === "unsaid") return mark === "." ? true : null;
  if (notation === "likely comma") return mark === "," ? true : null;
  return (mark === ".") === (notation === "point");
}

function numberOf(figure: Figure, whole: string, decimals: string, quotedText: string): number | string {
  const { isNegative, exponent } = figure;
  const value = Number(`${whole || "0"}.${decimals || "0"}e${exponent}`);
  if (!Number.isFinite(value)) return `${quotedText} is too large.`;
  if (value === 0 && /[1-9]/.test(whole + decimals)) return `${quotedText} is too near to 0.`;
  const isExact = decimals !== "" || exponent !== 0 || Number.isSafeInteger(value) || String(value) === whole;
  if (!isExact && BigInt(whole) !== BigInt(value)) return `${quotedText} has more digits than can be kept.`;
  return isNegative && value !== 0 ? -value : value;
}

function readNoFigure(text: string, quotedText: string): string {
  const isPercent = text.trimEnd().endsWith("%") && scanFigure(text.trimEnd().slice(0, -1)) !== null;
  if (isPercent) return `${quotedText}: the number alone, please, without %.`;
  const isEndless = /^[+-]?(?:nan|inf|infinity)$/i.test(text.trim());
  return `${quotedText} is not a number ${isEndless ? "that is finite" : "like 12.5"}.`;
}
