// Reads an amount as people type it, in any of the usual notations. Never guesses between readings 1,000 times apart.
import { numberFormatter } from "./formatters";
import { minorDigits } from "./money";
import { own } from "./own";

const powers: Record<string, number> = { k: 3, m: 6, bn: 9 };

/**
 * The amount in minor units, or null where it is not an amount of this currency.
 *
 * Accepts "1234.5", "1,234.50", "1.234,50", "1 234,50", "1'234.50", "12k", "1.2m", "3bn", "-40", "€ 40", "40 EUR".
 * With both marks the last one is the decimal mark; a mark that repeats groups thousands.
 * One lone mark before exactly three digits could be either: it groups ("1,234" and "1.234" are both 1234), because
 * a third decimal does not exist in most money. Where it could exist there is no safe reading, so "1.234k" and, in a
 * currency of three decimals, "1,234" are refused; there a lone dot is the decimal point.
 * More decimals than the currency has are refused, not rounded.
 */
export function parseMoney(text: string, currency: string): number | null {
  const match = /^([-−]?)(.*?)(k|m|bn)?$/i.exec(withoutCurrency(text, currency).replace(/[\s'’]/g, ""));
  if (!match) return null;
  const [, sign, figure = "", suffix = ""] = match;
  const parts = splitDecimals(figure, minorDigits(currency), suffix !== "");
  if (!parts) return null;
  const exponent = minorDigits(currency) + (own(powers, suffix.toLowerCase()) ?? 0) - parts.decimals.length;
  if (exponent < 0) return null;
  const minor = Number(BigInt(parts.whole + parts.decimals) * 10n ** BigInt(exponent));
  if (!Number.isSafeInteger(minor)) return null;
  return sign && minor !== 0 ? -minor : minor;
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
  const bare = text.trim().replace(new RegExp(`^([-−]?\\s*)${currency}|${currency}$`, "i"), "$1");
  return symbol ? bare.replace(symbol, "") : bare;
}

function splitDecimals(figure: string, digits: number, scaled: boolean): { whole: string; decimals: string } | null {
  const marks = figure.replace(/\d/g, "");
  if (!/\d/.test(figure) || /[^.,]/.test(marks)) return null;
  const last = marks.at(-1) ?? "";
  const lone = marks.length === 1 && /^[1-9]\d{0,2}.\d{3}$/.test(figure);
  if (lone && (scaled || (digits > 2 && last === ","))) return null;
  const grouped = marks.length > 1 && !marks.slice(0, -1).includes(last) ? marks[0] : "";
  const decimalMark = marks.length > 1 && !grouped ? "" : lone && digits < 3 ? "" : last;
  const at = decimalMark ? figure.lastIndexOf(decimalMark) : figure.length;
  const whole = figure.slice(0, at);
  if (/[.,]/.test(whole) && !/^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$/.test(whole)) return null;
  return { whole: whole.replace(/[.,]/g, "") || "0", decimals: figure.slice(at + 1) };
}
