// What an input of an estimate rests on, in words.
import { formatDate, formatDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import type { SourceRecord } from "@/lib/value/sources/queries";
import { evidenceGradeWords } from "@/lib/value/words";
import { type MoneyFormat, shortMoney } from "./figure-words";

/** "Gain per case: 4.1 EUR on 3 May 2026". */
export function recordWords(record: SourceRecord, format: MoneyFormat, timeZone: string): string {
  const { locale } = format;
  if (record.kind === "measurement") {
    const day = formatDate(record.measuredAt, { locale, timeZone });
    return `${record.metric}: ${formatNumber(record.value, { locale, unit: record.unit })}, ${day}`;
  }
  const grade = evidenceGradeWords[record.grade].toLowerCase();
  return `Realised ${shortMoney(record.amount, format)} to ${formatDay(record.until, locale)}, ${grade}`;
}

/** Where the record stands. */
export const recordHref = (record: SourceRecord, projectKey: string): string =>
  record.kind === "measurement"
    ? `/projects/${projectKey}/requirements/metrics/${record.metricId}`
    : `/projects/${projectKey}/value/realised`;
