// Who hears of what, as one reviewed page: a command that stops telling somebody, or tells one more, changes it (`npm run check -- --renew`).
import { describe, expect, test } from "vitest";
import { definitions, eventKinds } from "./admin/audit/events";
import { readHouse, sourceFile } from "./testing/house";
import { topicOf } from "./testing/names";
import { recipientsIn } from "./testing/recipients";

const house = readHouse(process.cwd());
const { tellings, meanings } = recipientsIn(house);

test("who hears of what is as it was reviewed", async () => {
  const lines = tellings.map(({ kind, path, heard }) => `${kind} (${topicOf(path)}): ${heard}`);
  await expect(`${lines.join("\n")}\n\n${meanings.join("\n")}\n`).toMatchFileSnapshot(
    "./testing/reviewed/recipients.txt",
  );
});

/** Written once, by a version from before the migrations began anew; databases that came from there show it. */
const writtenBefore = ["holdout.to_be_named"];

test("every kind of event is written by some command", () => {
  const written = new Set<string>([...tellings.map(({ kind }) => kind), ...writtenBefore]);
  expect(eventKinds.filter((kind) => !written.has(kind))).toEqual([]);
  expect(writtenBefore.filter((kind) => tellings.some((telling) => telling.kind === kind))).toEqual([]);
});

/** Calls that nothing ends but being read, and why. */
const untilRead: Readonly<Record<string, string>> = {
  "roles.assigned": "it says what is one's own from now on",
  "project.owner_changed": "it says what is one's own from now on",
  "member.roles_changed": "it says what is one's own from now on",
  "member.removed": "it says what is one's own from now on",
  "member.duties_handed_over": "it says what is one's own from now on",
  "member.handover_undone": "it says what is one's own from now on",
  "dataset.registered": "it says what is one's own from now on",
  "dataset.edited": "it says what is one's own from now on",
  "cost.recorded": "what is over budget stays so until somebody decides, and may stay so after",
  "costs.imported": "what is over budget stays so until somebody decides, and may stay so after",
  "comment.written": "who is called by name is to read it",
  "comment.edited": "who is called by name is to read it",
};

test("every call to act has an end, or a reason why it only ends by being read", () => {
  const sources = new Map(house.map(({ path, source }) => [path, source]));
  const meaningOf = (name: string, path: string) => {
    const isImported = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\}`).test(sources.get(path) ?? "");
    return meanings.find((line) => line.includes(isImported ? `: ${name} = ` : `${path}: ${name} = `)) ?? "";
  };
  const isCall = ({ heard, path }: { heard: string; path: string }) => {
    const named = [...heard.matchAll(/\b[a-z]\w+\b/gi)].map(([name]) => meaningOf(name, path));
    return /"(assigned|decide|sign)"/.test([heard, ...named].join(" "));
  };
  const calling = new Set(tellings.filter(isCall).map(({ kind }) => kind));
  const ended = new Set(Object.values(definitions).flatMap(({ ends }) => ends?.of ?? []));
  expect(calling.size).toBeGreaterThan(25);
  expect([...calling].filter((kind) => !ended.has(kind) && !(kind in untilRead))).toEqual([]);
  expect([...ended, ...Object.keys(untilRead)].filter((kind) => !calling.has(kind))).toEqual([]);
});

describe("the reading of recipients", () => {
  const read = (source: string) => recipientsIn([sourceFile("lib/value/commands.ts", source)]);

  test("finds whom an event names, and what a name stands for", () => {
    const source = `
      const all: Concern[] = [{ kind: "told", people: [grant.project.ownerId] }];
      async () => ({ event: budgetSet({ after }), notify: all });
      async () => ({ event: isNew ? costRecorded({ after }) : costStruck({ before, after }) });`;
    expect(read(source)).toEqual({
      tellings: [
        { kind: "budget.set", path: "lib/value/commands.ts", heard: "all" },
        { kind: "cost.recorded", path: "lib/value/commands.ts", heard: "nobody" },
        { kind: "cost.struck", path: "lib/value/commands.ts", heard: "nobody" },
      ],
      meanings: ['lib/value/commands.ts: all = [{ kind: "told", people: [grant.project.ownerId] }]'],
    });
  });

  test("takes nothing else for an event", () => {
    expect(read("const seen = { event: rate({ after }), notify: [] };").tellings).toEqual([]);
  });
});
