// Events on gate templates and risk classes.
import { z } from "zod";
import { event } from "@/lib/kernel/event";
import { choice, fields, list, number, role, text } from "@/lib/kernel/event-fields";
import { gateWords } from "@/lib/projects/words";

const adopted = { template: text, reason: text, unchecked: list(text).optional() };
const change = fields({
  of: text,
  gate: choice(gateWords).optional(),
  criterion: text.optional(),
  role: role.optional(),
  limit: text.optional(),
  before: z.union([number, text]).nullish(),
  after: z.union([number, text]).nullish(),
});

export const templatePublished = event("template.published", {
  words: "published a gate template",
  after: { title: text, reason: text, changes: list(change) },
  line: ["title"],
});

export const projectTemplateAdopted = event("project.template_adopted", {
  words: "took on a newer gate template",
  subject: "project",
  before: { template: text },
  after: adopted,
  line: ["reason"],
});

export const projectRiskClassChanged = event("project.risk_class_changed", {
  words: "changed the project's risk class",
  subject: "project",
  before: { template: text },
  after: adopted,
  line: ["reason"],
});
