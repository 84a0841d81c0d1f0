// Inputs of the commands and filters on reviews.
import { z } from "zod";
import { type EvidenceGrade, reviewKeeps, reviewOutcomes } from "@/db/enums";
import { votingRoles } from "@/lib/access/roles.policy";
import {
  counted,
  day,
  lenient,
  line,
  oneOf,
  orNull,
  paragraph,
  reason,
  sentence,
  uuid,
  version,
} from "@/lib/kernel/fields";
import { cadenceMonths, continueLimits, lessonLimits, voteLimits } from "./limits";

/** As its address names it: its number in the project. */
const review = counted("This is not a known review.").pipe(z.number().int().min(1).max(999_999));

/** Of the facts that the person was shown. */
const digest = z.string("Please reload the page.").regex(/^[0-9a-f]{64}$/, "Please reload the page.");

const grade = counted("Please choose a grade.")
  .pipe(z.number().int().min(1, "A grade from 1 to 5, please.").max(5, "A grade from 1 to 5, please."))
  .transform((given) => given as EvidenceGrade);

export const CallReview = z.strictObject({ reason, minGrade: orNull(grade), alertId: orNull(uuid) });

export const VoteInReview = z.strictObject({
  review,
  role: oneOf(votingRoles, "Please choose the role that you vote as."),
  vote: oneOf(reviewOutcomes, "Continue, pivot or stop?"),
  sentence: line(voteLimits.sentence),
  digest,
});

export const RemindVoters = z.strictObject({ review });

export const SetReviewCadence = z.strictObject({
  months: counted("A whole number of months, please.").pipe(
    z
      .number()
      .int("A whole number of months, please.")
      .min(cadenceMonths.min, "At least one month, please.")
      .max(cadenceMonths.max, "Two years at most, please."),
  ),
});

/** `seen` is the facts themselves as the page showed them, in JSON, so that a conflict can say what changed. */
const decision = { review, digest, seen: z.string().max(200_000).optional(), reason };

export const ContinueProject = z.strictObject({
  ...decision,
  nextOn: day,
  belowGradeReason: paragraph(continueLimits.belowGradeReason),
});

export const PivotProject = z.strictObject({
  ...decision,
  nextOn: day,
  version,
  kept: z.array(oneOf(reviewKeeps)).max(reviewKeeps.length).default([]),
});

export const StopProject = z.strictObject({
  ...decision,
  version,
  worked: sentence(lessonLimits.worked, "What worked, in a sentence?"),
  failed: sentence(lessonLimits.failed, "What did not work, in a sentence?"),
  reusable: sentence(lessonLimits.reusable, "What can others use again, in a sentence?"),
});

/** It comes from an address, so nonsense reads as "not given". */
export const LessonFilter = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  after: lenient(z.uuid()),
});
export type LessonFilter = z.output<typeof LessonFilter>;

/** `before` is the number of the last one on the page before. */
export const ReviewFilter = z.object({
  before: lenient(review),
});
export type ReviewFilter = z.output<typeof ReviewFilter>;
