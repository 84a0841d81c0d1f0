// When a task is due, in words, and who may take it.
import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import { dueOf, dueWords, mayTake } from "./rules";

const today = "2026-03-02";
const words = (dueOn: string | null, status: "open" | "done" = "open") => {
  const due = dueOf({ status, dueOn }, today);
  return due && `${due.state}: ${dueWords(due)}`;
};

test("the day is said as people say it", () => {
  expect(words("2026-02-27")).toBe("overdue: 3 days overdue");
  expect(words("2026-03-01")).toBe("overdue: 1 day overdue");
  expect(words("2026-03-02")).toBe("today: due today");
  expect(words("2026-03-03")).toBe("soon: due tomorrow");
  expect(words("2026-03-09")).toBe("soon: due in 7 days");
  expect(words("2026-03-10")).toBe("later: due in 8 days");
});

test("without a day, or once it is closed, nothing is due", () => {
  expect(words(null)).toBeNull();
  expect(words("2026-02-27", "done")).toBeNull();
});

const as = (...roles: Role[]) => ({ roles, isOwner: false, isAdmin: false, isVisitor: false, isArchived: false });

test("whoever holds the wanted role may take what is open and nobody's", () => {
  const task = { status: "open", assigneeId: null, wantedRole: "data_engineer" } as const;
  expect(mayTake(task, as("expert", "data_engineer"))).toBe(true);
  expect(mayTake(task, as("expert"))).toBe(false);
  expect(mayTake({ ...task, wantedRole: null }, as("expert"))).toBe(true);
  expect(mayTake({ ...task, wantedRole: null }, as())).toBe(false);
  expect(mayTake({ ...task, assigneeId: "somebody" }, as("data_engineer"))).toBe(false);
  expect(mayTake({ ...task, status: "done" }, as("data_engineer"))).toBe(false);
});
