// One figure held against its baseline and its target; drawn on the server. The tinted part is where the target is met.

import { StatusBadge } from "@/components/ui/status-badge";
import type { Direction, EvidenceState } from "@/db/enums";
import { apartFormat, type FigureFormat, formatFigure } from "@/lib/format/figure";
import { evidenceStateWords } from "@/lib/requirements/words";
import { ChartKey } from "./chart-key";
import { placeOf } from "./scale";

type Props = {
  label: string;
  value: number | null;
  target: number;
  baseline?: number;
  direction: Direction;
  format: FigureFormat;
  /** What the evidence says, as the rules have it; without it no verdict is shown. */
  state?: EvidenceState;
  className?: string;
};

export function TargetBullet({ label, value, target, baseline, direction, format, state, className }: Props) {
  const figures = [value, target, baseline].filter((figure) => figure != null);
  // a little room beyond the largest; a share ends at 100 %
  const most = Math.max(0, ...figures) * 1.12;
  const ends = { low: Math.min(0, ...figures) * 1.12, high: format.kind === "percent" ? Math.min(1, most) : most };
  const place = (figure: number) => placeOf(figure, ends);
  const [zero, goal] = [place(0), place(target)];
  const exactFormat = apartFormat(format, figures);
  const write = (figure: number) => formatFigure(figure, exactFormat);
  const bound = direction === "higher" ? "at least" : "at most";
  const sentence = `${label}: ${value === null ? "not measured yet" : write(value)}, target ${bound} ${write(target)}${
    baseline === undefined ? "" : `, baseline ${write(baseline)}`
  }${state ? `. ${evidenceStateWords[state]}` : ""}.`;
  return (
    <div className={className}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="min-w-0 font-medium text-ink">{label}</p>
        <p className="flex items-center gap-2 font-semibold text-ink tabular-nums">
          {value === null ? <span className="font-normal text-quiet">not measured yet</span> : write(value)}
          {state && <StatusBadge state={state}>{evidenceStateWords[state]}</StatusBadge>}
        </p>
      </div>
      <svg role="img" aria-label={sentence} width="100%" height="22" className="my-1 block overflow-visible">
        <rect y="3" width="100%" height="16" rx="4" fill="var(--muted)" />
        <rect
          x={`${direction === "higher" ? goal : 0}%`}
          y="3"
          width={`${direction === "higher" ? 100 - goal : goal}%`}
          height="16"
          rx="4"
          fill="var(--met)"
          fillOpacity="0.2"
        />
        {value !== null && (
          <rect
            x={`${Math.min(zero, place(value))}%`}
            y="7"
            width={`${Math.abs(place(value) - zero)}%`}
            height="8"
            rx="2"
            fill="var(--chart-1)"
          />
        )}
        {baseline !== undefined && (
          <line
            x1={`${place(baseline)}%`}
            x2={`${place(baseline)}%`}
            y1="2"
            y2="20"
            stroke="var(--quiet)"
            strokeWidth="2"
            strokeDasharray="3 2"
          />
        )}
        <line x1={`${goal}%`} x2={`${goal}%`} y1="0" y2="22" stroke="var(--met-ink)" strokeWidth="2.5" />
      </svg>
      <p className="flex flex-wrap gap-x-3 text-quiet text-xs tabular-nums">
        {baseline !== undefined && (
          <ChartKey mark="dashed-tick" colour="var(--quiet)">
            {`baseline ${write(baseline)}`}
          </ChartKey>
        )}
        <ChartKey mark="tick" colour="var(--met-ink)">
          {`target ${bound} ${write(target)}`}
        </ChartKey>
      </p>
    </div>
  );
}
