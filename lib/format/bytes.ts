// Sizes of files as people read them, in powers of 1,000.
import { formatNumber } from "./numbers";

const units = ["B", "kB", "MB", "GB", "TB"] as const;

/** "256 kB", "6 MB": a limit that is a round number of 1,024s. */
export const byteLimit = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${bytes / 1024} kB` : `${bytes / 1024 ** 2} MB`;

/** 820 B, 3.2 kB, 1.5 GB. @param bytes zero or more */
export function formatBytes(bytes: number, locale: string): string {
  // what would round to 1,000 of a unit is written as 1 of the next
  const power = units.findIndex((_, at) => Math.round(bytes / 1000 ** at) < 1000);
  const at = power === -1 ? units.length - 1 : power;
  const value = bytes / 1000 ** at;
  return formatNumber(value, { locale, unit: units[at], maximumFractionDigits: at > 0 && value < 10 ? 1 : 0 });
}
