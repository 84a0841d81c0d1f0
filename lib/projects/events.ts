// Events of a project as a whole.

import { visibilityWords } from "@/lib/access/words";
import { event } from "@/lib/kernel/event";
import { changed, choice, day, fields, reference, role, text } from "@/lib/kernel/event-fields";
import { phaseWords, projectStatusWords, riskClassWords } from "@/lib/projects/words";

const description = changed({
  name: text,
  summary: text,
  problem: text,
  todaysProcess: text,
  affected: text,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  visibility: choice(visibilityWords),
});
const owner = { ownerId: reference("person"), owner: text };
const phase = choice(phaseWords);

export const projectCreated = event("project.created", {
  words: "created the project",
  subject: "project",
  after: {
    id: reference("project"),
    key: text,
    name: text,
    summary: text,
    visibility: choice(visibilityWords),
    riskClass: choice(riskClassWords),
    currency: text,
    ownerId: reference("person"),
    role,
  },
  line: ["name"],
});

export const projectEdited = event("project.edited", {
  words: "edited the project",
  subject: "project",
  before: description,
  after: description,
  line: ["name"],
});

export const projectStatusChanged = event("project.status_changed", {
  words: "changed the project's status",
  subject: "project",
  before: { status: choice(projectStatusWords) },
  after: { status: choice(projectStatusWords), reason: text },
  line: ["reason", "status"],
});

export const projectArchived = event("project.archived", {
  words: "archived the project",
  subject: "project",
  after: fields({ reason: text }).optional(),
  line: ["reason"],
});

export const projectRestored = event("project.restored", {
  words: "restored the project",
  subject: "project",
});

export const projectOwnerChanged = event("project.owner_changed", {
  words: "handed the project over",
  subject: "project",
  before: owner,
  after: owner,
});

export const projectSteppedBack = event("project.stepped_back", {
  words: "stepped the project back",
  subject: "project",
  before: { phase },
  after: { phase, reason: text },
  line: ["reason", "phase"],
});
