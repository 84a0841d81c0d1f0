// What the five say to each other, share out and decide, beside what they measure: questions that become tasks, and a decision that was replaced.
import { writeComment } from "@/lib/collaboration/commands";
import { recordDecision, replaceDecision } from "@/lib/collaboration/decisions/commands";
import { listDecisions } from "@/lib/collaboration/decisions/queries";
import { addTask, finishTask, takeTask } from "@/lib/collaboration/tasks/commands";
import { listRequirements } from "@/lib/requirements/queries";
import { on, type Part, type Stage, type Story } from "./stage";

type About = { subjectKind: string; subjectId: string };

/** A requirement by a part of its statement. */
async function requirement(stage: Stage, key: string, words: string): Promise<About> {
  const found = (await listRequirements(await stage.opened("admin", key))).find(({ statement }) =>
    statement.includes(words),
  );
  if (!found) throw new Error(`${key} has no requirement about “${words}”.`);
  return { subjectKind: "requirement", subjectId: found.id };
}

const gate = (name: string): About => ({ subjectKind: "gate", subjectId: name });

/** `to` is called by name at the beginning. */
async function says(stage: Stage, part: Part, key: string, about: About, body: string, to?: Part) {
  const text = to ? `@${stage.person(to).name} ${body}` : body;
  await stage.does(part, writeComment, { ...about, body: text }, key);
}

type Given = {
  title: string;
  detail?: string;
  phase: string;
  wantedRole?: string;
  to?: Part;
  due?: number;
  about?: About;
};

async function asks(stage: Stage, part: Part, key: string, { to, due, about, ...task }: Given): Promise<string> {
  const assigneeId = to ? stage.person(to).id : "";
  const dueOn = due === undefined ? "" : stage.day(due);
  return (await stage.does(part, addTask, { ...task, ...about, assigneeId, dueOn }, key)).id;
}

export const talk: Story = [
  on(640, async (stage) => {
    const key = "CHURN";
    const reasons = await requirement(stage, key, "three strongest reasons");
    await says(
      stage,
      "expert",
      key,
      reasons,
      "an agent can't say “feature 14 is high” on the phone. Who writes the sentences?",
      "data_scientist",
    );
    await says(
      stage,
      "data_scientist",
      key,
      reasons,
      "I list what the model can say; you tell me how an agent would say it.",
    );
    const taskId = await asks(stage, "data_scientist", key, {
      title: "Put the twelve reasons into words that an agent can say",
      phase: "development",
      wantedRole: "expert",
      due: 620,
      about: reasons,
    });
    await stage.does("expert", takeTask, { taskId, version: 1 }, key);
    const note = "Tried on six calls; two reasons were dropped because customers took them badly.";
    await stage.does("expert", finishTask, { taskId, version: 2, note }, key);
  }),
  on(600, async (stage) => {
    const decision = {
      decision: "The model learns from all five years of contracts",
      reason: "With two years there were too few customers who left after a price change.",
      alternatives: "The last two years only; five years with older ones counting less.",
      phase: "development",
      decidedOn: stage.day(600),
    };
    await stage.does("data_scientist", recordDecision, decision, "CHURN");
  }),
  on(410, async (stage) => {
    const earlier = (await listDecisions(await stage.opened("admin", "CHURN"))).decisions[0];
    const later = {
      decisionId: earlier?.id,
      decision: "The model learns from contracts since the new tariff only",
      reason: "Before it, people left for reasons that no longer exist: the model called the wrong ones.",
      alternatives: "Keeping five years and telling the model which tariff it was: tried, no better.",
      phase: "deployment",
      decidedOn: stage.day(410),
    };
    await stage.does("data_scientist", replaceDecision, later, "CHURN");
    const decision = {
      decision: "Nobody is called more than once a month",
      reason: "Whoever is called too often leaves because of the calls.",
      alternatives: "Once a fortnight, as the service centre proposed.",
      phase: "deployment",
      decidedOn: stage.day(410),
    };
    await stage.does("stakeholder", recordDecision, decision, "CHURN");
  }),
  on(9, async (stage) => {
    const key = "CHURN";
    const fast = await requirement(stage, key, "within 200 ms");
    await says(
      stage,
      "expert",
      key,
      fast,
      "on Mondays the agents wait for the list. Is that still within the limit?",
      "data_engineer",
    );
    await asks(stage, "expert", key, {
      title: "Find out why the list comes late on Mondays",
      phase: "deployment",
      wantedRole: "data_engineer",
      due: 2,
      about: fast,
    });
    await asks(stage, "ml_engineer", key, {
      title: "Read fifty calls of this month and say why people left",
      detail: "Ten of each region:\n\n- [ ] north\n- [ ] south\n- [ ] the three cities",
      phase: "deployment",
      to: "expert",
      due: -3,
    });
    await says(
      stage,
      "stakeholder",
      key,
      gate("operation"),
      "two quarters in a row above the promise. Thank you.",
      "data_scientist",
    );
  }),
  on(8, async (stage) => {
    const key = "FRAUD";
    const found = await requirement(stage, key, "three of four bad invoices");
    await says(
      stage,
      "data_engineer",
      key,
      found,
      "since spring, a third of the suppliers send invoices without an order number.",
      "data_scientist",
    );
    await says(stage, "data_scientist", key, found, "That explains it: the order number is the second strongest sign.");
    await asks(stage, "data_scientist", key, {
      title: "Ask the ten largest suppliers for order numbers again",
      phase: "deployment",
      to: "stakeholder",
      due: 1,
      about: found,
    });
    await asks(stage, "data_scientist", key, {
      title: "Read the order number from the text where the field is empty",
      phase: "deployment",
      wantedRole: "data_engineer",
      due: -12,
      about: found,
    });
    const decision = {
      decision: "Until the next training, invoices without an order number are looked at by hand",
      reason: "The model misses two of three bad ones among them.",
      alternatives: "A lower limit for all invoices: 40 more false alarms a week.",
      phase: "deployment",
      decidedOn: stage.day(8),
      decidedById: stage.person("stakeholder").id,
    };
    await stage.does("expert", recordDecision, decision, key);
  }),
  on(5, async (stage) => {
    const key = "TRIAGE";
    const shown = await requirement(stage, key, "which passages of the claim");
    await says(stage, "expert", key, shown, "with hand-written claims too? Every fifth one is.", "data_scientist");
    await asks(stage, "expert", key, {
      title: "Count how many claims are hand-written",
      phase: "design",
      wantedRole: "data_engineer",
      due: -6,
      about: shown,
    });
    await says(stage, "stakeholder", key, gate("design"), "what do you still need before you can sign?", "expert");
  }),
];
