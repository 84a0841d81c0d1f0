// The guide's words about value.
import type { Term } from "./term";

export const valueTerms: readonly Term[] = [
  {
    slug: "candidate-in-money",
    title: "Value per prediction",
    short: "What a run is worth per case, priced by the payoff matrix, beside what is done without it.",
    body: [
      "Each run is scored on a hold-out: cases that it never learned from. What it got right and wrong there, times what that is worth, is its value per prediction. It always stands beside never acting, always acting, and today's process, with a range: ranges made this way hold the true value 95 times in 100. A harm that no case has shown yet counts in it as one more case. Below 30 cases there is neither.",
      "Hold-outs are the team's: somebody names one, and a program never does. A run whose hold-out nobody named, or that was evaluated on what it was trained on, is ranked nowhere and meets no criterion.",
      "The best of many runs on the same cases looks too good for having been chosen on them. So it is corrected for selection: the best is chosen on cases drawn at random and scored on those left out, a thousand times over. How far ahead it truly is nobody knows: the more runs may well be as good, the wider is its range, and ranges made this way hold the true value about 95 times in 100, whoever leads. A run is called significantly worse only where chance, over all runs at once, seldom gives such a gap; counts alone can't be paired, and tell less apart than cases do.",
      "What each run is worth is kept, and worked out anew by itself when its outcomes, the payoff matrix or the base rate change. The development gate asks for it: the whole range of the gain, corrected for selection, must lie above zero, against never acting and against today's process where that was counted.",
    ],
    see: ["added-value", "range"],
  },
  {
    slug: "board-report",
    title: "Board report",
    short: "How a project, or all that you answer for, stood on a day: frozen, with its date.",
    body: [
      "A report keeps the figures, the gates and what stood in the way at one moment. It is never changed, so that a board can look up later what it decided on. It can be printed, taken along as a PDF, or shown to somebody without an account.",
      "A link shows one report and nothing else. It lasts as many days as you choose, can be ended at any time, and every opening is counted and stands in the audit log.",
    ],
    see: ["added-value", "realised-value", "gate"],
  },
  {
    slug: "added-value",
    title: "Added value",
    short: "What the project is hoped to be worth, always as a range.",
    body: [
      "Six figures are estimated, each as the least, the likely and the most: cases a period, gain per case over today, adoption, running cost, remaining investment, and horizon. Quintet then draws each of them 10,000 times and adds up what the project would be worth today. Money that was spent already is left out: it is gone either way.",
      "The result is a mean, called the expected value, and a likely range: it is 80% likely to lie between its ends, if the six ranges are right. The same inputs always give the same figures.",
      "The six are independent unless the estimate says which of them move together, some or strongly: then they rise and fall with each other in every draw (a Gaussian copula with ρ = 0.4 or 0.8). Dials that contradict each other are refused.",
    ],
    see: ["pays-back", "present-value", "range"],
  },
  {
    slug: "pays-back",
    title: "Chance of paying back",
    short: "How likely the project earns more than it still costs, by its estimate.",
    body: [
      "“About 80% likely” means: of ten projects with just these prospects, about eight would pay back. It is no promise for this one. Words are rounded to 5%, figures to 1%, and nothing is called certain.",
      "“80%, give or take 1 point of simulation error” says how far chance in the draws may have moved the figure. How right the six ranges are is not in it: that is what pilots and counts are for.",
    ],
    see: ["added-value", "range"],
  },
  {
    slug: "present-value",
    title: "Net present value",
    short: "What all future gains and costs are worth today, because money later is worth less than money now.",
    body: [
      "NPV = −investment + the sum over the years of (cases × gain × adoption − running cost) ÷ (1 + discount rate)^year.",
    ],
    see: ["added-value"],
  },
  {
    slug: "worth-of-knowing",
    title: "Worth of knowing",
    short:
      "What it is worth, at most, to settle a figure before deciding: the most that a pilot or a count should cost.",
    body: [
      "If every outcome says “go”, there is nothing to learn. Where some lose, knowing that in time would spare the loss. The mean of what is spared is what knowing is worth: for everything at once, and for each of the six figures alone.",
      "E[max(NPV, 0)] − max(E[NPV], 0), from the same 10,000 draws as the estimate; for one figure, or for two that one pilot settles at once, with the mean of all outcomes in which they have those values.",
      "When a figure was measured, the next estimate names what it rests on, and shows how much each change moved the expected value and the chance of paying back.",
    ],
    see: ["added-value", "pays-back", "range"],
  },
  {
    slug: "range",
    title: "Range",
    short: "From P10 to P90: 10% of outcomes lie below the low end, 10% above the high end, 80% between.",
    body: ["A single figure hides how unsure it is. Quintet shows none without its range."],
    see: ["added-value"],
  },
  {
    slug: "money-matrix",
    title: "Payoff matrix",
    short: "What each answer of a model is worth per case: right or wrong, whatever the case turns out to be.",
    body: [
      "A row for what a case turns out to be, a column for what is done. Each amount is money against never acting: a gain is positive, a loss negative. For a figure, such as a demand, it is what one too much and one too little cost.",
      "It is the stakeholder's, experts remark on its amounts, and no version is ever changed. Beside it stands the base rate: how often each class occurs in use, to which every value per case is brought. Where a new version makes a mistake cheaper after results were seen, it says so, with who and why.",
    ],
    see: ["false-alarm", "missed-case", "threshold", "added-value"],
  },
  {
    slug: "false-alarm",
    title: "False alarm",
    short: "The model says that there is something, and there is nothing.",
    body: ["A customer who would have stayed is called; an honest payment is stopped. It costs time and goodwill."],
    see: ["missed-case", "money-matrix"],
  },
  {
    slug: "missed-case",
    title: "Missed case",
    short: "There is something, and the model does not see it.",
    body: [
      "A customer leaves whom nobody called; a fraud is paid. Fewer missed cases mean more false alarms: what both cost says where to stop.",
    ],
    see: ["false-alarm", "threshold"],
  },
  {
    slug: "threshold",
    title: "Threshold",
    short: "The chance from which it is worth to act.",
    body: [
      "It follows from the payoff matrix: what a false alarm costs, divided by what a false alarm and a missed case cost together. Where a needless call costs 12 and a missed customer 180, it is 12 of 192: 1 in 16.",
    ],
    see: ["money-matrix"],
  },
  {
    slug: "realised-value",
    title: "Realised value",
    short: "What was measured to be worth, for a period, against a baseline, with the grade of its evidence.",
    body: [
      "It is never mixed with what is hoped for, and totals are split by grade, so that a declared million does not pass for a proven one.",
    ],
    see: ["evidence-grade", "promised-by-now", "added-value"],
  },
  {
    slug: "promised-by-now",
    title: "Promised by now",
    short: "What the estimate in force when the first release went live for users expected for the days since.",
    body: [
      "It is frozen on that day: a later estimate stands beside it as “now expected” and never moves it. A release in the shadow of another is not live; a canary is, and its days count by the share of the users that it serves. It counts gains as they come in, before costs, to today and not to the end of a month.",
      "Below promise means that what has arrived lies under the likely range of what was promised by the last day that was measured; within, that it lies in the range; above, over it. Days for which nothing was recorded are said as a gap and not held against the project. When a project falls below its promise, its stakeholders hear of it once.",
    ],
    see: ["added-value", "realised-value", "range"],
  },
  {
    slug: "evidence-grade",
    title: "Evidence grade",
    short: "How well a value was measured, from 0 (somebody says so) to 5 (a randomised trial).",
    body: [
      "0 declared · 1 before and after · 2 with controls · 3 before and after with a comparison group · 4 nearly random · 5 randomised. It follows the Maryland Scientific Methods Scale, with 0 added.",
    ],
    see: ["realised-value"],
  },
  {
    slug: "budget",
    title: "Budget and costs",
    short: "What may be spent, from when to when, and what was spent.",
    body: ["The burn chart sets spending against an even plan and says where it will end at the present pace."],
    see: ["added-value"],
  },
  {
    slug: "portfolio",
    title: "Portfolio",
    short: "All projects that you may see, ordered by expected value.",
    body: [
      "It helps to choose what to fund first, and shows what needs a decision, such as a live project that brings less than it promised.",
      "How far the sum may be off is simulated twice: as if the projects were independent, and as if all rose and fell together. The truth lies between. Adding up the low ends is the second case, and not “if all go badly”.",
      "What to fund first: the expected value for each unit of money that is still to be spent by the estimate. Risk is in the mean already, so the chance of paying back stands beside it and is not multiplied in again. The money funds from the front, and stops at the first project that it does not reach; what is expected to lose, is stopped or has no estimate is not in line.",
    ],
    see: ["added-value", "pays-back", "worth-of-knowing"],
  },
];
