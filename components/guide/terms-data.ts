// The guide's words about data.
import type { Term } from "./term";

export const dataTerms: readonly Term[] = [
  {
    slug: "dataset",
    title: "Dataset",
    short:
      "Data that belong together, with an owner, a source, a promise of how often they are renewed, and a contract.",
    body: [
      "The contract names the columns that every version holds. What arrives is checked against it: a column that is missing or changed breaks it, an added one does not.",
      "A dataset is as good as the worst of its parts: its rules in six dimensions, whether its newest version came in time, and its contract. There is no average, because an average hides what is broken.",
    ],
    see: ["data-version", "quality-rule", "incident"],
  },
  {
    slug: "data-version",
    title: "Version of a dataset",
    short: "What was collected at one time. Checks are made of a version, and models are trained on one.",
    body: [
      "The newest version is the current one. What was found of an earlier version reads out of date, because it says nothing about today's data.",
    ],
    see: ["dataset", "quality-rule"],
  },
  {
    slug: "quality-rule",
    title: "Quality rule",
    short: "A sentence that must hold of the data, with a figure that shows whether it does and a bound for it.",
    body: [
      "There are six dimensions: accuracy, completeness, consistency, timeliness, uniqueness and validity.",
      "A critical rule keeps a gate from passing while it does not hold; a warning only tells. A check counts for so many days, and only for the version that was looked at.",
      "A rule can be made easier after results were seen, but not silently: it then shows by whom, and why.",
      "A wrong result is struck out, not deleted: it stays visible, crossed out with who did it and why, and the rule, its incident and the gates stand as if it had never been.",
    ],
    see: ["dataset", "incident", "evidence"],
  },
  {
    slug: "incident",
    title: "Incident",
    short: "A quality rule that failed: found, acknowledged, assigned, and resolved with its cause.",
    body: [
      "A rule that fails opens one incident, and goes on adding to it while it is open. A check that passes again is shown on it, but a person resolves it, because the cause is what helps the next time.",
      "Its page says whom it hurts: the runs, the models and the live releases that rest on the data.",
    ],
    see: ["quality-rule", "dataset"],
  },
  {
    slug: "sample",
    title: "Sample",
    short: "Cases that an expert judges one by one: is what the model or the data says of each correct?",
    body: [
      "Cases come in by a file or from a program, with one question in plain words. An expert answers correct, wrong or unsure, and says why where it is not correct. An opinion can be taken back: it stays on record and no longer counts.",
      "What comes out is the share that is wrong with the range that it may truly have, and the worst mistakes first: those of which the model was surest.",
    ],
    see: ["agreement", "expert-question", "dataset"],
  },
  {
    slug: "agreement",
    title: "Agreement",
    short: "How far experts say the same of the same case, beyond what chance alone would give.",
    body: [
      "If nine of ten cases are fine, two experts who do not even look will agree on most. Krippendorff's alpha takes that out: 1 means that they always agree, 0 that they agree no more than by chance.",
      "From 0.8 on what experts say can be relied on, from 0.667 on it carries a first conclusion. Below, the question is not clear enough, or the experts mean different things by it: talk about the cases on which they disagree.",
    ],
    see: ["sample", "expert"],
  },
  {
    slug: "expert-question",
    title: "Question to the experts",
    short: "What the technical roles must know about the work, asked once and answered on record.",
    body: [
      "A question is about a dataset, about one case, or about the project. It lies in the inbox of the project's experts until one of them answers, and the answer goes to whoever asked.",
    ],
    see: ["sample", "dataset", "expert"],
  },
];
