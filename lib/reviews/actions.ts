"use server";
// What a form may do with a review.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const callReview = formAction(commands.callReview, {
  message: "Review called",
  goTo: ({ number }, { project }) => `/projects/${project}/reviews/${number}`,
});
export const voteInReview = formAction(commands.voteInReview, { message: "Your vote is in" });
export const remindVoters = formAction(commands.remindVoters, { message: "They are reminded" });
export const setReviewCadence = formAction(commands.setReviewCadence, { message: "Saved" });
