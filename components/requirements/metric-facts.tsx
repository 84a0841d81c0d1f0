// The terms of a key metric: where it started, where it must get to, how far it is, how long a measurement counts.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import { formatExactly, formatNumber, formatPercent } from "@/lib/format/numbers";
import type { Metric } from "@/lib/requirements/metrics/queries";
import { directionWords } from "@/lib/requirements/words";

type Props = { metric: Metric; locale: string };

export function MetricFacts({ metric, locale }: Props) {
  const { unit, direction, baseline, target, maxAgeDays, loggedAs, loggedFactor, latest, judgement } = metric;
  const write = (figure: number | null) =>
    figure === null ? <span className="text-quiet">open</span> : formatExactly(figure, { locale, unit });
  const facts: Fact[] = [
    { term: "Baseline", value: write(baseline) },
    {
      term: "Target",
      value:
        target === null ? (
          write(null)
        ) : (
          <>
            {direction === "higher" ? "at least " : "at most "}
            {write(target)}
          </>
        ),
    },
    { term: "Improves", value: directionWords[direction] },
    ...(judgement.progress === null ? [] : [{ term: "Way to the target", value: wayOf(judgement.progress, locale) }]),
    ...(latest ? [{ term: "Latest", value: <Time at={latest.measuredAt} /> }] : []),
    {
      term: "Logged as",
      value:
        [metric.name, ...loggedAs].join(", ") +
        (loggedFactor === 1 ? "" : `, times ${formatNumber(loggedFactor, { locale })}`),
    },
    { term: "Counts for", value: `${maxAgeDays} days` },
  ];
  return <DefinitionList facts={facts} />;
}

function wayOf(progress: number, locale: string): string {
  if (progress < 0) return "worse than the baseline";
  if (progress >= 1) return "all of it";
  return `${formatPercent(progress, { locale })} of the way from the baseline`;
}
