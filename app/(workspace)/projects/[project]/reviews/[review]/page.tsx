// One review on one screen: the two questions with their facts, what each role says, and the decision.
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ContinueForm } from "@/components/reviews/continue-form";
import { DecisionCard } from "@/components/reviews/decision-card";
import { DeliveringCard } from "@/components/reviews/delivering-card";
import { OutcomeBadge } from "@/components/reviews/outcome-badge";
import { PivotForm } from "@/components/reviews/pivot-form";
import { StopForm } from "@/components/reviews/stop-form";
import { ViableCard } from "@/components/reviews/viable-card";
import { VoteForm } from "@/components/reviews/vote-form";
import { VoteList } from "@/components/reviews/vote-list";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/access/policy";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { addMonths, dayOf } from "@/lib/kernel/days";
import { remindVoters, voteInReview } from "@/lib/reviews/actions";
import { continueProject, pivotProject, stopProject } from "@/lib/reviews/decision.actions";
import { readFacts } from "@/lib/reviews/facts.queries";
import { digestOfFacts } from "@/lib/reviews/facts.rules";
import { findPreviousDecision, getReview, getReviewPlan, listVoters } from "@/lib/reviews/queries";
import { fallsShort, mayRemind, missingRoles } from "@/lib/reviews/rules";
import { findPromised } from "@/lib/value/promise/queries";
import { promiseByNow } from "@/lib/value/promise/rules";
import { TalkAbout } from "../../talk-about";

type Props = PageProps<"/projects/[project]/reviews/[review]">;

export async function generateMetadata({ params }: Props) {
  return { title: `Review ${(await params).review}` };
}

export default async function ReviewPage({ params }: Props) {
  const grant = await openProject(params);
  const requested = (await params).review;
  if (!/^[1-9]\d{0,5}$/.test(requested)) notFound();
  const number = Number(requested);
  const [review, before, voters, plan, promised, locale] = await Promise.all([
    orNotFound(getReview(grant, number)),
    findPreviousDecision(grant, number),
    listVoters(grant),
    getReviewPlan(grant),
    findPromised(grant),
    readerLocale(),
  ]);
  const facts = review.facts ?? (await readFacts(grant, before.at));
  const digest = digestOfFacts(facts);
  const { key, currency, version } = grant.project;
  const base = `/projects/${key}`;
  const format = { kind: "money" as const, currency, locale };
  const shown = {
    facts,
    before: before.facts?.now ?? null,
    beforeName: before.number === null ? "the start" : `review ${before.number}`,
    base,
    format,
  };
  const open = review.outcome === null;
  // what was decided on stands as it did on that day
  const day = review.decidedAt ? dayOf(review.decidedAt, grant.timeZone) : grant.today;
  const arrived = { total: facts.now.realised.total, until: facts.now.promise?.until ?? null };
  const promise = facts.now.promise && promised ? promiseByNow(promised, arrived, day) : null;
  const { votes, minGrade, alertId } = review;
  const missing = missingRoles(votes);
  const ownVotes = votes.filter(({ personId }) => personId === grant.person.id);
  const versionedScope = { project: key, fixed: { review: requested, digest } };
  const decides = { project: key, fixed: { ...versionedScope.fixed, seen: JSON.stringify(facts) } };
  const ends = { project: key, fixed: { ...decides.fixed, version: String(version) } };
  const nextOn = addMonths(grant.today, plan.months);
  return (
    <Page
      title={`Review ${number}`}
      lead={
        review.occasion === "called" ? (
          <>
            {review.reason}{" "}
            {alertId && (
              <Link href={`${base}/deployments/alerts/${alertId}`} className="link">
                See the alert
              </Link>
            )}
          </>
        ) : (
          "It came by the project's calendar."
        )
      }
      guide="/guide/review"
      aside={review.outcome ? <OutcomeBadge outcome={review.outcome} /> : <Badge tone="info">Open</Badge>}
      crumbs={[{ href: `${base}/reviews`, label: "Reviews" }]}
    >
      <p className="-mt-3 text-quiet text-xs">
        {review.calledBy ? `Called by ${review.calledBy}, ` : "Opened "}
        <Time at={review.calledAt} look="date" />
        {". Facts since "}
        {before.number === null ? (
          "the project began, "
        ) : (
          <Link href={`${base}/reviews/${before.number}`} className="link">
            {`review ${before.number}`}
          </Link>
        )}
        {before.number !== null && ", "}
        <Time at={before.at} look="date" />.
      </p>
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <ViableCard {...shown} />
          <DeliveringCard {...shown} promise={promise} minGrade={minGrade} open={open} />
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <DecisionCard review={review} locale={locale} />
          <Card
            title="What each role says"
            lead={open && missing.length > 0 ? `${missing.length} of 5 still to vote` : undefined}
          >
            <VoteList votes={votes} digest={digest} voters={voters} />
            {open && missing.length > 0 && allows("review.call", grant.standing) && (
              <div className="mt-3">
                {mayRemind(review.remindedAt, grant.now) ? (
                  <OneButtonForm
                    action={remindVoters.bind(null, { project: key, fixed: { review: requested } })}
                    label="Remind who has not voted"
                    size="sm"
                  />
                ) : (
                  <p className="text-quiet text-xs">Those who have not voted were reminded today.</p>
                )}
              </div>
            )}
          </Card>
          {open && allows("review.vote", grant.standing) && (
            <Card title={ownVotes.length > 0 ? "Your vote" : "Vote"}>
              <VoteForm
                action={voteInReview.bind(null, versionedScope)}
                roles={grant.roles}
                ownVote={grant.roles.length === 1 ? ownVotes[0] : undefined}
              />
            </Card>
          )}
          {open && (
            <Card
              id="decide"
              title="Decide"
              lead={
                allows("review.decide", grant.standing)
                  ? "For the facts on this page. If they change before you are done, you are shown what changed."
                  : "A stakeholder of the project decides."
              }
            >
              {allows("review.decide", grant.standing) && (
                <div className="grid gap-3">
                  <ContinueForm
                    action={continueProject.bind(null, decides)}
                    nextOn={nextOn}
                    shortOf={fallsShort(minGrade, facts.now.realised.byGrade) ? minGrade : null}
                  />
                  <PivotForm action={pivotProject.bind(null, ends)} nextOn={nextOn} />
                  <StopForm action={stopProject.bind(null, ends)} projectKey={key} />
                </div>
              )}
            </Card>
          )}
        </div>
      </div>
      <TalkAbout grant={grant} kind="review" id={requested} />
    </Page>
  );
}
