// Events on reviews.

import { event } from "@/lib/kernel/event";
import { choice, count, day, fields, role, text } from "@/lib/kernel/event-fields";
import { reviewOutcomeWords } from "@/lib/reviews/words";

const review = { number: count, title: text };
const outcome = choice(reviewOutcomeWords);
const reviewPlace = (of: { id: string; number?: number }) => (of.number ? `reviews/${of.number}` : "reviews");
const callEvents = ["review.called", "review.came_due", "review.voters_reminded"];

export const reviewCalled = event("review.called", {
  words: "called a review",
  after: { ...review, reason: text },
  line: ["title"],
  place: reviewPlace,
});

export const reviewCameDue = event("review.came_due", {
  words: "opened the review that was due",
  after: review,
  line: ["title"],
  place: reviewPlace,
});

export const reviewVoted = event("review.voted", {
  words: "voted in a review",
  before: fields({ vote: outcome, sentence: text }).optional(),
  after: { ...review, role, vote: outcome, sentence: text },
  line: ["title"],
  place: reviewPlace,
  ends: { of: callEvents, about: "subject", personal: "assigned" },
});

export const reviewVotersReminded = event("review.voters_reminded", {
  words: "reminded those who had not voted",
  after: { ...review, missing: text },
  line: ["title"],
  place: reviewPlace,
});

export const reviewDecided = event("review.decided", {
  words: "decided a review",
  after: { ...review, outcome, reason: text, nextOn: day.nullable(), digest: text },
  line: ["title"],
  place: reviewPlace,
  ends: { of: [...callEvents, "review.voted"], about: "subject" },
});

export const reviewCadenceChanged = event("review.cadence_changed", {
  words: "changed how often it is reviewed",
  subject: "project",
  before: { months: count },
  after: { months: count },
  place: () => "reviews",
});
