// Which candidate is worth most, as a missed case gets dearer against a false alarm; drawn on the server, on a scale of powers of ten.
import { alwaysAct, neverAct, type Ranking } from "@/lib/value/candidate/ranking.rules";
import type { MoneyMatrix } from "@/lib/value/matrix/queries";
import { mistakeCosts } from "@/lib/value/matrix/rules";
import { ratioWords } from "./worth-words";

type Props = { ranking: Ranking; matrix: MoneyMatrix; locale: string };

const colours = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-6)"];
/** The scale ends at a hundredth and a thousand times; what lies beyond is drawn to its end. */
const ends = { low: -2, high: 3 };
const placeOf = (ratio: number) =>
  ratio <= 0 ? 0 : Math.min(100, Math.max(0, ((Math.log10(ratio) - ends.low) / (ends.high - ends.low)) * 100));

export function WinningRanges({ ranking: { wins, ranked }, matrix, locale }: Props) {
  const nameOf = (id: string) => {
    if (id === neverAct) return "never act";
    if (id === alwaysAct) return "always act";
    return ranked.find(({ runId }) => runId === id)?.run ?? "";
  };
  const { falseAlarm, missedCase } = matrix.kind === "binary" ? mistakeCosts(matrix) : { falseAlarm: 0, missedCase: 0 };
  const now = falseAlarm > 0 && missedCase > 0 ? missedCase / falseAlarm : null;
  const colourOf = (id: string, at: number) =>
    id === neverAct || id === alwaysAct ? "var(--muted)" : colours[at % colours.length];
  return (
    <div className="grid gap-2.5">
      <p className="font-medium">Which is best, as a missed case costs so many times a false alarm</p>
      <svg
        role="img"
        aria-label={wins.map(({ id, from, to }) => `${nameOf(id)}: ${ratioWords(from, to, locale)}`).join("; ")}
        width="100%"
        height="22"
        className="block overflow-visible"
      >
        {wins.map(({ id, from, to }, at) => {
          const [start, end] = [placeOf(from), Number.isFinite(to) ? placeOf(to) : 100];
          return (
            <rect
              key={id}
              x={`${start}%`}
              y="3"
              width={`${Math.max(0, end - start)}%`}
              height="16"
              fill={colourOf(id, at)}
              stroke="var(--surface)"
            />
          );
        })}
        {now !== null && (
          <line x1={`${placeOf(now)}%`} x2={`${placeOf(now)}%`} y1="0" y2="22" stroke="var(--ink)" strokeWidth="2.5" />
        )}
      </svg>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        {wins.map(({ id, from, to }, at) => (
          <li key={id} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-2.5 rounded-xs border border-border"
              style={{ background: colourOf(id, at) }}
            />
            <span className="font-medium">{nameOf(id)}</span>
            <span className="text-quiet tabular-nums">{ratioWords(from, to, locale)}</span>
          </li>
        ))}
      </ul>
      {now !== null && (
        <p className="text-quiet text-xs">
          The line is today's payoff matrix: a missed case costs{" "}
          {ratioWords(now, Number.POSITIVE_INFINITY, locale).replace(" and more", "")} a false alarm.
        </p>
      )}
    </div>
  );
}
