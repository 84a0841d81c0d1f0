// A figure's past in the space of a word; drawn on the server, no script. Its name is the sentence it is given.
import { placeOf } from "./scale";
import { sparkPaths } from "./spark-paths";

type Props = {
  /** In their order, evenly spaced; null is a gap. */
  values: readonly (number | null)[];
  target?: number;
  /** "Accuracy rose from 81% to 93% in a year". */
  sentence: string;
  width?: number;
  height?: number;
  className?: string;
};

export function Sparkline({ values, target, sentence, width = 96, height = 28, className }: Props) {
  const numbers = values.filter((value) => value !== null);
  const all = target === undefined ? numbers : [...numbers, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const inset = 4;
  // one value alone, or many of one size, stand in the middle
  const x = (at: number) => inset + (values.length > 1 ? at / (values.length - 1) : 0.5) * (width - 2 * inset);
  const y = (value: number) =>
    height - inset - (low === high ? 0.5 : placeOf(value, { low, high }) / 100) * (height - 2 * inset);
  const last = values.findLastIndex((value) => value !== null);
  const end = values[last];
  return (
    <svg role="img" aria-label={sentence} width={width} height={height} className={className}>
      {target !== undefined && (
        <line x1={inset} x2={width - inset} y1={y(target)} y2={y(target)} stroke="var(--met)" strokeDasharray="2 2" />
      )}
      <path
        d={sparkPaths(values, x, y)}
        fill="none"
        stroke="var(--chart-1)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {end != null && <circle cx={x(last)} cy={y(end)} r={2.5} fill="var(--chart-1)" />}
    </svg>
  );
}
