// What is judged can be said: causes and facts are those of a sentence, or it does not compile.
import { describe, expect, expectTypeOf, test } from "vitest";
import type { EvidenceState } from "@/db/enums";
import { now, ready } from "@/lib/testing/project-evidence";
import { criterion, type JudgementOf, judging, partsAsked } from "./criterion.rules";
import type { Judgement } from "./gate-result.rules";
import { standardTemplate } from "./templates/rules";

const says = {
  counted: ({ count, seen }: { count: number; seen: number }) => `${seen} of ${count} were seen.`,
  guessed: (_: { by: string }) => "Somebody guessed.",
  unknown: () => "Nobody knows.",
};
const judged = judging<typeof says>();
type Of<C extends keyof typeof says> = Parameters<typeof judged<C>>;

describe("a judgement", () => {
  test("has a cause that has a sentence, and the facts that the sentence takes", () => {
    expectTypeOf<Parameters<typeof judged>[1]>().toEqualTypeOf<"counted" | "guessed" | "unknown">();
    expectTypeOf<Of<"counted">[2]>().toEqualTypeOf<{ count: number; seen: number }>();
    expectTypeOf<[EvidenceState, "counted", { count: number; seen: number }]>().toExtend<Of<"counted">>();
    expectTypeOf<[EvidenceState, "counted"]>().not.toExtend<Of<"counted">>();
    expectTypeOf<[EvidenceState, "counted", { count: number }]>().not.toExtend<Of<"counted">>();
    expectTypeOf<[EvidenceState, "counted", { count: string; seen: number }]>().not.toExtend<Of<"counted">>();
    expectTypeOf<[EvidenceState, "unknown"]>().toExtend<Of<"unknown">>();
    expectTypeOf<[EvidenceState, "unknown", { count: number }]>().not.toExtend<Of<"unknown">>();
  });

  test("of one of several causes has the facts of each", () => {
    expectTypeOf<[EvidenceState, "counted", { by: string }]>().not.toExtend<Of<"counted" | "guessed">>();
    expectTypeOf<[EvidenceState, "counted", { by: string; count: number; seen: number }]>().toExtend<
      Of<"counted" | "guessed">
    >();
  });

  test("is made by what knows the sentences: not by hand, and not from those of another criterion", () => {
    type Own = JudgementOf<typeof says>;
    expectTypeOf<Judgement<"unknown">>().not.toExtend<Own>();
    expectTypeOf<JudgementOf<Pick<typeof says, "unknown">>>().toExtend<Own>();
    expectTypeOf<JudgementOf<{ other: () => string }>>().not.toExtend<Own>();
    expectTypeOf<JudgementOf<{ guessed: (_: { by: number }) => string }>>().not.toExtend<Own>();
  });

  test("keeps apart what a signature does not stand for", () => {
    const refs = [{ kind: "run" as const, id: "r", version: null }];
    expect(judged("met", "counted", { count: 3, seen: 2 }, refs)).toEqual({
      ...{ state: "met", because: "counted", facts: { count: 3, seen: 2 }, refs },
    });
    expect(judged("met", "counted", { count: 3, seen: 2 }, refs, ["seen"])).toEqual({
      ...{ state: "met", because: "counted", facts: { count: 3 }, figures: { seen: 2 }, refs },
    });
    expect(judged("missing", "unknown")).toEqual({ state: "missing", because: "unknown", facts: {}, refs: [] });
    expectTypeOf<NonNullable<Of<"counted">[4]>[number]>().toEqualTypeOf<"count" | "seen">();
  });
});

test("a criterion is of the gate, the topic and the causes that it says", () => {
  const made = criterion({
    ...{ id: "operation.rain", title: "It does not rain", since: 3, asks: "Somebody looks.", maxAge: null },
    ...{ reads: [], sets: [], repair: { roles: [], where: "" }, says },
    judge: (_evidence, _now, _limits, say) => say("missing", "unknown"),
  });
  expect(made).toMatchObject({ gate: "operation", topic: "rain", subject: null, since: 3 });
  expect(made.judge(ready, now, standardTemplate.limits)).toMatchObject({ state: "missing", because: "unknown" });
  expectTypeOf(made.id).toEqualTypeOf<"operation.rain">();
  expectTypeOf(made.topic).toEqualTypeOf<"rain">();
  expectTypeOf(made.judge).returns.toExtend<Judgement<keyof typeof says>>();
});

test("of things that are looked for one by one, a template asks for those that it knew", () => {
  const since = { early: 1, late: 2 };
  const all = ["late", "early"] as const;
  expect(partsAsked(all, since)).toEqual(["early"]);
  expect(partsAsked(all, since, 1)).toEqual(["early"]);
  expect(partsAsked(all, since, 2)).toEqual(["late", "early"]);
});
