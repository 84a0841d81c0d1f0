// The guide's words about requirements and key metrics.
import type { Term } from "./term";

export const requirementTerms: readonly Term[] = [
  {
    slug: "requirement",
    title: "Requirement",
    short: "Something that must, should or could hold; it binds once a stakeholder or an expert has agreed to it.",
    body: [
      "Speed, accuracy and transparency are what the end user needs; compliance, budget and team are what the organisation needs. Each category has at least one agreed requirement, or a reason why it does not apply.",
      "A requirement is proved by a key metric, or by a check: somebody looked, says what they found, and where it can be seen.",
    ],
    see: ["key-metric", "measurement", "gate"],
  },
  {
    slug: "key-metric",
    title: "Key metric",
    short:
      "A number by which success is judged, for one of three audiences, with a baseline, a target and a direction.",
    body: [
      "Technical metrics say how the model does: accuracy, latency. Domain metrics say what the expert sees: false alarms a week, customer satisfaction. Business metrics say what it does for money and time.",
      "The three should tell one story. If only the technical one improves, something is lost on the way.",
    ],
    see: ["baseline", "target", "measurement"],
  },
  {
    slug: "baseline",
    title: "Baseline",
    short: "Where the metric stood before: what today's process achieves.",
    body: ["Without a baseline nobody can say whether anything got better."],
    see: ["target", "key-metric"],
  },
  {
    slug: "target",
    title: "Target",
    short: "Where the metric is to go. On the target counts as reached.",
    body: ["A target can be lowered after results were seen, but not silently: it then shows by whom, and why."],
    see: ["baseline", "key-metric"],
  },
  {
    slug: "measurement",
    title: "Measurement",
    short: "One value of a key metric at one moment: typed in, imported from a CSV file, or sent by a program.",
    body: [
      "The latest measurement decides whether a metric is met. After its maximum age it reads stale: a good figure from long ago proves nothing about today.",
      "It says of what it is: of a model version, of a release, or of what is in use. Each gate reads what was measured of the thing that it judges. At the development gate these are the figures that the version's own run logged under a name of the key metric, and what was measured of that version since; never those of another run, on training data, or of what is in use.",
      "A wrong measurement is struck, not deleted: it stays visible, with the reason.",
    ],
    see: ["key-metric", "evidence"],
  },
  {
    slug: "evidence",
    title: "Evidence",
    short: "What a figure or a state rests on. Every number on a business page leads to it by a click.",
    body: [
      "Met, unmet, missing and stale are never typed in. They follow from the evidence, its age and the metric's direction.",
    ],
    see: ["measurement", "criterion"],
  },
];
