// Fewer points than were measured, for a chart with fewer pixels: spikes survive, which an average would hide.

/**
 * At most `4 × buckets` of the points, in their order: each bucket of equal width along `at` keeps its first, lowest,
 * highest and last point. So the drawn line covers the same pixels as all points would, with a bucket per pixel.
 * `points` must be sorted by `at`; a null value is a gap and survives as the first or last of its bucket.
 * Cost is one pass. Source: M4 aggregation, Jugel et al., VLDB 2014.
 */
export function reducePoints<Point>(
  points: readonly Point[],
  buckets: number,
  { at, value }: { at: (point: Point) => number; value: (point: Point) => number | null },
): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length <= 4 * buckets) return [...points];
  const start = at(first);
  const width = (at(last) - start) / buckets || 1;
  const kept: Point[] = [];
  let bucket: Bucket | undefined;
  const close = ({ from, low, high, to }: Bucket) => {
    for (const index of new Set([from, low, high, to].sort((a, b) => a - b))) kept.push(points[index] as Point);
  };
  for (const [index, point] of points.entries()) {
    const number = Math.min(buckets - 1, Math.floor((at(point) - start) / width));
    const size = value(point);
    if (bucket?.number !== number) {
      if (bucket) close(bucket);
      bucket = { number, from: index, low: index, high: index, to: index, least: size, most: size };
      continue;
    }
    bucket.to = index;
    if (size === null) continue;
    if (bucket.least === null || size < bucket.least) Object.assign(bucket, { low: index, least: size });
    if (bucket.most === null || size > bucket.most) Object.assign(bucket, { high: index, most: size });
  }
  if (bucket) close(bucket);
  return kept;
}

type Bucket = {
  number: number;
  from: number;
  low: number;
  high: number;
  to: number;
  least: number | null;
  most: number | null;
};
