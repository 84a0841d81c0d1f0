// Series for the demo: a course between points that a story names, with a little noise that is the same every time.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { NeededRole } from "@/lib/access/roles.policy";
import { type Act, on, type Sent } from "./stage";

/** [days ago, value], oldest first. */
export type Course = readonly (readonly [number, number])[];

export type Track = { metric: string; course: Course; noise: number; digits?: number; everyDays?: number };

/** The value so many days ago, on the line between the two nearest points. */
export function valueAt(course: Course, daysAgo: number): number {
  const later = course.findIndex(([at]) => at <= daysAgo);
  const end = course[later === -1 ? course.length - 1 : later] ?? [0, 0];
  const start = course[later <= 0 ? 0 : later - 1] ?? end;
  if (start[0] === end[0]) return end[1];
  return start[1] + ((start[0] - daysAgo) / (start[0] - end[0])) * (end[1] - start[1]);
}

/** The acts that record these tracks month by month, as a pipeline would send them. */
export function recorded(key: string, part: NeededRole, tracks: readonly Track[], seed = 1): Act[] {
  const random = xoroshiro128plus(seed);
  const byMonth = new Map<number, { daysAgo: number; metric: string; value: number }[]>();
  for (const { metric, course, noise, digits = 1, everyDays = 7 } of tracks) {
    const [first = 0] = course[0] ?? [];
    const [last = 0] = course.at(-1) ?? [];
    for (let daysAgo = first; daysAgo >= last; daysAgo -= everyDays) {
      const wobble = (uniformFloat64(random) - 0.5) * 2 * noise;
      const value = Number((valueAt(course, daysAgo) + wobble).toFixed(digits));
      const month = Math.floor(daysAgo / 28);
      byMonth.set(month, [...(byMonth.get(month) ?? []), { daysAgo, metric, value }]);
    }
  }
  return [...byMonth.values()].map((points) => {
    const newest = Math.min(...points.map(({ daysAgo }) => daysAgo));
    return on(newest, async (stage) => {
      const sent = points.map(
        ({ daysAgo, metric, value }): Sent => ({ metric, value, measuredAt: stage.day(daysAgo) }),
      );
      await stage.measures(part, key, sent);
    });
  });
}
