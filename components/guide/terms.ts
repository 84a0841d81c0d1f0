// The words of Quintet, each explained once: one word for one thing, in the code, the pages and here.
import type { Term } from "./term";
import { dataTerms } from "./terms-data";
import { deploymentTerms } from "./terms-deployment";
import { lifecycleTerms } from "./terms-lifecycle";
import { limitTerms } from "./terms-limits";
import { peopleTerms } from "./terms-people";
import { readingTerms } from "./terms-reading";
import { requirementTerms } from "./terms-requirements";
import { valueTerms } from "./terms-value";

export type Chapter = { title: string; lead: string; terms: readonly Term[] };

export const chapters: readonly Chapter[] = [
  {
    title: "The lifecycle",
    lead: "How a machine-learning project goes from an idea to something that works every day, and back.",
    terms: lifecycleTerms,
  },
  {
    title: "Requirements and key metrics",
    lead: "What must hold, and how anybody can see whether it does.",
    terms: requirementTerms,
  },
  {
    title: "Data",
    lead: "What models learn from, and how anybody can see whether it can be trusted.",
    terms: dataTerms,
  },
  {
    title: "Deployment",
    lead: "What is in use, how it does there, and how to come back.",
    terms: deploymentTerms,
  },
  {
    title: "Value",
    lead: "What it is hoped to be worth, what it costs, and what it was measured to be worth.",
    terms: valueTerms,
  },
  {
    title: "Files and programs",
    lead: "How much comes in at once, and how long files stay.",
    terms: [...limitTerms, ...readingTerms],
  },
  { title: "People", lead: "Five roles, one team, and who may do what.", terms: peopleTerms },
];

export const terms: readonly Term[] = chapters.flatMap((chapter) => chapter.terms);
export const findTerm = (slug: string): Term | undefined => terms.find((term) => term.slug === slug);
