// Reviews for programs: GET lists them newest first with votes and decisions, the next day due beside them; POST calls one.
import { restCommand, restQuery } from "@/lib/doors/rest";
import { callReview } from "@/lib/reviews/commands";
import { getReviewPlan, listReviews } from "@/lib/reviews/queries";
import { ReviewFilter } from "@/lib/reviews/schema";

export const GET = restQuery(async (grant, { url }) => {
  const { before } = ReviewFilter.parse(Object.fromEntries(url.searchParams));
  const [plan, page] = await Promise.all([getReviewPlan(grant), listReviews(grant, { before, size: 50 })]);
  return { plan, ...page };
});
export const POST = restCommand(callReview);
