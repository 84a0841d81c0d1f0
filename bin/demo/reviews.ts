// The two questions in the demo: CHURN was asked three times, FLIGHTS is asked now, FRAUD turned, SCRAP ended, the others go on.
import { openDueReviews } from "@/lib/reviews/schedule/commands";
import { reviewed, vote } from "./looks-again";
import { on, type Story } from "./stage";

const churn: Story = [
  ...reviewed("CHURN", 404, {
    by: "stakeholder",
    reason: "The first quarter in use is over: is it what we hoped for?",
    votes: {
      expert: ["continue", "The agents trust the list since it says why."],
      data_scientist: ["continue", "Precision holds above the target."],
      data_engineer: ["continue", "The quarterly draw came on time, and clean."],
      ml_engineer: ["continue", "It runs by itself every Monday."],
      stakeholder: ["continue", "The calls bring more than they cost."],
    },
    decision: {
      outcome: "continue",
      nextIn: 250,
      reason: "It does what we asked of it. Next time I want to see more than before and after.",
    },
  }),
  ...reviewed("CHURN", 252, {
    by: "data_scientist",
    reason: "The new tariffs changed who leaves, and precision fell by three points.",
    minGrade: "3",
    votes: {
      expert: ["continue", "It still finds those whom we would have missed."],
      data_scientist: ["pivot", "With the new tariffs we should learn from one year, not from five."],
      data_engineer: ["continue", "The data of the new tariffs are complete since May."],
      ml_engineer: ["continue", "Retraining is a day's work, no reason to begin anew."],
    },
    decision: {
      outcome: "continue",
      nextIn: 112,
      reason: "Retrain on the new tariffs and look again in half a year.",
      belowGradeReason:
        "Two branches go without the list from now on, so that the next figures have something to be compared with.",
    },
  }),
  ...reviewed("CHURN", 113, {
    by: "stakeholder",
    reason: "There is a year of use behind us and a new estimate: does it pay for the phone system too?",
    votes: {
      expert: ["continue", "Agents ask for the list when it is late."],
      data_scientist: ["continue", "The comparison with the two branches holds."],
      data_engineer: ["continue", "Nothing broke since the autumn tariff."],
      ml_engineer: ["continue", "Two slow nights in a year; the cause is known."],
      stakeholder: ["continue", "Adoption is measured now, not guessed."],
    },
    decision: {
      outcome: "continue",
      nextIn: -70,
      reason: "The range is narrow and lies above zero. The phone system is in the estimate already.",
    },
  }),
];

/** Its pilot is over, and the day that was set is past: the calendar opens the review, and four have said something. */
const flights: Story = [
  ...reviewed("FLIGHTS", 100, {
    by: "expert",
    reason: "Summer showed what the dispatchers do with the warnings, and what they don't.",
    votes: {
      expert: ["continue", "Warnings in the morning help; those in the evening come too late."],
      data_scientist: ["continue", "The weather of the day before carries most of it."],
      ml_engineer: ["continue", "It keeps up, also on stormy days."],
    },
    decision: {
      outcome: "continue",
      nextIn: 1,
      reason: "Enough people act on it to go on until the autumn figures are in.",
    },
  }),
  on(0, async (stage) => {
    await stage.comesDue(openDueReviews);
    await vote(stage, "FLIGHTS", {
      expert: ["continue", "The morning shift plans its reserves by it."],
      data_scientist: ["pivot", "Winter is another matter: we should predict cancellations first."],
      data_engineer: ["continue", "Weather and departures arrive every month."],
    });
  }),
];

const fraud = reviewed("FRAUD", 8, {
  by: "ml_engineer",
  reason: "It finds 66 of 100 bad invoices where it found 81, and reading scans twice costs more than planned.",
  minGrade: "3",
  votes: {
    expert: ["pivot", "The new fraud is in changed bank details, which we don't look at."],
    data_scientist: ["pivot", "More training won't help: the signal is in another place."],
    data_engineer: ["continue", "The supplier register could be joined within two weeks."],
    ml_engineer: ["pivot", "Scans are half of the cost and a tenth of the finds."],
    stakeholder: ["pivot", "I still want it, but for what is stolen today."],
  },
  decision: {
    outcome: "pivot",
    nextIn: -82,
    reason:
      "Look at changed bank details instead of amounts. The check of invoices stays in use until the new one is better.",
    kept: ["requirements", "datasets", "experiments", "models", "team"],
  },
});

const scrap = reviewed("SCRAP", 342, {
  by: "stakeholder",
  reason: "The new press tools make a quarter of the scrap that the old ones made.",
  votes: {
    expert: ["stop", "There is hardly anything left for the camera to find."],
    data_scientist: ["stop", "The model is fine; its cases are gone."],
    ml_engineer: ["pivot", "The camera could look at the paint instead."],
  },
  decision: {
    outcome: "stop",
    reason: "New press tools took away three quarters of the scrap, so the camera can no longer pay back.",
    worked: "The camera found 88 of 100 faults at full speed, and the shift leader kept it running alone.",
    failed: "We counted last year's scrap and did not ask the plant which tools it was about to buy.",
    reusable:
      "The light and camera set-up, 84,000 labelled pictures, and the question: what will change the number of cases?",
  },
});

const goesOn = (key: string, daysAgo: number, nextIn: number, reason: string) =>
  reviewed(key, daysAgo, {
    by: "stakeholder",
    reason: "A quarter is over.",
    votes: { expert: ["continue", "It is on its way; nothing speaks against it."] },
    decision: { outcome: "continue", nextIn, reason },
  });

export const reviews: Story = [
  ...churn,
  ...flights,
  ...fraud,
  ...scrap,
  ...goesOn("DEMAND", 45, -47, "Slower than planned, but the branches want it."),
];
