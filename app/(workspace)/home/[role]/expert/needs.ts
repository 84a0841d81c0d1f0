// What waits for an expert beside cases: questions, disputes, requirements to agree to, signatures, tasks, and what they can repair.
import { batchesHref } from "@/components/data/samples/batch-href";
import { casesIn } from "@/components/data/samples/batch-words";
import type { MyTask } from "@/lib/collaboration/tasks/queries";
import { answerQuestion } from "@/lib/data/questions/actions";
import type { WaitingQuestion } from "@/lib/data/questions/mine.queries";
import type { MyWork } from "@/lib/data/samples/mine.queries";
import type { MyLapse } from "@/lib/lifecycle/lapses/queries";
import type { MyGate } from "@/lib/lifecycle/queries";
import type { MyProposal } from "@/lib/requirements/mine.queries";
import type { Need } from "../need-row";
import { lapseNeed, proposalNeed, signatureNeeds, taskNeed, withoutRepeats } from "../shared-needs";

type Waiting = {
  questions: readonly WaitingQuestion[];
  work: readonly MyWork[];
  proposals: readonly MyProposal[];
  gates: readonly Pick<MyGate, "project" | "toSign">[];
  tasks: readonly MyTask[];
  /** Theirs. */
  lapses: readonly MyLapse[];
};

export function needsOfExpert(waiting: Waiting, { today, locale }: { today: string; locale: string }): Need[] {
  const tasks = waiting.tasks.map((task) => taskNeed(task, today));
  return withoutRepeats([
    ...tasks.filter(({ late }) => late),
    ...waiting.lapses.map((lapse) => lapseNeed(lapse, locale)),
    ...waiting.gates.flatMap(signatureNeeds),
    ...waiting.questions.map(questionNeed),
    ...waiting.work.flatMap((work) => disputeNeeds(work, locale)),
    ...waiting.proposals.map(proposalNeed),
    ...tasks.filter(({ late }) => !late),
  ]);
}

const questionNeed = ({ id, question, askedBy, project }: WaitingQuestion): Need => ({
  key: `question-${id}`,
  title: `“${question}”`,
  href: `/projects/${project.key}/questions#question-${id}`,
  notes: [project.name, `question from ${askedBy}`],
  act: { label: "Answer", answer: answerQuestion.bind(null, { project: project.key, fixed: { questionId: id } }) },
});

function disputeNeeds({ project, disputed }: MyWork, locale: string): Need[] {
  if (disputed === 0) return [];
  const href = batchesHref(project.key);
  return [
    {
      key: `dispute-${project.key}`,
      title: `Experts disagree with you on ${casesIn(disputed, locale)}`,
      href,
      notes: [project.name],
      act: { label: "Settle", href },
    },
  ];
}
