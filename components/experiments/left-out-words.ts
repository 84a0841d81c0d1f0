// What a curve could not draw, after the sentence that says what it shows.

import { formatNumber } from "@/lib/format/numbers";

export function leftOutWords(count: number, locale: string): string {
  if (count === 0) return "";
  return count === 1
    ? " One value that is infinite or no number is left out."
    : ` ${formatNumber(count, { locale })} values that are infinite or no numbers are left out.`;
}
