// What is said of days and moments holds where clocks are awkward: the hour that is skipped, the hour that comes twice, midnight itself,
// 29 February, the last moment of a month and of a year; in zones on both sides of UTC.
import { expect, test } from "vitest";
import { dayOf, startOfDay } from "./kernel/days";
import { clockFunctionsIn } from "./testing/clocks";
import { calendar } from "./testing/examples/clocks/calendar";
import { evidence } from "./testing/examples/clocks/evidence";
import { ledgers } from "./testing/examples/clocks/ledgers";
import { awkward, dayIn, dayMs, firstOf, turnsIn } from "./testing/examples/clocks/moments";
import { words } from "./testing/examples/clocks/words";
import { readHouse } from "./testing/house";

const found = clockFunctionsIn(readHouse(process.cwd()));
const held = [...calendar, ...evidence, ...ledgers, ...words];
const functions = new Map(
  await Promise.all(
    found.map(async (name) => {
      const [path, exported = ""] = name.split("#");
      const module: object = await import(`${process.cwd()}/${path}`);
      return [name, Reflect.get(module, exported) as unknown] as const;
    }),
  ),
);

test("something holds of every function that is given a day, a moment or a zone", () => {
  expect(found.length).toBeGreaterThan(60);
  const known = new Set<unknown>(held.map(({ of }) => of));
  expect([...functions].filter(([, of]) => !known.has(of)).map(([name]) => name)).toEqual([]);
});

test.each(held.map((one) => [one.of.name, one.title, one.isSo] as const))("%s: %s", (_, __, isSo) => {
  const wrong = awkward.filter((moment) => !isSo(moment));
  expect(wrong.slice(0, 8).map(({ at, zone, day }) => `${at.toISOString()} (${day} in ${zone})`)).toEqual([]);
});

test("the moments are awkward indeed", () => {
  expect(awkward.length).toBeGreaterThan(400);
  const turning = awkward.filter(({ at, zone }) => turnsIn(zone, at.getTime() - 1, at.getTime()).length > 0);
  expect(new Set(turning.map(({ zone }) => zone)).size).toBeGreaterThan(5);
});

test("in every zone whose clocks turn, the days around it begin at their first moment and are of themselves", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const around = zones.flatMap((zone) =>
    turnsIn(zone, Date.parse("2026-01-02T00:00:00Z"), Date.parse("2026-12-30T00:00:00Z")).flatMap((turn) =>
      [-dayMs, 0, dayMs].map((by) => ({ zone, day: dayIn(turn + by, zone) })),
    ),
  );
  expect(new Set(around.map(({ zone }) => zone)).size).toBeGreaterThan(100);
  const wrong = around.filter(({ zone, day }) => {
    const start = startOfDay(day, zone).getTime();
    return start !== firstOf(day, zone) || dayOf(new Date(start), zone) !== day;
  });
  expect(wrong).toEqual([]);
});
