// What waits for people of several roles: their tasks, causes of lapses, signatures, and requirements to agree to.
import { finishTask, reopenTask } from "@/lib/collaboration/tasks/actions";
import type { MyTask } from "@/lib/collaboration/tasks/queries";
import { dueOf, dueWords } from "@/lib/collaboration/tasks/rules";
import { isSignature } from "@/lib/lifecycle/criteria/signature.rules";
import type { MyLapse } from "@/lib/lifecycle/lapses/queries";
import type { MyGate } from "@/lib/lifecycle/queries";
import { criterionReason, criterionTitle } from "@/lib/lifecycle/words";
import { gateWords } from "@/lib/projects/words";
import { agreeRequirement } from "@/lib/requirements/actions";
import type { MyProposal } from "@/lib/requirements/mine.queries";
import type { Need } from "./need-row";

export function taskNeed(task: MyTask, today: string): Need {
  const due = dueOf(task, today);
  const words = due && dueWords(due);
  const isLate = due?.state === "overdue";
  const { key, name } = task.project;
  return {
    key: `task-${task.id}-${task.version}`,
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
      undo: reopenTask.bind(null, { project: key, fixed: { taskId: task.id, version: String(task.version + 1) } }),
    },
  };
}

/** The cause of a lapsed gate that is theirs, as it stands now: a signature is given again, all else is repaired at its place. */
export function lapseNeed({ id, project, gates, after }: MyLapse, locale: string): Need {
  const { key, name, currency } = project;
  const gate = gates[0] ?? "design";
  const href = `/projects/${key}/lifecycle/${gate}`;
  const common = { key: `lapse-${id}`, href, notes: [name, criterionReason(after, { currency, locale })] };
  if (isSignature(after))
    return {
      ...common,
      title: `Sign the ${gateWords[gate].toLowerCase()} again`,
      act: { label: "Sign", href: `${href}#sign` },
    };
  return {
    ...common,
    title: `“${criterionTitle(after)}” no longer holds`,
    act: { label: "Fix", href: `/projects/${key}/${after.repair.where}` },
  };
}

export function signatureNeeds({ project, toSign }: Pick<MyGate, "project" | "toSign">): Need[] {
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

export function proposalNeed({ id, project, statement, proposedBy, version }: MyProposal): Need {
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

/** What leads to the same act is said once, by what came first. */
export function withoutRepeats(needs: readonly Need[]): Need[] {
  const placeOf = ({ act, key }: Need) => ("href" in act ? act.href : key);
  return [...Map.groupBy(needs, placeOf).values()].flatMap(([first]) => first ?? []);
}
