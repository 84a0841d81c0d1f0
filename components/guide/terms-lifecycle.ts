// The guide's words about the lifecycle.
import type { Term } from "./term";

export const lifecycleTerms: readonly Term[] = [
  {
    slug: "lifecycle",
    title: "Lifecycle",
    short:
      "Design, development and deployment, drawn as a loop, because what is learned in use leads back to the design.",
    body: [
      "MLOps is the set of practices to design, deploy and maintain machine learning in production continuously, reliably and effectively. It takes from DevOps that development and operations are one team, and adds that the business is in that team too.",
      "All through the loop the team asks two questions: is the project still viable, and is it delivering value? Every page of Quintet helps to answer one of them with evidence.",
    ],
    see: ["design", "development", "deployment", "gate"],
  },
  {
    slug: "design",
    title: "Design",
    short: "The first phase: what is the problem, what would solving it be worth, and what must hold?",
    body: [
      "The team writes down the context of the problem, estimates the added value as a range, agrees on requirements in every category, and sets key metrics for three audiences.",
      "The design gate ends the phase. It asks for all of that, and as a rule for the signatures of a stakeholder, an expert and a data engineer.",
    ],
    see: ["context", "added-value", "requirement", "key-metric", "gate"],
  },
  {
    slug: "development",
    title: "Development",
    short: "The second phase: build a model, and find out whether it does what it must.",
    body: [
      "Measurements show whether the requirements are met. The development gate asks that every must requirement is met by what was measured of the proposed version, or by a check made after it was proposed, that the project is more likely to pay back than not, and that the candidate is better in money than never acting and than today's process; a data scientist, an expert and a stakeholder sign, unless the project's template asks for others.",
    ],
    see: ["measurement", "requirement", "gate"],
  },
  {
    slug: "deployment",
    title: "Deployment",
    short: "The third phase: put it to use, keep it running, and measure what it is worth.",
    body: [
      "Deployment goes on as operation and maintenance. Its gate asks for speed where it runs and for every must requirement; an ML engineer and a stakeholder sign.",
      "Operation never ends: its gate is watched for as long as the project runs. It asks that requirements still hold, that realised value is recorded in its period, and that spending stays within the budget.",
    ],
    see: ["operation", "realised-value", "budget"],
  },
  {
    slug: "operation",
    title: "Operation",
    short: "The life of a project in use; its gate is watched for as long as it runs.",
    body: [
      "What worked at the start may fade: data changes, costs grow, people find other ways. Operation keeps asking.",
    ],
    see: ["deployment", "gate"],
  },
  {
    slug: "gate",
    title: "Gate",
    short:
      "What ends a phase: a list of criteria, each judged by evidence, and the signatures of those who answer for it.",
    body: [
      "Nobody sets a gate to green by hand. Quintet judges each criterion from what was recorded: met, unmet, missing, stale or waived. The gate passes when all of its criteria are met or waived.",
      "When the evidence changes, the gate is judged anew. A passed gate can therefore lapse: a measurement falls below its target twice in a row, or an estimate grows too old. What is new (a requirement, a rule, a version of the data) is not checked yet, and changes nothing at a passed gate before its first result; a gate that has not passed asks for it at once.",
    ],
    see: ["criterion", "signature", "waiver", "mode", "template", "advance"],
  },
  {
    slug: "criterion",
    title: "Criterion",
    short: "One thing that a gate asks for, and how it stands.",
    body: [
      "Met: the evidence says yes. Unmet: the evidence says no. Missing: there is no evidence. Stale: the evidence is too old, or about an older version. Waived: somebody with the right to do so let it rest, with a reason and an end. Not checked yet: it came to apply after the gate had passed, and its first result will count.",
      "Beside each criterion that is not met stands who can put it right, and where.",
    ],
    see: ["gate", "waiver"],
  },
  {
    slug: "signature",
    title: "Signature",
    short: "A person's name under a gate, in one of the roles that the gate asks for, for the evidence that they saw.",
    body: [
      "If the evidence changes afterwards, the signature reads “given for older evidence” and the person is asked again. A signature never counts for something that its signer did not see.",
    ],
    see: ["gate", "role"],
  },
  {
    slug: "waiver",
    title: "Waiver",
    short: "Permission to pass a gate although one criterion is open: named, with a reason and a last day.",
    body: [
      "Only a business stakeholder can waive a criterion, and only for as long as the project's template allows. A signature cannot be waived.",
    ],
    see: ["criterion", "gate", "template"],
  },
  {
    slug: "risk-class",
    title: "Risk class",
    short:
      "How much harm a mistake of the model could do: minimal, limited or high. Gates ask for more where more is at stake.",
    body: [
      "It is chosen when a project is started, and can be changed later with a reason. It decides by which template the gates of the project are judged.",
      "The classes are called as in the EU's AI Act, because many people know those words. Quintet does not judge what the law asks of a project: that is for a lawyer to say.",
    ],
    see: ["template", "gate"],
  },
  {
    slug: "template",
    title: "Template",
    short:
      "What gates ask of projects of one risk class: how strictly, which criteria, for how long evidence counts, and whose names.",
    body: [
      "An admin edits templates. Each change is a new version, with who made it, when and why; no version is ever changed.",
      "A project is judged by the version that was current when it was started. When a newer one is out, its page shows what would change for the project, and somebody who edits the project adopts it, or not yet. So nobody's gate is moved without their knowing.",
      "A gate that has passed keeps having passed when a template asks for more: what it asks and is not met is not checked yet, until there is a result. Whoever answers for it is told. A model version that is proposed later, and a release that goes live later, are asked for all of it.",
    ],
    see: ["risk-class", "mode", "criterion"],
  },
  {
    slug: "lapsed",
    title: "Lapsed gate",
    short: "A gate that had passed no longer passes when what it rests on fails, gets too old or changes.",
    body: [
      "One bad measurement may be chance: it is shown as not believed yet, and the gate stays. The second in a row counts. Evidence that is missing or out of date counts at once.",
      "Each cause has somebody who has it and can hand it over, and everybody concerned is told once. When the evidence is good again, twice in a row where it is measured, the gate passes again by itself, and both are on record.",
    ],
    see: ["gate", "criterion", "goalpost"],
  },
  {
    slug: "goalpost",
    title: "Goalposts that moved",
    short:
      "What was asked for, and later asked for less or measured otherwise: a lowered target, a waived criterion, a cheaper mistake.",
    body: [
      "It is allowed, as people learn what is possible. It is also shown: who did it, when, why, and whether results had been seen by then. So a gate that passes because less was asked never looks like one that passes because the model got better.",
      "A payoff matrix that changes once results were seen is listed too, with whether that makes it easier or harder for the candidate; and another gate template with what it asks for less.",
    ],
    see: ["gate", "waiver", "baseline"],
  },
  {
    slug: "mode",
    title: "Mode of a gate",
    short: "How strictly a gate holds: it informs, it warns, or it blocks.",
    body: [
      "Inform: the project goes on, and how the gate stood is on record. Warn: it goes on with a second word, when somebody says why. Block: it goes on when every criterion is met or waived and every signature is there.",
      "The mode counts where a project moves to its next phase and where a release goes live in production, and a pipeline can ask for it too.",
    ],
    see: ["gate", "template", "advance"],
  },
  {
    slug: "advance",
    title: "Moving on, and stepping back",
    short: "A project moves to the next phase when its gate lets it; it can step back at any time, with a reason.",
    body: ["Stepping back loses nothing. Everything recorded stays, and the team is told why."],
    see: ["gate", "lifecycle"],
  },
  {
    slug: "review",
    title: "Review",
    short:
      "The team asks its two questions again: is the project still viable, and is it delivering value? It ends in continue, pivot or stop.",
    body: [
      "A review comes by the project's calendar, every three months unless the team chooses otherwise, or somebody calls it with a reason. It shows the facts since the last one, each with the way to its evidence, and every role votes with one sentence.",
      "A business stakeholder decides, for the facts on the page: if one of them changes meanwhile, the decision is refused and what changed is shown. The facts are kept with the decision, so that later reviews can tell what became of it.",
      "Continue sets the day of the next review. A pivot opens the design phase again, with what is kept; nothing is deleted. A stop archives the project with its lessons, which every team finds in the portfolio.",
    ],
    see: ["lifecycle", "design", "realised-value", "gate"],
  },
  {
    slug: "context",
    title: "Context of the problem",
    short: "What the problem is, how it is handled today, and who is affected.",
    body: ["It is what a newcomer reads first, and what “better than today” is measured against."],
    see: ["design", "baseline"],
  },
];
