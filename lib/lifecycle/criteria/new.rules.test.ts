// A criterion that is new is asked of nobody who was judged before it came: a template asks for what it knew when it was made.
import { describe, expect, test } from "vitest";
import { monitorKinds } from "@/db/enums";
import { signed, stateOf } from "@/lib/testing/judged";
import { now, ready } from "@/lib/testing/project-evidence";
import { evaluateGate } from "../gate.rules";
import { differences, isLooser, standardTemplate } from "../templates/rules";
import { asksFor, criteriaAsked, everyCriterion, evidenceCriteria, newestCatalogue } from "./rules";

const id = "operation.budget";
/** The budget's criterion, as if it had come with the next release. */
const among = evidenceCriteria.operation.map((one) => (one.id === id ? { ...one, since: newestCatalogue + 1 } : one));
const unspent = { ...ready, budget: null };
const newest = { ...standardTemplate, catalogue: newestCatalogue };
const next = { ...standardTemplate, catalogue: newestCatalogue + 1 };

describe("a criterion that came later", () => {
  test.each([
    ["one that does not say from which catalogue it was made", standardTemplate],
    ["the newest", newest],
  ])("is not asked by a template that was made before: %s", (_, template) => {
    const result = evaluateGate("operation", { ...unspent, template }, now, among);
    expect(stateOf(result, id)).toBeUndefined();
    expect(result.state).toBe("passed");
    const without = among.filter((one) => one.id !== id);
    expect(result.digest).toBe(evaluateGate("operation", { ...unspent, template }, now, without).digest);
  });

  test("is asked by one that was made from the catalogue with it, and not where that switched it off", () => {
    const result = evaluateGate("operation", { ...unspent, template: next }, now, among);
    expect(stateOf(result, id)).toMatchObject({ state: "missing", because: "no-budget" });
    expect(result.state).toBe("pending");
    const { gates } = next;
    const off = { ...next, gates: { ...gates, operation: { ...gates.operation, off: [id] as const } } };
    expect(criteriaAsked(off, "operation", among).map((one) => one.id)).not.toContain(id);
  });

  test("leaves every signature standing that was given before it came", () => {
    const before = signed("deployment", { ...ready, template: newest });
    const later = evidenceCriteria.deployment.map((one) => ({
      ...one,
      since: one.topic === "speed" ? newestCatalogue + 1 : one.since,
    }));
    const digest = (criteria?: typeof later) => evaluateGate("deployment", before, now, criteria).digest;
    expect(digest(later)).not.toBe(digest());
    expect(digest([...evidenceCriteria.deployment, ...among.filter((one) => one.id === id)])).toBe(digest());
  });

  test("and that a template starts to ask for it is a difference, which asks for more", () => {
    const none = differences({ ...standardTemplate, catalogue: 0 }, standardTemplate);
    expect(none.map((one) => one.of === "criterion" && `${one.criterion} ${one.after}`)).toEqual(
      everyCriterion.filter(({ since }) => since === 1).map((one) => `${one.id} asked`),
    );
    expect(none.some(isLooser)).toBe(false);
    expect(differences(newest, { ...newest })).toEqual([]);
  });
});

test("a template that does not say from which catalogue it was made asks for the first criteria, and the newest for all", () => {
  expect(everyCriterion.filter((one) => !asksFor(newest, one))).toEqual([]);
  const first = everyCriterion.filter((one) => asksFor(standardTemplate, one));
  expect(first).toEqual(everyCriterion.filter(({ since }) => since === 1));
  expect(first.length).toBeGreaterThanOrEqual(26);
});

test("kinds of monitors are asked for as criteria are: by templates that knew them", () => {
  const [monitors] = everyCriterion.filter((one) => one.id === "deployment.monitors");
  expect(Object.keys(monitors?.parts ?? {}).sort()).toEqual([...monitorKinds].sort());
  const unwatched = { ...ready, release: ready.release && { ...ready.release, monitors: [] } };
  const judged = (catalogue?: number) => monitors?.judge(unwatched, now, { ...standardTemplate.limits, catalogue });
  expect([judged(), judged(1), judged(0)].map((one) => one?.because)).toEqual([
    "some-unwatched",
    "some-unwatched",
    "watched",
  ]);
});
