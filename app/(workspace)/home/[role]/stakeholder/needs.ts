// What waits for a stakeholder, the most urgent first: what is late, then money, then signatures, then what others asked.

import { finishTask } from "@/lib/collaboration/tasks/actions";
import type { MyTask } from "@/lib/collaboration/tasks/queries";
import { dueOf, dueWords } from "@/lib/collaboration/tasks/rules";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { MyGate } from "@/lib/lifecycle/queries";
import type { PortfolioRow } from "@/lib/portfolio/queries";
import { type Need as Lack, needsOf } from "@/lib/portfolio/rules";
import { gateWords } from "@/lib/projects/words";
import { agreeRequirement } from "@/lib/requirements/actions";
import type { MyProposal } from "@/lib/requirements/mine.queries";
import type { DueReview } from "@/lib/reviews/schedule/queries";
import type { WaitingRemark } from "@/lib/value/matrix/mine.queries";
import type { Need } from "../need-row";

type Waiting = {
  reviews: readonly DueReview[];
  tasks: readonly MyTask[];
  projects: readonly PortfolioRow[];
  gates: readonly Pick<MyGate, "project" | "toSign">[];
  remarks: readonly WaitingRemark[];
  proposals: readonly MyProposal[];
};

type Reader = { now: Date; today: string; locale: string };

export function needsOfStakeholder(waiting: Waiting, reader: Reader): Need[] {
  const reviews = waiting.reviews.map((review) => reviewNeed(review, reader));
  const tasks = waiting.tasks.map((task) => taskNeed(task, reader));
  // a review asks the same of a project: it is said once
  const underReview = new Set(waiting.reviews.map(({ key }) => key));
  const money = waiting.projects.flatMap((project) => moneyNeeds(project, underReview.has(project.key), reader));
  const all = [...reviews, ...tasks, ...money, ...waiting.gates.flatMap(signatureNeeds)];
  const asked = [...waiting.remarks.map(remarkNeed), ...waiting.proposals.map(proposalNeed)];
  return [...all.filter(({ late }) => late), ...all.filter(({ late }) => !late), ...asked];
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

function taskNeed(task: MyTask, { today }: Reader): Need {
  const due = dueOf(task, today);
  const words = due && dueWords(due);
  const isLate = due?.state === "overdue";
  const { key, name } = task.project;
  return {
    key: `task-${task.id}`,
    title: task.title,
    href: `/projects/${key}/tasks/${task.id}`,
    notes: [name, `task from ${task.createdBy}`, ...(words && !isLate ? [words] : [])],
    late: words && isLate ? words : undefined,
    act: {
      label: "Done",
      action: finishTask.bind(null, {
        project: key,
        fixed: { taskId: task.id, version: String(task.version), note: "" },
      }),
    },
  };
}

/** @param underReview whether the project is to be decided on in a review anyway */
function moneyNeeds(project: PortfolioRow, underReview: boolean, { now, locale }: Reader): Need[] {
  const { key, name, currency, budget, spent } = project;
  const over = formatMoney(spent - (budget ?? 0), currency, { locale, compact: true });
  const base = `/projects/${key}`;
  const say: Record<Lack, Need | null> = {
    "over-budget": need(key, "budget", `Set a new budget: ${over} over`, name, "Set budget", `${base}/value/budget`),
    "below-promise": underReview
      ? null
      : need(key, "promise", "Continue, pivot or stop: below promise", name, "Call review", `${base}/reviews/new`),
    "expected-to-lose": underReview
      ? null
      : need(key, "loss", "Continue, pivot or stop: expected to lose", name, "Call review", `${base}/reviews/new`),
    "not-estimated": need(
      key,
      "estimate",
      "Estimate what it is worth",
      name,
      "Estimate",
      `${base}/value/estimates/new`,
    ),
    "old-estimate": need(key, "estimate", "Renew the estimate", name, "Estimate", `${base}/value/estimates/new`),
  };
  return needsOf(project, now).flatMap((lack) => say[lack] ?? []);
}

const need = (project: string, what: string, title: string, name: string, label: string, href: string): Need => ({
  key: `${what}-${project}`,
  title,
  href,
  notes: [name],
  act: { label, href },
});

function signatureNeeds({ project, toSign }: Waiting["gates"][number]): Need[] {
  if (toSign.length === 0) return [];
  const { key, name, phase } = project;
  const href = `/projects/${key}/lifecycle/${phase}`;
  return [
    {
      key: `sign-${key}`,
      title: `Sign the ${gateWords[phase].toLowerCase()}`,
      href,
      notes: [name],
      act: { label: "Sign", href: `${href}#sign` },
    },
  ];
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

function proposalNeed({ id, project, statement, proposedBy, version }: MyProposal): Need {
  return {
    key: `agree-${id}`,
    title: `“${statement}”`,
    href: `/projects/${project.key}/requirements/${id}`,
    notes: [project.name, `requirement from ${proposedBy}`],
    act: {
      label: "Agree",
      action: agreeRequirement.bind(null, {
        project: project.key,
        fixed: { requirementId: id, version: String(version) },
      }),
    },
  };
}
