// What waits for a stakeholder, the most urgent first: what is late, then money, then what lapsed and signatures, then what others asked.

import { needWords } from "@/components/portfolio/need-words";
import type { MyTask } from "@/lib/collaboration/tasks/queries";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { operationReview } from "@/lib/lifecycle/criteria/operation-review.rules";
import type { MyLapse } from "@/lib/lifecycle/lapses/queries";
import type { MyGate } from "@/lib/lifecycle/queries";
import type { PortfolioRow } from "@/lib/portfolio/queries";
import { needsOf } from "@/lib/portfolio/rules";
import type { MyProposal } from "@/lib/requirements/mine.queries";
import type { DueReview } from "@/lib/reviews/schedule/queries";
import type { WaitingRemark } from "@/lib/value/matrix/mine.queries";
import type { Need } from "../need-row";
import { lapseNeed, proposalNeed, signatureNeeds, taskNeed, withoutRepeats } from "../shared-needs";

type Waiting = {
  reviews: readonly DueReview[];
  tasks: readonly MyTask[];
  /** Theirs. */
  lapses: readonly MyLapse[];
  projects: readonly PortfolioRow[];
  gates: readonly Pick<MyGate, "project" | "toSign">[];
  remarks: readonly WaitingRemark[];
  proposals: readonly MyProposal[];
};

type Reader = { now: Date; today: string; locale: string };

export function needsOfStakeholder(waiting: Waiting, reader: Reader): Need[] {
  const reviews = waiting.reviews.map((review) => reviewNeed(review, reader));
  const tasks = waiting.tasks.map((task) => taskNeed(task, reader.today));
  // a review asks the same of a project: it is said once
  const underReview = new Set(waiting.reviews.map(({ key }) => key));
  const money = waiting.projects.flatMap((project) => moneyNeeds(project, underReview.has(project.key), reader));
  const lapses = waiting.lapses
    .filter(({ after, project }) => after.id !== operationReview.id || !underReview.has(project.key))
    .map((lapse) => lapseNeed(lapse, reader.locale));
  const all = [...reviews, ...tasks, ...money, ...lapses, ...waiting.gates.flatMap(signatureNeeds)];
  const asked = [...waiting.remarks.map(remarkNeed), ...waiting.proposals.map(proposalNeed)];
  return withoutRepeats([...all.filter(({ late }) => late), ...all.filter(({ late }) => !late), ...asked]);
}

function reviewNeed({ key, name, dueOn, open }: DueReview, { today, locale }: Reader): Need {
  const href = open ? `/projects/${key}/reviews/${open}` : `/projects/${key}/reviews`;
  return {
    key: `review-${key}`,
    title: open ? "Decide the review" : "Hold the review",
    href,
    notes: [name],
    late: dueOn <= today ? `due ${formatDay(dueOn, locale)}` : undefined,
    act: open ? { label: "Decide", href: `${href}#decide` } : { label: "Open review", href },
  };
}

/** @param underReview whether the project is to be decided on in a review anyway */
function moneyNeeds(project: PortfolioRow, underReview: boolean, { now, locale }: Reader): Need[] {
  const { key, name, currency, budget, spent } = project;
  const lacks = needsOf(project, now);
  const over = formatMoney(spent - (budget ?? 0), currency, { locale, compact: true });
  const why = lacks.filter((lack) => lack === "below-promise" || lack === "expected-to-lose");
  const asked = [
    {
      is: lacks.includes("over-budget"),
      title: `Set a new budget: ${over} over`,
      label: "Set budget",
      at: "value/budget",
    },
    {
      is: why.length > 0 && !underReview,
      title: `Continue, pivot or stop: ${why.map((lack) => needWords[lack].toLowerCase()).join(", ")}`,
      label: "Call review",
      at: "reviews/new",
    },
    {
      is: lacks.includes("not-estimated"),
      title: "Estimate what it is worth",
      label: "Estimate",
      at: "value/estimates/new",
    },
    { is: lacks.includes("old-estimate"), title: "Renew the estimate", label: "Estimate", at: "value/estimates/new" },
  ];
  return asked.flatMap(({ is, title, label, at }) => {
    const href = `/projects/${key}/${at}`;
    return is ? [{ key: `${at}-${key}`, title, href, notes: [name], act: { label, href } }] : [];
  });
}

function remarkNeed({ id, project, text, writtenBy }: WaitingRemark): Need {
  const href = `/projects/${project.key}/value/matrix#remark-${id}`;
  return {
    key: `remark-${id}`,
    title: `“${text}”`,
    href,
    notes: [project.name, `${writtenBy} on the payoff matrix`],
    act: { label: "Answer", href },
  };
}
