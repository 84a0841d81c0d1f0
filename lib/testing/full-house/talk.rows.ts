// What is said, promised, decided and told in a house.
import { type House, now } from "./house";
import type { Given } from "./rows";

export function talkRows(house: House): Given {
  const id = house.id.bind(house);
  const person = (variant: string) => id("people", variant);
  const mark = (event: string, property: string) => `${house.name}.events.${event}.${property}`;
  const event = (variant: string, days: number) => ({ at: house.day(days), actorId: person(variant) });
  const [events, links] = [
    {
      first: { ...event("member", -9), kind: "dataset.registered", subject: id("datasets", "first") },
      second: {
        ...event("colleague", -8),
        kind: "comment.written",
        subject: id("comments", "second"),
        after: { gate: "design" },
      },
      own: { ...event("member", -7), kind: "task.added", subject: id("tasks", "first") },
      signed: { ...event("colleague", -6), kind: "gate.signed", subject: "design", after: { gate: "design" } },
      step: { ...event("colleague", -5), kind: "metric.edited", subject: id("metrics", "first") },
      measured: { ...event("member", -9), kind: "measurement.recorded", subject: id("measurements", "first") },
      lowered: {
        ...event("colleague", -5),
        kind: "metric.edited",
        subject: id("metrics", "first"),
        before: { metric: mark("lowered", "before"), target: 0.9 },
        after: { metric: mark("lowered", "after"), target: 0.8, lowered: true },
      },
      started: {
        ...event("member", 0),
        at: new Date(now.getTime() - 60_000),
        kind: "run.started",
        subject: id("runs", "begun"),
      },
      system: { at: house.day(-4), actorId: null, kind: "gate.lapsed", after: { gate: "design" } },
      elsewhere: {
        ...event("colleague", -3),
        kind: "token.created",
        projectId: null,
        subject: id("tokens", "colleague"),
      },
    },
    { link: "https://example.org" },
  ] as const;
  return {
    events: { ...events },
    notices: {
      first: { personId: person("member"), kind: "told" },
      second: { personId: person("colleague"), kind: "assigned" },
      ended: { personId: person("member"), kind: "sign", readAt: house.day(-1) },
      left: { personId: person("left"), kind: "told" },
      own: { personId: person("member"), kind: "told", projectId: null },
    },
    comments: {
      first: { subjectKind: "dataset", subjectId: id("datasets", "first") },
      second: { subjectKind: "dataset", subjectId: id("datasets", "second") },
      ended: { subjectKind: "dataset", subjectId: id("datasets", "first"), removedAt: house.day(-1) },
      under: { subjectKind: "project", subjectId: id("projects", "first") },
    },
    tasks: {
      first: { dueOn: "2026-03-05", wantedRole: "expert" },
      second: { dueOn: "2026-03-04", phase: "development" },
      ended: { status: "done" },
      under: {
        assigneeId: null,
        wantedRole: "data_engineer",
        subjectKind: "dataset",
        subjectId: id("datasets", "first"),
      },
      dropped: { status: "dropped", closedAt: house.day(-1), assigneeId: person("left") },
      left: { assigneeId: person("left") },
      free: { assigneeId: null, wantedRole: null },
    },
    decisions: {
      first: { decidedOn: "2026-02-20" },
      second: { phase: "development" },
      ended: { decidedOn: "2026-02-05", replacedById: id("decisions", "first") },
    },
    requirementChecks: { first: links, second: links, ended: links, under: links },
  };
}
