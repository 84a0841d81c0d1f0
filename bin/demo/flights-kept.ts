// What examples/late-flights/train.py kept: true runs, windows and figures of the flights of 2013, told as if it were last year.
import kept from "./late-flights.json" with { type: "json" };
import keptModel from "./late-flights-model.json" with { type: "json" };

export { kept, keptModel };

/** The day that stands for today, three days after the last window. */
const today = Date.UTC(2014, 0, 2);
const dayMs = 86_400_000;

/** @param day YYYY-MM-DD of 2013 @returns so many days before today */
export const daysAgo = (day: string) => Math.round((today - Date.parse(`${day}T00:00:00Z`)) / dayMs);

/** The day after the month is over, when its data come in. @param month 1 to 12 */
export const afterMonth = (month: number) => daysAgo(new Date(Date.UTC(2013, month, 1)).toISOString().slice(0, 10));

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
