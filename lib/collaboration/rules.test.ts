// Who is called by a text, whatever else stands in it.
import { expect, test } from "vitest";
import { mayChange, mentionedIn, mentionPattern, withMentions } from "./rules";

const ann = { id: "1", name: "Ann" };
const annLee = { id: "2", name: "Ann Lee" };
const zoe = { id: "3", name: "Zoë (Ops) O'Neil" };
const team = [ann, annLee, zoe];
const called = (text: string) => mentionedIn(text, team).map(({ id }) => id);

test("the longest name that fits is meant, in any case of letters", () => {
  expect(called("@Ann Lee, please look")).toEqual(["2"]);
  expect(called("@ann and @ANN LEE")).toEqual(["1", "2"]);
  expect(called("Thank you @Ann.")).toEqual(["1"]);
});

test("names with signs of their own are found as they stand", () => {
  expect(called("over to @Zoë (Ops) O'Neil!")).toEqual(["3"]);
  expect(called("over to @Zoë")).toEqual([]);
});

test("an @ within a word, a longer name and a name without @ call nobody", () => {
  expect(called("write to sales@Ann or x.@Ann")).toEqual([]);
  expect(called("@Annabel knows")).toEqual([]);
  expect(called("Ann knows")).toEqual([]);
});

test("people of the same name are all called", () => {
  expect(mentionedIn("@Ann", [ann, { id: "9", name: "Ann" }]).map(({ id }) => id)).toEqual(["1", "9"]);
});

test("without names there is nothing to find", () => {
  expect(mentionPattern([])).toBeNull();
  expect(mentionPattern([" "])).toBeNull();
});

test("whoever was chosen and is not named is put at the beginning", () => {
  expect(withMentions("Is this right?", [ann, zoe])).toBe("@Ann @Zoë (Ops) O'Neil Is this right?");
  expect(withMentions("@Ann, is this right?", [ann])).toBe("@Ann, is this right?");
});

const asker = (id: string) => ({
  person: { id },
  standing: { roles: ["expert"] as const, isOwner: false, isAdmin: false, isVisitor: false, isArchived: false },
});

test("a comment is its author's until it is removed", () => {
  expect(mayChange(asker("1"), { authorId: "1", removedAt: null })).toBe(true);
  expect(mayChange(asker("2"), { authorId: "1", removedAt: null })).toBe(false);
  expect(mayChange(asker("1"), { authorId: "1", removedAt: new Date() })).toBe(false);
});
