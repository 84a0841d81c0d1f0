// Every question of every query, asked once of a database with all houses in it; and how the reviewed pages write the answers.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Executor } from "@/db/client";
import { readHouse } from "../house";
import { type Answer, Person } from "./ask";
import { askedOf } from "./asked";
import { examples } from "./examples";
import { variants } from "./fill";
import { type Asker, type Query, queriesIn } from "./found";
import type { House, HouseName } from "./house";
import { leavesOf, type Shown, Signs } from "./signs";

const queries = queriesIn(readHouse(fileURLToPath(new URL("../../..", import.meta.url))));

/** Whom a question is put by. Admins ask what only they may. */
export type Who = "member" | "colleague" | "admin" | "other house" | "left";
export type Question = {
  query: Query;
  who: Who;
  asker: Asker;
  given: readonly unknown[];
  label: string;
  about: Shown[];
};
export type Answered = Question & { refused: string | null; fault: string | null; shown: Shown[]; figures: string[] };

/** The house's own are shown without its name. */
export const nameOf = ({ house, row }: Shown): string => (house === "ada" ? row : `${house}.${row}`);

/** In a database that holds all the houses. */
export async function askAll(db: Executor, houses: Record<HouseName, House>): Promise<Answered[]> {
  const { ada, bob } = houses;
  const signs = new Signs(Object.values(houses));
  const people: Record<Who, Person> = {
    member: new Person({ db, personId: ada.id("people", "member"), projectKey: "ADA" }),
    colleague: new Person({ db, personId: ada.id("people", "colleague"), projectKey: "ADA" }),
    admin: new Person({ db, personId: ada.id("people", "admin"), projectKey: "ADA" }),
    "other house": new Person({ db, personId: bob.id("people", "member"), projectKey: "BOB" }),
    left: new Person({ db, personId: ada.id("people", "left"), projectKey: "ADA" }),
  };
  const answered = async (question: Question): Promise<Answered> => {
    const answer = await people[question.who].ask(question.query, question.asker, question.given);
    return { ...question, ...readOff(answer, signs) };
  };
  // all at once: the pool has a few connections, and each question waits for one
  return Promise.all(questionsOf(ada, signs).map(answered));
}

function questionsOf(house: House, signs: Signs): Question[] {
  return queries
    .filter(({ isPart }) => !isPart)
    .flatMap((query) => {
      const example = examples[query.name];
      const asked = example ? askedOf(house, example, variants) : [{ about: "", given: [] }];
      // what does not depend on the variant is asked once
      const different = new Map(asked.map(({ about, given }) => [labelOf(about, given, signs), given]));
      return [...different].flatMap(([label, given]) => {
        const about = [...leavesOf(given)].flatMap(({ value }) => signs.in(textOf(value)));
        return query.askers.flatMap((asker) =>
          whoAsks(query, asker, given).map((who) => ({ query, asker, given, label, about, who })),
        );
      });
    });
}

function whoAsks(query: Query, asker: Asker, given: readonly unknown[]): Who[] {
  if (asker === "workspace" && isForAdmins(query)) return ["admin"];
  const isScoped = asker === "project" || asker === "workspace";
  const others: Who[] = isScoped && given.length > 0 ? ["other house"] : [];
  return ["member", ...others, ...(asker === "workspace" ? (["left", "colleague"] as const) : [])];
}

const isForAdmins = ({ capability }: Query) =>
  capability !== null && !/^(report|portfolio|account|workspace)\./.test(capability);

function labelOf(about: string, given: readonly unknown[], signs: Signs): string {
  const said = [...leavesOf(given)].map(({ name, value }) => {
    const [shown] = signs.in(textOf(value));
    return `${name ? `${name} ` : ""}${shown ? nameOf(shown) : textOf(value)}`;
  });
  return said.length > 0 ? said.join(", ") : about;
}

const textOf = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 16) : String(value));

function readOff(answer: Answer, signs: Signs): Omit<Answered, keyof Question> {
  const none = { refused: null, fault: null, shown: [], figures: [] };
  if (!("value" in answer)) return { ...none, ...answer };
  const shown: Shown[] = [];
  const figures: string[] = [];
  for (const { name, value } of leavesOf(answer.value)) {
    const found = signs.in(textOf(value));
    shown.push(...found);
    if (found.length === 0) figures.push(name ? `${name} ${textOf(value)}` : textOf(value));
  }
  return { ...none, shown, figures };
}

/** Their figures differ from machine to machine. */
const unsteady = new Set(["admin/health#getHealth"]);

/** One block a query: what was asked, the rows that the answer shows in its order, and its figures. */
export function pageOf(answers: readonly Answered[]): string {
  const byQuery = Map.groupBy(answers.filter(isWritten), ({ query }) => query.name);
  return [...byQuery]
    .map(([name, asked]) => {
      const alike = Map.groupBy(asked, answerLines);
      const blocks = [...alike].map(([lines, of]) => `  ${of.map(askedAs).join(" · ")}\n${lines}`);
      return `${name}\n${blocks.join("\n")}\n`;
    })
    .join("\n");
}

/** Of what others are told, what shows no row of anybody's and is still not nothing: that there is such a thing, or how many. */
const isWritten = ({ who, shown, figures }: Answered) =>
  ["member", "colleague", "admin"].includes(who) || (shown.length === 0 && figures.length > 0);

const askedAs = ({ query, who, asker, label }: Answered) => {
  const by = who === "member" || who === "admin" ? "" : `[${who}] `;
  const where = query.askers.length > 1 ? `[${asker}] ` : "";
  return `${by}${where}${label === "" ? "all" : label}`;
};

function answerLines({ query, refused, shown, figures }: Answered): string {
  if (refused) return `    refused: ${refused}`;
  const rows = [...new Set(shown.map(nameOf))].join(" ");
  const said = unsteady.has(query.name) ? "" : shortened([...new Set(figures)].join(", "));
  return `    ${rows || "nothing"}${said ? `\n    = ${said}` : ""}`;
}

const most = 160;
const shortened = (text: string) =>
  text.length <= most ? text : `${text.slice(0, most)}… ${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
