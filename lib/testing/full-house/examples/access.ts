// Examples: who people are, what they are told, and which projects they have.
import type { Examples } from "../asked";
import { daysFromNow, now } from "../house";
import { secretOf } from "../people.rows";

export const accessExamples: Examples = {
  "access/account#listSessions": ({ text }) => [[null], [text("sessions", "idHash", "member")]],
  "admin/duties#readDuties": ({ id, projectId }) => [
    [{ personId: id("people", "member") }],
    [{ projectId }],
    [{ personId: id("people", "colleague"), projectId }],
  ],
  "admin/duties#readTakers": ({ id, projectId }) => [
    [projectId, ["member", "left", "gone", "owner"].map((one) => id("people", one))],
  ],
  "access/links#findOneTimeLink": ({ house }) => [
    ["invitation", secretOf(house, "oneTimeLinks", "first")],
    ["reset", secretOf(house, "oneTimeLinks", "second")],
    ["reset", secretOf(house, "oneTimeLinks", "used")],
    ["reset", secretOf(house, "oneTimeLinks", "expired")],
  ],
  "access/one-time-links#findLink": ({ house }) => [
    [{ purpose: "reset", secret: secretOf(house, "oneTimeLinks", "second"), now }],
    [{ purpose: "reset", secret: secretOf(house, "oneTimeLinks", "used"), now }],
  ],
  "access/passwords#findPasswordProblem": () => [
    ["correct horse battery staple", { email: "ada@example.org", name: "Ada" }],
  ],
  "admin/company-accounts#readCurrentAccess": ({ id }) => [
    [{ id: id("people", "member"), isAdmin: false, defaultRole: "expert" }],
    [{ id: id("people", "owner"), isAdmin: false, defaultRole: "expert" }],
    [{ id: id("people", "admin"), isAdmin: true, defaultRole: "expert" }],
  ],
  "admin/audit/names#readNames": ({ id, projectId }) => [[[projectId, id("tasks"), id("datasets"), id("runs")]]],
  "admin/audit#listAudit": ({ text, id }) => [
    [{}],
    [{}, 2],
    [{ person: text("people", "email", "member") }],
    [{ project: text("projects", "key", "first") }],
    [{ kind: "comment.written" }],
    [{ from: "2026-02-23", to: "2026-02-24" }],
    [{ before: Number(id("events", "own")) }],
  ],
  "admin/audit#readAudit": ({ text }) => [[{ project: text("projects", "key", "first") }]],
  "admin/people#listPeople": ({ text, id }) => [
    [{ q: "", status: "all", sort: "name" }],
    [{ q: text("people", "email", "member"), status: "all", sort: "name" }],
    [{ q: "", status: "invited", sort: "name" }],
    [{ q: "", status: "deactivated", sort: "name" }],
    [{ q: "", status: "active", sort: "seen" }],
    [{ q: "", status: "active", role: "expert", sort: "name" }],
    [{ q: "", status: "all", role: "admin", sort: "name" }],
    [{ q: "", status: "all", sort: "name", after: id("people", "member") }],
    [{ q: "", status: "all", sort: "name", before: id("people", "member") }],
  ],
  "admin/people#getPerson": ({ id }) => ["member", "left", "gone", "invited"].map((one) => [id("people", one)]),
  "admin/people#listProjectsOf": ({ id }) => ["member", "left", "owner"].map((one) => [id("people", one)]),
  "admin/people#listHandovers": ({ id, text }) => [
    ...["member", "owner", "left"].map((one) => [id("people", one)]),
    [id("people", "member"), text("people", "email", "colleague")],
  ],
  "admin/people#listColleagues": () => [[], [{ joined: true }], [{ size: 2 }]],
  "admin/roles#answerQuestion": ({ text }) =>
    ["member", "left", "gone", "owner"].map((one) => [
      { person: text("people", "email", one), project: text("projects", "key", "first"), capability: "budget.set" },
    ]),
  "admin/roles#listProjectChoices": () => [[], [1]],
  "admin/settings#isTimeZone": () => [["Europe/Berlin"]],
  "admin/sign-on#tryGroups": ({ text }) => [
    [
      {
        groups: [text("signOnMappings", "groupName", "first"), text("signOnMappings", "groupName", "second")],
        person: "",
      },
    ],
    [{ groups: [text("signOnMappings", "groupName", "first")], person: text("people", "email", "member") }],
  ],
  "events#listActivity": ({ id }) => [
    [],
    [{ brief: true }],
    [{ kinds: ["comment.written"] }],
    [{ before: Number(id("events", "own")) }],
    [{ size: 1 }],
  ],
  "events#listInbox": ({ id }) => [
    [],
    [{ unread: true }],
    [{ kind: "sign" }],
    [{ before: Number(id("events", "elsewhere")) }],
    [{ size: 1 }],
  ],
  "projects#listProjects": ({ text }) => [
    [],
    [{ search: text("projects", "name", "first") }],
    [{ archived: "yes" }],
    [{ mine: "expert" }],
    [{ mine: "any" }],
    [{ status: "paused" }],
    [{ phase: "deployment", sort: "name" }],
    [{ sort: "value" }],
  ],
  "events#listSinceLastVisit": () => [[], [60]],
  "events#listChangedProjects": () => [[], [{ projects: 9, events: 60 }]],
  "projects#listVisibleIds": ({ projectId }) => [[[projectId]], [[]]],
  "projects#listRecentProjects": () => [[], [1]],
  "projects/members#listPeopleToAdd": ({ text }) => [[], [text("people", "name", "left")]],
  "projects/members#listRolesOf": ({ id }) => ["member", "left"].map((one) => [id("people", one)]),
  "portfolio#listPortfolio": ({ text }) => [
    [],
    [{}, 1],
    [{ currency: "EUR" }, 1],
    [{ search: text("projects", "name", "first") }],
    [{ mine: "any" }],
    [{ needs: "decision" }],
    [{ currency: "USD" }],
  ],
  "portfolio#listTotals": () => [[], [{ mine: "any" }]],
  "portfolio/funding#listFunding": () => [[{ currency: "EUR" }], [{ currency: "USD" }]],
  "portfolio/promises#listPromises": () => [[], [{ mine: "any" }]],
  "portfolio/sum#readSum": () => [[{ currency: "EUR" }]],
  "portfolio/sum#readSumOfProjects": ({ projectId }) => [[[projectId]]],
  "reports#getReport": ({ number }) => [
    [number("reports", "first")],
    [number("reports", "portfolio")],
    [number("reports", "others")],
  ],
  "reports/sharing#listShares": ({ id }) => [
    [id("reports", "first")],
    [id("reports", "portfolio")],
    [id("reports", "others")],
  ],
  "reviews/lessons#listLessons": ({ text, id }) => [
    [],
    [{ search: text("reviews", "worked", "older") }],
    [{ after: id("reviews", "older") }],
  ],
  "reviews/schedule#listDueReviews": () => [["2026-03-02"], ["2027-03-02"]],
  "reviews#getReview": ({ number }) => ["older", "second", "first"].map((one) => [number("reviews", one)]),
  "reviews#findPreviousDecision": ({ number }) => ["older", "second", "first"].map((one) => [number("reviews", one)]),
  "reviews#listReviews": ({ number }) => [[], [{ before: number("reviews", "second") }], [{ size: 1 }]],
  "reviews/facts#readFacts": () => [[daysFromNow(-20)], [daysFromNow(-5)]],
};
