// What is asked for in each round. P1 is one of the reader's own projects, alike at every size; LISTS has as many of each kind as there are projects.
import { roles } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";
import { firstBatch, listsKey } from "./lists";

/**
 * The yardstick: a page behind the same door, in the same frame (session, menu, unread count, palette), that reads nothing of its
 * own and shows a paragraph. What another page takes beyond it, it takes for its own data and marks.
 */
export const bare = { name: "Bare page (a word of the guide)", path: "/guide/gate" };

/** What a page without session or query takes, and a route without a page: to see what the frame itself costs. */
const floors = [
  { name: "Route without a page (/api/health/live)", path: "/api/health/live" },
  { name: "Page without a session (/reset)", path: "/reset" },
];

/** `isList`: it lists items of one kind, as many as the size says, and may take somewhat longer (see the aims). */
export type Page = { name: string; path: string; judged: boolean; isList?: boolean; asAdmin?: boolean };

const listPages: [name: string, path: string][] = [
  ["Data: datasets", "/data"],
  ["Data: incidents", "/data/incidents"],
  ["Validate: batches", "/validate"],
  ["Validate: cases", `/validate/${firstBatch}/results`],
  ["Questions", "/questions"],
  ["Experiments: runs", "/experiments"],
  ["Experiments: runs, by a metric", `/experiments?sort=${encodeURIComponent('metrics."recall" DESC')}`],
  ["Models", "/models"],
  ["Deployments", "/deployments"],
  ["Deployments: alerts", "/deployments/alerts"],
  ["Tasks: board", "/tasks"],
  ["Tasks: done", "/tasks?status=done"],
  ["Discussion", "/discussion"],
  ["Decisions", "/decisions"],
  ["Reviews", "/reviews"],
  ["Lifecycle", "/lifecycle"],
  ["Lifecycle: goalposts", "/lifecycle/goalposts"],
  ["Activity", "/activity"],
];

export const pages: Page[] = [
  ...[...floors, bare].map((page) => ({ ...page, judged: false })),
  ...[
    ...roles.map((role) => ({ name: `Home: ${roleShortWords[role].toLowerCase()}`, path: `/home/${role}` })),
    { name: "Portfolio", path: "/portfolio" },
    { name: "Projects", path: "/projects" },
    { name: "Project: overview", path: "/projects/P1" },
    { name: "Project: value", path: "/projects/P1/value" },
    { name: "Project: requirements", path: "/projects/P1/requirements" },
  ].map((page) => ({ ...page, judged: true })),
  ...[
    ...listPages.map(([name, path]) => ({ name, path: `/projects/${listsKey}${path}` })),
    { name: "Admin: people", path: "/admin/people", asAdmin: true },
    { name: "Admin: audit", path: "/admin/audit", asAdmin: true },
  ].map((page) => ({ ...page, judged: true, isList: true })),
];
