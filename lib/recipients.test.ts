// Who hears of what, as one reviewed page: a command that stops telling somebody, or tells one more, changes it (`npm run check -- --renew`).
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { eventKinds } from "@/db/event-kinds";
import { readHouse, sourceFile } from "./testing/house";
import { recipientsIn } from "./testing/recipients";

const { tellings, meanings } = recipientsIn(readHouse(process.cwd()));

test("who hears of what is as it was reviewed", async () => {
  const lines = tellings.map(({ kind, path, heard }) => `${kind} (${path.slice(4, -12)}): ${heard}`);
  await expect(`${lines.join("\n")}\n\n${meanings.join("\n")}\n`).toMatchFileSnapshot(
    "./testing/reviewed/recipients.txt",
  );
});

test("every kind of event is written by some command, or once by a migration", () => {
  const migrations = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
  const moved = migrations.map((name) => readFileSync(`db/migrations/${name}`, "utf8")).join("\n");
  const written = new Set<string>([
    ...tellings.map(({ kind }) => kind),
    ...eventKinds.filter((kind) => moved.includes(`'${kind}'`)),
  ]);
  expect(eventKinds.filter((kind) => !written.has(kind))).toEqual([]);
});

describe("the reading of recipients", () => {
  const read = (source: string) => recipientsIn([sourceFile("lib/value/commands.ts", source)]);

  test("finds whom an event names, and what a name stands for", () => {
    const source = `
      const all: Concern[] = [{ kind: "told", people: [grant.project.ownerId] }];
      async () => ({ kind: "budget.set", notify: all });
      async () => ({ kind: isNew ? ("cost.recorded" as const) : "cost.struck" });`;
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
    expect(read('const seen = { kind: "rate", notify: [] };').tellings).toEqual([]);
  });
});
