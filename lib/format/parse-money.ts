// Reads an amount as people, spreadsheets and programs write it. Never guesses between readings 1,000 times apart.
import { numberFormatter } from "./formatters";
import { lookUp } from "./look-up";
import { minorDigits } from "./money";
import { wordJoiner } from "./numbers";
import { asDecimal, asGrouped, type Figure, mostCharacters, type Notation, scanFigure } from "./read-number";

const powers: Record<string, number> = { k: 3, m: 6, bn: 9 };

/**
 * The amount in minor units, or null where it is not an amount of this currency.
 *
 * Accepts "1234.5", "1,234.50", "1.234,50", "1 234,50", "1'234.50", "12k", "1.2m", "3bn", "-40", "€ 40", "40 EUR".
 * With both marks the last one is the decimal mark; a mark that repeats groups thousands.
 * One lone mark before exactly three digits could be either. Where a person types it, it groups ("1,234" and "1.234" are both 1234),
 * because a third decimal does not exist in most money. Where it could exist ("1.234k", and "1,234" in a currency of three decimals),
 * and where a program or a file says nothing of its decimal mark, there is no safe reading and it is refused.
 * More decimals than the currency has are refused, not rounded; zeros at their end are none.
 * @param notation how the file writes decimals; "typed" for what a person types into a form
 */
export function parseMoney(text: string, currency: string, notation: Notation | "typed" = "typed"): number | null {
  if (text.length > mostCharacters) return null;
  const minor = exactMinor(text, currency, notation);
  return minor !== null && isCountable(minor) ? Number(minor) : null;
}

/** The message beside an amount in a form that `parseMoney` does not read. */
export function typedAmountFault(text: string, currency: string): string {
  const minor = text.length > mostCharacters ? null : exactMinor(text, currency, "typed");
  return minor !== null && !isCountable(minor) ? tooMuch(currency) : `An amount in ${currency}, please.`;
}

/** Whole numbers are exact up to 2⁵³. */
const isCountable = (minor: bigint): boolean => minor >= Number.MIN_SAFE_INTEGER && minor <= Number.MAX_SAFE_INTEGER;

function tooMuch(currency: string): string {
  const digits = minorDigits(currency);
  const most = String(Number.MAX_SAFE_INTEGER);
  const whole = BigInt(most.slice(0, most.length - digits)).toLocaleString("en");
  const decimals = digits > 0 ? `.${most.slice(-digits)}` : "";
  return `This is more than can be counted exactly: at most ${whole}${decimals} ${currency}.`;
}

/** In minor units, however large; null where it is not an amount of this currency. */
function exactMinor(text: string, currency: string, notation: Notation | "typed"): bigint | null {
  const { bare, power } = withoutSuffix(withoutCurrency(text, currency));
  const figure = scanFigure(bare);
  if (figure?.exponent !== 0 || /e/i.test(bare)) return null;
  const parts = splitDecimals(figure, minorDigits(currency), power > 0, notation);
  if (!parts) return null;
  const exponent = minorDigits(currency) + power - parts.decimals.length;
  if (exponent < 0) return null;
  const minor = BigInt(parts.whole + parts.decimals) * 10n ** BigInt(exponent);
  return figure.isNegative ? -minor : minor;
}

/** Why `parseMoney` does not read it, in a sentence. */
export function amountFault(text: string, currency: string, notation: Notation | "typed" = "typed"): string {
  const minor = text.length > mostCharacters ? null : exactMinor(text, currency, notation);
  if (minor !== null && !isCountable(minor)) return tooMuch(currency);
  const quotedText = `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
  const figure = scanFigure(withoutSuffix(withoutCurrency(text.slice(0, mostCharacters), currency)).bare);
  const decimal = figure && asDecimal(figure);
  if (!figure || (!decimal && asGrouped(figure) === null)) return `${quotedText} is not an amount in ${currency}.`;
  if (decimal && asGrouped(figure) !== null && notation !== "point" && notation !== "comma")
    return `${quotedText} could be ${figure.runs.join(".")} or ${figure.runs.join("")} ${currency}: please write one of these.`;
  const digits = minorDigits(currency);
  if (decimal && decimal.decimals.length > digits)
    return `${quotedText} has more decimals than ${currency}, which has ${digits === 0 ? "none" : digits}.`;
  return `${quotedText} is not an amount in ${currency}.`;
}

/** A JSON number as text that `parseMoney` reads as the same amount: its point is never taken for a group mark. */
export function plainAmount(amount: number): string {
  const text = String(amount);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** What `parseMoney` reads back as the same amount: the text for an input field. */
export function editableMoney(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const [whole, decimals] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return `${minor < 0 ? "-" : ""}${whole}${/[1-9]/.test(decimals) ? `.${decimals}` : ""}`;
}

function withoutCurrency(text: string, currency: string): string {
  const symbol = numberFormatter("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency")?.value;
  const bare = text
    .replaceAll(wordJoiner, "")
    .trim()
    .replace(new RegExp(`^([-−]?\\s*)${currency}|${currency}$`, "i"), "$1");
  return symbol ? bare.replace(symbol, "") : bare;
}

function withoutSuffix(text: string): { bare: string; power: number } {
  const lower = text.trim().toLowerCase();
  const suffix = Object.keys(powers).find((one) => lower.endsWith(one)) ?? "";
  return { bare: text.trim().slice(0, lower.length - suffix.length), power: lookUp(powers, suffix) ?? 0 };
}

function splitDecimals(figure: Figure, digits: number, scaled: boolean, notation: Notation | "typed") {
  const [grouped, decimal] = [asGrouped(figure), asDecimal(figure)];
  if (grouped !== null && decimal !== null) {
    const groups = isGroupMark(figure.marks[0] ?? "", digits, scaled, notation);
    if (groups === null) return null;
    return groups ? { whole: grouped, decimals: "" } : withoutTrailingZeros(decimal);
  }
  if (grouped !== null) return { whole: grouped, decimals: "" };
  return decimal && withoutTrailingZeros(decimal);
}

/** Of a lone mark before three digits. Null where it could be either. */
function isGroupMark(mark: string, digits: number, scaled: boolean, notation: Notation | "typed"): boolean | null {
  if (notation === "point") return mark === ",";
  if (notation === "comma") return mark === ".";
  if (scaled || notation !== "typed") return null;
  if (digits > 2) return mark === "," ? null : false;
  return true;
}

/** 12.5000 has one decimal. */
function withoutTrailingZeros({ whole, decimals }: { whole: string; decimals: string }) {
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === "0") end -= 1;
  return { whole: whole || "0", decimals: decimals.slice(0, end) };
}
