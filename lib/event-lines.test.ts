// What the feed, the notices and the audit log say of every kind of event, as one reviewed page (`npm run check -- --renew`).
import { describe, expect, test } from "vitest";
import { describeChange } from "@/components/events/describe-change";
import { eventPlace } from "@/components/events/event-place";
import { eventKinds } from "@/db/event-kinds";
import { diff, sideOf } from "./admin/audit/rules";
import { eventWords } from "./format/event-words";
import { fieldsIn } from "./testing/event-fields";
import { type Written, writtenEvents } from "./testing/examples/events";
import { readHouse, sourceFile } from "./testing/house";
import { place, visible } from "./testing/tables";

test("what is said of every kind of event is as it was reviewed", async () => {
  await expect(`${writtenEvents.map(linesOf).join("\n\n")}\n`).toMatchFileSnapshot(
    "./testing/reviewed/event-lines.txt",
  );
});

test("every kind of event has an example", () => {
  const shown = new Set(writtenEvents.map(({ kind }) => kind));
  expect(eventKinds.filter((kind) => !shown.has(kind))).toEqual([]);
});

test("every field that a command writes stands in an example", () => {
  const written = fieldsIn(readHouse(process.cwd()));
  expect(written.length).toBeGreaterThan(300);
  const shown = new Set(
    writtenEvents.flatMap(({ kind, before, after }) => [
      ...Object.keys(before ?? {}).map((field) => `${kind} before.${field}`),
      ...Object.keys(after ?? {}).map((field) => `${kind} after.${field}`),
    ]),
  );
  expect(written.filter((field) => !shown.has(field))).toEqual([]);
});

describe("the reading of fields", () => {
  const read = (source: string) => fieldsIn([sourceFile("lib/value/commands.ts", source)]);

  test("finds them in records, in choices among records, and behind names", () => {
    const source = `
      const kept = { amount };
      const what = isNew ? ("cost.recorded" as const) : "cost.struck";
      async () => ({ kind: what, before: isNew ? null : kept, after: { "spent on": day, ...more, reason } });`;
    expect(read(source)).toEqual([
      "cost.recorded after.reason",
      "cost.recorded after.spent on",
      "cost.struck after.reason",
      "cost.struck after.spent on",
      "cost.struck before.amount",
    ]);
  });

  test("knows what goes with which kind, where one condition chooses both", () => {
    const source =
      'const f = () => ({ kind: left ? "cost.recorded" : "cost.struck", after: left ? { amount } : undefined });';
    expect(read(source)).toEqual(["cost.recorded after.amount"]);
  });

  test("takes nothing else for an event", () => {
    expect(read('const seen = { kind: "rate", after: { count: 1 } };')).toEqual([]);
  });
});

/** As the feed goes on after a name, where that leads, and both sides as the audit log has them. */
function linesOf(event: Written): string {
  const { kind, before, after } = event;
  const changes = diff(before, after, { kind, currency: "EUR", names: new Map(), ...place });
  const lines = [
    `${kind}: … ${[eventWords[kind], describeChange(event)].filter(Boolean).join(" · ")}`,
    `  leads to ${eventPlace(event) ?? "nothing"}`,
    `  before ${sideOf(changes, "before") || "nothing"}`,
    `  after ${sideOf(changes, "after") || "nothing"}`,
  ];
  return lines.map(visible).join("\n");
}
