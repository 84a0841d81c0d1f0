// Of days, months and moments themselves, and of how they are read and written.
import { timeTicks } from "@/components/charts/time-ticks";
import {
  addMonths,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  daysSince,
  earliest,
  endOfDay,
  latest,
  momentOfLocal,
  momentsOfLocal,
  monthOf,
  monthsBetween,
  startOfDay,
  writtenMoment,
} from "@/lib/kernel/days";
import { momentsIn, readMoment, withZone } from "@/lib/kernel/moments";
import { dayIn, dayMs, firstOf, type Held, holds, later, shownIn } from "./moments";

const dayAfter = (day: string, days = 1) => dayOfNumber(dayNumber(day) + days);
/** As `momentsOfLocal` takes it. */
const localAt = (at: Date, zone: string) => Date.parse(`${shownIn(at.getTime(), zone).replace(" ", "T")}Z`);

export const calendar: Held[] = [
  holds(dayOf, "is the day that clocks show", ({ at, zone, day }) => dayOf(at, zone) === day),
  holds(
    writtenMoment,
    "is what clocks show, to the minute",
    ({ at, zone }) => writtenMoment(at, zone) === shownIn(at.getTime(), zone).slice(0, 16).replace(" ", "T"),
  ),
  holds(
    startOfDay,
    "is the first moment of its day, and not after the day's own",
    ({ at, zone, day }) => startOfDay(day, zone).getTime() === firstOf(day, zone) && startOfDay(day, zone) <= at,
  ),
  holds(
    endOfDay,
    "is the first moment that is no longer of the day",
    ({ at, zone, day }) => endOfDay(day, zone).getTime() === firstOf(dayAfter(day), zone) && endOfDay(day, zone) > at,
  ),
  holds(momentsOfLocal, "holds the moment itself, and others that clocks show alike, in order", ({ at, zone }) => {
    const second = Math.floor(at.getTime() / 1_000) * 1_000;
    const moments = momentsOfLocal(localAt(at, zone), zone).map((one) => one.getTime());
    return (
      moments.includes(second) &&
      moments.every((one) => localAt(new Date(one), zone) === localAt(at, zone)) &&
      moments.every((one, index) => index === 0 || one > (moments[index - 1] ?? one))
    );
  }),
  holds(momentOfLocal, "is the earlier of two, and where clocks skip it as far behind the jump", ({ at, zone }) => {
    const [first] = momentsOfLocal(localAt(at, zone), zone);
    const skipped = localAt(at, zone) + 3_600_000;
    const there = momentsOfLocal(skipped, zone)[0];
    return (
      momentOfLocal(localAt(at, zone), zone).getTime() === first?.getTime() &&
      (there !== undefined || localAt(momentOfLocal(skipped, zone), zone) > skipped)
    );
  }),
  holds(dayNumber, "counts the days one by one", ({ day }) => dayNumber(dayAfter(day)) === dayNumber(day) + 1),
  holds(
    daysBetween,
    "is one from a day to the next, and back",
    ({ day }) =>
      [daysBetween(day, dayAfter(day)), daysBetween(dayAfter(day), day), daysBetween(day, day)].join() === "1,-1,0",
  ),
  holds(
    daysSince,
    "is never negative, and a day is 24 hours whatever clocks do",
    ({ at }) => daysSince(later(at, 1), at) === 0 && daysSince(at, later(at, dayMs)) === 1,
  ),
  holds(earliest, "goes by the calendar", ({ day }) => earliest(dayAfter(day), day, dayAfter(day, 40)) === day),
  holds(latest, "goes by the calendar", ({ day }) => latest(day, dayAfter(day), dayAfter(day, -40)) === dayAfter(day)),
  holds(
    monthOf,
    "is the month that clocks show",
    ({ at, zone, day }) => monthOf(day) === shownIn(at.getTime(), zone).slice(0, 7),
  ),
  holds(addMonths, "stays in the month, keeps the day where there is one, and else takes its last", ({ day }) =>
    [-13, -1, 0, 1, 2, 11, 12, 24].every((months) => {
      const there = addMonths(day, months);
      const ordinal = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      const isLast = monthOf(dayAfter(there)) !== monthOf(there);
      return (
        dayOfNumber(dayNumber(there)) === there &&
        ordinal(there) === ordinal(day) + months &&
        (there.slice(8) === day.slice(8) || (isLast && there.slice(8) < day.slice(8)))
      );
    }),
  ),
  holds(monthsBetween, "holds every day once", ({ day }) => {
    const months = monthsBetween(day, dayAfter(day, 70));
    const days = months.reduce((sum, { firstDay, lastDay }) => sum + daysBetween(firstDay, lastDay) + 1, 0);
    const [first, last] = [months[0]?.firstDay ?? "", months.at(-1)?.lastDay ?? ""];
    return first <= day && last >= dayAfter(day, 70) && days === daysBetween(first, last) + 1;
  }),
  holds(readMoment, "reads back what was written, or says that it comes twice", ({ at, zone }) => {
    const second = Math.floor(at.getTime() / 60_000) * 60_000;
    const written = writtenMoment(at, zone);
    const read = readMoment(written, zone);
    if (typeof read !== "string") return read.getTime() === second;
    return momentsOfLocal(Date.parse(`${written}Z`), zone).length === 2 && /comes twice/.test(read);
  }),
  holds(readMoment, "takes a bare day for its first moment", ({ zone, day }) => {
    const read = readMoment(day, zone);
    return read instanceof Date && read.getTime() === firstOf(day, zone);
  }),
  holds(withZone, "gives a form's moment back as the same, of two alike the earlier", ({ at, zone }) => {
    const read = new Date(withZone(writtenMoment(at, zone), zone));
    return writtenMoment(read, zone) === writtenMoment(at, zone) && read <= at;
  }),
  holds(
    momentsIn,
    "leaves out only what clocks can't tell apart",
    ({ at, zone }) =>
      momentsIn([writtenMoment(at, zone)], zone).length === 1 ||
      momentsOfLocal(Date.parse(`${writtenMoment(at, zone)}Z`), zone).length !== 1,
  ),
  holds(
    timeTicks,
    "stand in order, on first moments of days, within what is shown, and never two alike",
    ({ at, zone }) =>
      [3, 20, 500].every((days) => {
        const [from, to] = [at.getTime() - days * dayMs, at.getTime() + days * dayMs];
        const ticks = timeTicks(from, to, 6, { locale: "en", timeZone: zone });
        return (
          ticks.length > 0 &&
          ticks.length <= 6 &&
          (days > 30 || new Set(ticks.map(({ label }) => label)).size === ticks.length) &&
          ticks.every(({ at: tick }, index) => {
            const isFirst = dayIn(tick - 1, zone) !== dayIn(tick, zone);
            return isFirst && tick >= from && tick <= to && (index === 0 || tick > (ticks[index - 1]?.at ?? tick));
          })
        );
      }),
  ),
];
