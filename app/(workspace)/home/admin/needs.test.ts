// What waits for an admin: what failed first, being the only one last, and nothing where nothing is.
import { expect, test } from "vitest";
import { needsOfAdmin } from "./needs";

const place = { locale: "en-GB", timeZone: "UTC" };
const fine = { lastRanAt: null, areRunning: true, waiting: 0, failures: [] };
const nothing = { jobs: fine, refusals: 0, admins: 2, unheld: [], unanswered: [], sendsMail: true };
const nils = { id: "n", name: "Nils", email: "nils@example.org", invitedAt: new Date("2026-11-26T09:00:00Z") };

test("nothing waits where all is well", () => {
  expect(needsOfAdmin(nothing, place)).toEqual([]);
});

test("each is said with its act, what failed first", () => {
  const jobs = { ...fine, areRunning: false, failures: [{ name: "digest", failure: "refused by the server" }] };
  const unheld = [
    { key: "RETURNS", name: "Returns", missing: ["data_engineer" as const] },
    { key: "CHURN", name: "Churn", missing: ["expert" as const, "ml_engineer" as const] },
  ];
  const needs = needsOfAdmin({ ...nothing, jobs, refusals: 2, admins: 1, unheld, unanswered: [nils] }, place);
  expect(needs.map(({ title, notes, act }) => [title, notes.join(), act.label])).toEqual([
    ["Nothing runs by itself", "no job has run for five minutes", "Look"],
    ["“digest” failed", "refused by the server", "Look"],
    ["Company accounts were refused 2 times", "in the last 7 days", "Map groups"],
    ["Returns has no data engineer", "Data engineer", "Assign"],
    ["Churn lacks 2 roles", "Expert, ML engineer", "Assign"],
    ["Nils hasn’t accepted", "invited 26 Nov 2026", "Resend"],
    ["You are the only admin", "nobody else manages access", "Add admin"],
  ]);
});

test("without mail nothing is sent again: the link is copied", () => {
  const [invitation] = needsOfAdmin({ ...nothing, sendsMail: false, unanswered: [nils] }, place);
  expect(invitation?.act).toEqual({ label: "Copy link", href: "/admin/people/n" });
});
