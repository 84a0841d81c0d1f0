// What the feed, the notices and the audit log say of every kind of event, as one reviewed page (`npm run check -- --renew`).
import { describe, expect, test } from "vitest";
import { definitions, eventKinds } from "./admin/audit/events";
import { describeChange, eventPlace, eventWords } from "./admin/audit/line.rules";
import { diff, sideOf } from "./admin/audit/rules";
import { stepKinds } from "./events/rules";
import { gateEventWords } from "./reviews/facts.rules";
import { type Written, writtenEvents } from "./testing/examples/events";
import { fieldsOf, misfitsIn } from "./testing/kept-events";
import { place, visible } from "./testing/tables";

test("what is said of every kind of event is as it was reviewed", async () => {
  await expect(`${writtenEvents.map(linesOf).join("\n\n")}\n`).toMatchFileSnapshot(
    "./testing/reviewed/event-lines.txt",
  );
});

test("every kind of event has an example, and each is what its definition says", () => {
  const shown = new Set(writtenEvents.map(({ kind }) => kind));
  expect(eventKinds.filter((kind) => !shown.has(kind))).toEqual([]);
  expect(writtenEvents.flatMap(misfitsIn)).toEqual([]);
});

test("every field of a definition stands in an example", () => {
  const lacking = eventKinds.flatMap((kind) => {
    const examples = writtenEvents.filter((one) => one.kind === kind);
    const shown = new Set(examples.flatMap(({ before, after }) => Object.keys({ ...before, ...after })));
    return fieldsOf(kind)
      .filter((field) => !shown.has(field))
      .map((field) => `${kind} ${field}`);
  });
  expect(lacking).toEqual([]);
});

test("a kind is defined once, and whoever names kinds by their words names such as there are", () => {
  const kinds = Object.values(definitions).map(({ kind }) => kind);
  expect(kinds).toEqual(eventKinds);
  const named = Object.values(definitions).flatMap(({ ends }) => ends?.of ?? []);
  expect([...named, ...stepKinds, ...Object.keys(gateEventWords)].filter((kind) => !kinds.includes(kind))).toEqual([]);
});

describe("what doesn't fit its definition is found", () => {
  const recorded = { kind: "cost.recorded", before: null };
  const after = { amount: 120_050, kind: "data", spentOn: "2026-02-10", note: "Labels" };

  test.for([
    ["a type", { ...recorded, after: { ...after, amount: "€1,200" } }, /^cost\.recorded after\.amount: /],
    ["a day", { ...recorded, after: { ...after, spentOn: "10 Feb" } }, /^cost\.recorded after\.spentOn: /],
    ["a choice", { ...recorded, after: { ...after, kind: "planets" } }, /^cost\.recorded after\.kind: /],
    ["a field too few", { ...recorded, after: { ...after, note: undefined } }, /^cost\.recorded after\.note: /],
    ["a field too many", { ...recorded, after: { ...after, token: "s3cret" } }, /^cost\.recorded after: .*token/],
    ["a side too few", { ...recorded, after: null }, /^cost\.recorded after: /],
    ["a side too many", { ...recorded, before: {}, after }, /^cost\.recorded before: /],
    ["a kind", { kind: "cost.eaten", before: null, after: null }, /^cost\.eaten is defined nowhere$/],
  ] as const)("%s", ([, row, found]) => {
    expect(misfitsIn(row)).toEqual([expect.stringMatching(found)]);
  });

  test("but nothing where it fits", () => expect(misfitsIn({ ...recorded, after })).toEqual([]));
});

/** As the feed goes on after a name, where that leads, and both sides as the audit log has them. */
function linesOf(event: Written): string {
  const changes = diff(event, { currency: "EUR", names: new Map(), ...place });
  const lines = [
    `${event.kind}: … ${[eventWords(event.kind), describeChange(event)].filter(Boolean).join(" · ")}`,
    `  leads to ${eventPlace(event) ?? "nothing"}`,
    `  before ${sideOf(changes, "before") || "nothing"}`,
    `  after ${sideOf(changes, "after") || "nothing"}`,
  ];
  return lines.map(visible).join("\n");
}
