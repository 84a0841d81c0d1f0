// The guide's words about people.
import { roles } from "@/db/enums";
import type { Term } from "./term";

export const peopleTerms: readonly Term[] = [
  {
    slug: "role",
    title: "Role",
    short: "What a person brings to a project. A person holds one or more roles in each project.",
    body: [
      "Your default role is the one that you get in a new project, and whose home you see first. Roles are given on a project's team page, or by an admin.",
    ],
    see: roles.map((role) => role.replace("_", "-")),
  },
  {
    slug: "stakeholder",
    title: "Business stakeholder",
    short: "Decides on the budget, holds the vision of the company, and answers for the value. Involved throughout.",
    body: ["Asks: is it still worth it? What changed? What do you need from me? Are we on budget?"],
    see: ["role", "realised-value"],
  },
  {
    slug: "expert",
    title: "Subject-matter expert",
    short: "Knows the work itself, and helps the technical roles to interpret and validate data. Involved throughout.",
    body: ["Asks: what must I look at? Which mistakes hurt? Which rules must never be broken?"],
    see: ["role", "requirement"],
  },
  {
    slug: "data-scientist",
    title: "Data scientist",
    short: "Analyses the data; trains and evaluates models.",
    body: ["Asks: what is the bar, and how far are we from it?"],
    see: ["role", "key-metric"],
  },
  {
    slug: "data-engineer",
    title: "Data engineer",
    short: "Collects, stores and processes the data; checks and keeps its quality.",
    body: ["Asks: whose evidence is fresh, whose has gone stale, and whom does it hold up?"],
    see: ["role", "evidence"],
  },
  {
    slug: "ml-engineer",
    title: "ML engineer",
    short: "Works across the whole lifecycle, above all on putting models into production and keeping them there.",
    body: ["Asks: how is everything that is live, and what may move on?"],
    see: ["role", "deployment"],
  },
  {
    slug: "admin",
    title: "Admin",
    short:
      "A duty in the workspace, not another role: people, roles, sign-on and settings. Reads every project, and decides none.",
    body: [
      "There is always at least one admin: the last one can't be removed, demoted or deactivated.",
      "Nothing is left without somebody: what a leaver has in hand goes to whoever takes over, or to the project's owner. The page says what, before it is done.",
    ],
    see: ["role", "visibility"],
  },
  {
    slug: "visibility",
    title: "Visibility",
    short:
      "A project is visible to the workspace, where others may read it, or private, where it does not exist for others.",
    body: ["What a new project starts with is a setting of the workspace."],
    see: ["admin"],
  },
];
