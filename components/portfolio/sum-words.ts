// How far a sum over projects may be off, under both of the ways in which they may hang together.
import { type MoneyFormat, shortRange } from "@/components/value/figure-words";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";

/** "Likely €1M – €2M if the projects are independent, €0.6M – €2.5M if all rise and fall together". */
export const sumWords = ({ independent, together }: PortfolioSum, format: MoneyFormat): string =>
  `Likely ${shortRange(independent.p10, independent.p90, format)} if the projects are independent, ${shortRange(together.p10, together.p90, format)} if all rise and fall together`;
