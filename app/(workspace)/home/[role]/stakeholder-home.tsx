// The stakeholder's home: does it bring what was promised, and what needs me?

import { EmptyState } from "@/components/layout/empty-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { deliverySentence } from "@/components/value/promise-words";
import { listMyTasks } from "@/lib/collaboration/tasks/queries";
import { readerLocale } from "@/lib/doors/reader";
import { listChangedProjects } from "@/lib/events/queries";
import { listMyLapses } from "@/lib/lifecycle/lapses/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { listPromises } from "@/lib/portfolio/promises.queries";
import { deliveryOf, type LivePromise, worstFirst } from "@/lib/portfolio/promises.rules";
import { listPortfolio, listTotals } from "@/lib/portfolio/queries";
import { listMyProposals } from "@/lib/requirements/mine.queries";
import { listMyReviews } from "@/lib/reviews/schedule/queries";
import { listWaitingRemarks } from "@/lib/value/matrix/mine.queries";
import { HomeFrame } from "./home-frame";
import type { HomeProps } from "./home-props";
import { NeedsYou, needsShown } from "./needs-you";
import { SinceYourLastVisit } from "./since-your-last-visit";
import { DeliveryList } from "./stakeholder/delivery-list";
import { FiguresStrip } from "./stakeholder/figures-strip";
import { needsOfStakeholder } from "./stakeholder/needs";

const mine = { mine: "stakeholder", status: "active" } as const;

export async function StakeholderHome({ grant, roles }: HomeProps) {
  const [locale, { rows }, totals, promises, changes, gates, proposals, reviews, remarks, { tasks }, lapses] =
    await Promise.all([
      readerLocale(),
      listPortfolio(grant, mine),
      listTotals(grant, mine),
      listPromises(grant, mine),
      listChangedProjects(grant),
      listMyGates(grant),
      listMyProposals(grant),
      listMyReviews(grant),
      listWaitingRemarks(grant),
      listMyTasks(grant, { whose: "mine", size: 5 }),
      listMyLapses(grant),
    ]);
  const live = worstFirst([...promises.values()]);
  const needs = needsOfStakeholder(
    {
      reviews,
      tasks,
      lapses: lapses.filter(({ ownerId }) => ownerId === grant.person.id),
      projects: rows,
      gates,
      remarks,
      proposals,
    },
    { ...grant, locale },
  );
  // amounts of different currencies are never added up: of the one in which most projects count
  const [total] = totals;
  const ofTotal = live.filter(({ currency }) => currency === total?.currency);
  return (
    <HomeFrame
      sentence={sentenceOf(live, Math.min(needs.length, needsShown), rows.length)}
      current="stakeholder"
      roles={roles}
      isAdmin={grant.person.isAdmin}
    >
      {total ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-12 xl:grid-rows-[auto_1fr]">
          <div className="xl:col-span-4">
            <NeedsYou needs={needs} />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:col-span-8 xl:row-span-2">
            <FiguresStrip totals={total} delivery={deliveryOf(ofTotal)} locale={locale} />
            <DeliveryList
              live={live}
              ahead={rows.filter(({ id }) => !promises.has(id))}
              count={totals.reduce((sum, { projects }) => sum + projects, 0)}
              locale={locale}
            />
          </div>
          <div className="xl:col-span-4">
            <SinceYourLastVisit changes={changes} />
          </div>
        </div>
      ) : (
        <Card>
          <EmptyState title="No project yet" action={<ButtonLink href="/projects/new">Start a project</ButtonLink>}>
            A project shows here as soon as you are its stakeholder.
          </EmptyState>
        </Card>
      )}
    </HomeFrame>
  );
}

/** "2 of 3 live projects bring less than promised; 4 things need you." */
function sentenceOf(live: readonly LivePromise[], needs: number, projects: number): string {
  if (projects === 0) return needs === 0 ? "Nothing needs you yet." : `${things(needs)} you.`;
  const delivery = live.length === 0 ? "Nothing is live yet" : deliverySentence(deliveryOf(live));
  return needs === 0 ? `${delivery}; nothing needs you.` : `${delivery}; ${things(needs)} you.`;
}

const things = (count: number) => (count === 1 ? "1 thing needs" : `${count} things need`);
