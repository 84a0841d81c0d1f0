// From what is known of a person's projects to what their home tells of it.
import { troubleFact } from "@/lib/deployments/facts.rules";
import type { MyAlert } from "@/lib/deployments/mine.queries";
import type { PortfolioRow } from "@/lib/portfolio/queries";
import type { Leader } from "@/lib/value/candidate/leaders.queries";
import { paysBackFact, worthFact } from "@/lib/value/facts.rules";
import type { Telling } from "./told-card";

/** What went wrong in use, as long as the last window says so. */
export const tellTroubles = (alerts: readonly MyAlert[], timeZone: string): Telling[] =>
  alerts.flatMap((alert) => {
    const fact = troubleFact(alert, timeZone);
    const { key, name, currency } = alert.project;
    return fact
      ? [{ key: alert.id, href: `/projects/${key}/deployments/alerts/${alert.id}`, project: name, currency, fact }]
      : [];
  });

/** What the best run of each project is worth. */
export const tellLeaders = (leaders: readonly Leader[]): Telling[] =>
  leaders.map(({ key, name, currency, worth, scored, optimism, matrix }) => ({
    key: `leader-${key}`,
    href: `/projects/${key}/value/candidates`,
    project: name,
    currency,
    fact: worthFact(worth, matrix, scored > 1 ? optimism : null),
  }));

/** How likely each project pays back. */
export const tellWorth = (rows: readonly PortfolioRow[]): Telling[] =>
  rows.flatMap((row) => {
    const fact = paysBackFact(row);
    const { key, name, currency } = row;
    return fact ? [{ key: `worth-${key}`, href: `/projects/${key}/value`, project: name, currency, fact }] : [];
  });
