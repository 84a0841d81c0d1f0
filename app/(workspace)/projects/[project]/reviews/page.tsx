// The reviews of a project: when the next one is due, the one that is open, and what became of those before.

import { Scale } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { CadenceForm } from "@/components/reviews/cadence-form";
import { ReviewItem } from "@/components/reviews/review-item";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { allows } from "@/lib/access/policy";
import { votingRoles } from "@/lib/access/roles.policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { formatDay } from "@/lib/format/dates";
import { hrefWith } from "@/lib/format/href";
import { setReviewCadence } from "@/lib/reviews/actions";
import { readStanding } from "@/lib/reviews/facts.queries";
import { findOpenReview, getReviewPlan, listReviews, type ReviewPlan } from "@/lib/reviews/queries";
import { missingRoles } from "@/lib/reviews/rules";
import { ReviewFilter } from "@/lib/reviews/schema";

export const metadata = { title: "Reviews" };

export default async function ReviewsPage({ params, searchParams }: PageProps<"/projects/[project]/reviews">) {
  const grant = await openProject(params);
  const { before } = ReviewFilter.parse(await searchParams);
  const [{ reviews, next }, open, plan, standing, locale] = await Promise.all([
    listReviews(grant, { before }),
    findOpenReview(grant),
    getReviewPlan(grant),
    readStanding(grant),
    readerLocale(),
  ]);
  const { key, currency, archivedAt } = grant.project;
  const base = `/projects/${key}/reviews`;
  const format = { kind: "money" as const, currency, locale };
  const decided = reviews.filter(({ outcome }) => outcome !== null);
  const mayCall = allows("review.call", grant.standing);
  const call = mayCall && !open && (
    <ButtonLink href={`${base}/new`} variant="primary">
      {plan.isDue ? "Start the review" : "Call a review"}
    </ButtonLink>
  );
  const missing = open ? missingRoles(open.votes).length : 0;
  const current = before ? null : { standing, name: "now" };
  return (
    <Page
      title="Reviews"
      lead="Is it still viable, and is it delivering value? Asked by the calendar, or whenever somebody sees a reason."
      guide="/guide/review"
      actions={call}
    >
      {open && (
        <Callout
          tone={plan.isOverdue ? "unmet" : "info"}
          title={`Review ${open.number} is open`}
          action={
            <ButtonLink href={`${base}/${open.number}`} variant="primary">
              Go to it
            </ButtonLink>
          }
        >
          {missing === 0
            ? "Every role has voted: a stakeholder decides."
            : `${missing} of ${votingRoles.length} roles have not voted yet.`}
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <Card title="What was decided, and what became of it" flush={decided.length > 0}>
          {decided.length > 0 ? (
            <ul className="divide-y divide-border border-border border-t">
              {decided.map((review, at) => {
                const after = decided[at - 1];
                const later = after?.facts ? { standing: after.facts.now, name: `at review ${after.number}` } : current;
                return <ReviewItem key={review.id} review={review} later={later} base={base} format={format} />;
              })}
            </ul>
          ) : (
            <EmptyState icon={<Scale />} title="No review was decided yet" action={call || undefined}>
              Each review keeps its facts, the votes of all roles and the decision, so that later ones can tell what
              became of it.
            </EmptyState>
          )}
        </Card>
        {!archivedAt && (
          <Card title="The next one" actions={dueBadge(plan)}>
            <p className="text-ink">{`Due on ${formatDay(plan.dueOn, locale)}.`}</p>
            <p className="text-quiet">
              {plan.months === 1 ? "Every month" : `Every ${plan.months} months`}, unless a decision says otherwise.
            </p>
            {mayCall && (
              <Disclosure summary="Change how often" className="mt-3">
                <CadenceForm action={setReviewCadence.bind(null, { project: key })} months={plan.months} />
              </Disclosure>
            )}
          </Card>
        )}
      </div>
      <Pagination previous={before ? base : undefined} next={next ? hrefWith(base, { before: next }) : undefined} />
    </Page>
  );
}

function dueBadge({ isOverdue, isDue }: ReviewPlan) {
  if (isOverdue) return <StatusBadge state="unmet">Overdue</StatusBadge>;
  return isDue ? <StatusBadge state="stale">Due today</StatusBadge> : undefined;
}
