// A question of the expert reaches the data engineer as it is asked, becomes a task and is done; a decision holds until a later one.
import type { Page } from "@playwright/test";
import { and, eq, like } from "drizzle-orm";
import { projects, requirements } from "@/db/schema";
import { expect, type House, test } from "./fixtures";
import { follow } from "./follow";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for a-question-becomes-a-task" });

async function requirementAbout({ db }: House, words: string) {
  const [found] = await db
    .select({ id: requirements.id, statement: requirements.statement })
    .from(requirements)
    .innerJoin(projects, eq(projects.id, requirements.projectId))
    .where(and(eq(projects.key, "CHURN"), like(requirements.statement, `%${words}%`)));
  if (!found) throw new Error(`CHURN requires nothing about “${words}”.`);
  return { ...found, path: `/projects/CHURN/requirements/${found.id}` };
}

const composer = (page: Page) => page.getByLabel("Write a comment");
const people = (page: Page) => page.getByRole("listbox", { name: "People of the team" });
/** What stands in the thread, not in a form. */
const said = (page: Page, words: string) => page.getByRole("paragraph").filter({ hasText: words });

test("a question reaches whom it calls, becomes a task, and is answered", async ({ house, as }) => {
  test.setTimeout(120_000);
  const { statement, path } = await requirementAbout(house, "really mean to leave");
  const [engineer, expert] = [await as("data_engineer", phone), await as("expert")];
  const question = "half of those on the list never thought of leaving. Which data says that they do?";

  await test.step("the expert calls the data engineer by the first letters of the name", async () => {
    await follow(engineer, "/inbox");
    await expert.goto(path);
    await composer(expert).click();
    await expert.keyboard.type("@nobody-of-this-name ");
    await expect(people(expert)).toHaveCount(0);
    await composer(expert).fill("");
    await expert.keyboard.type("@idr");
    await expect(people(expert).getByRole("option")).toHaveText([new RegExp(house.cast.data_engineer.name)]);
    await look(expert, "a name is being chosen");
    await expert.keyboard.press("Enter");
    await expect(composer(expert)).toHaveValue(`@${house.cast.data_engineer.name} `);
    await expert.keyboard.type(question);
    await expert.getByRole("button", { name: "Send comment" }).click();
    await expect(said(expert, question)).toBeVisible();
    await expect(composer(expert)).toHaveValue("");
  });

  const address =
    await test.step("the data engineer, on a phone, sees it come and goes to the very comment", async () => {
      const notice = engineer.getByRole("link", {
        name: `To ${house.cast.data_engineer.name}, on Requirement: ${statement}`,
      });
      await notice.first().click();
      await expect(engineer).toHaveURL(/\/requirements\/[0-9a-f-]+#comment-[0-9a-f-]+$/);
      const comment = engineer.locator(new URL(engineer.url()).hash);
      await expect(comment).toContainText(question);
      await expect(comment).toBeInViewport();
      await comment.getByRole("link", { name: "Make a task of it" }).click();
      await expect(engineer.getByLabel("Details")).toHaveValue(new RegExp(question.slice(0, 30)));
      await engineer.getByLabel("What is to be done").fill("Find out which data says that they leave");
      await engineer.getByLabel("Wanted role").selectOption("data_engineer");
      await engineer.getByRole("button", { name: "Add task" }).click();
      await expect(engineer).toHaveURL(/\/tasks\/[0-9a-f-]{36}$/);
      await expect(engineer.getByRole("link", { name: `Requirement: ${statement}` })).toBeVisible();
      return new URL(engineer.url()).pathname;
    });

  await test.step("an expert may not take it; the data engineer takes and finishes it with a note", async () => {
    await expert.goto(address);
    await expect(expert.getByText("It waits for a data engineer.")).toBeVisible();
    await expect(expert.getByRole("button", { name: "Take this task" })).toHaveCount(0);
    await engineer.goto("/tasks?whose=free");
    await send(engineer, "Take: Find out which data says that they leave");
    await engineer.goto("/tasks?whose=mine");
    await engineer.getByRole("link", { name: /Find out which data says/ }).click();
    await engineer.getByLabel("What came of it?").fill("Old cancellations that were taken back; they are marked now.");
    await send(engineer, "Finish task");
    await expect(engineer.getByText("Old cancellations that were taken back; they are marked now.")).toBeVisible();
    await expect(engineer.getByRole("button", { name: "Reopen task" })).toBeVisible();
    await look(engineer, "a finished task on a phone");
  });

  await test.step("the answer in the thread reaches the expert, who puts their own words better", async () => {
    await follow(expert, "/inbox");
    await engineer.goto(path);
    await composer(engineer).fill(
      "They had cancelled once and taken it back. From tomorrow on that counts for nothing.",
    );
    await engineer.getByRole("button", { name: "Send comment" }).click();
    await expect(said(engineer, "They had cancelled once and taken it back.")).toBeVisible();
    await expert
      .getByRole("link", { name: `Requirement: ${statement}` })
      .first()
      .click();
    await expect(said(expert, "They had cancelled once and taken it back.")).toBeVisible();
    const mine = expert.getByRole("listitem").filter({ hasText: question });
    await mine.getByText("Edit", { exact: true }).click();
    await mine.getByLabel("Comment", { exact: true }).fill(`@${house.cast.data_engineer.name} solved: ${question}`);
    await mine.getByRole("button", { name: "Save comment" }).click();
    await expect(mine.getByText("(edited")).toBeVisible();
    await expect(mine.getByRole("button", { name: "Save comment" })).toBeHidden();
  });
});

test("without JavaScript somebody is called from a list, and a comment is taken back", async ({ house, as }) => {
  const { path } = await requirementAbout(house, "no more than 80,000");
  const page = await as("expert", { javaScriptEnabled: false });
  await page.goto(path);
  await page.getByRole("button", { name: "Send comment" }).click();
  await composer(page).fill("   ");
  await page.getByRole("button", { name: "Send comment" }).click();
  await expect(page.getByText("Please write something.")).toBeVisible();
  await composer(page).fill("Is this with the night shift?");
  await page.getByText("Call somebody", { exact: true }).first().click();
  await page.getByRole("checkbox", { name: house.cast.stakeholder.name }).check();
  await page.getByRole("button", { name: "Send comment" }).click();
  const remark = said(page, `@${house.cast.stakeholder.name} Is this with the night shift?`);
  await expect(remark).toBeVisible();

  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove comment" }).click();
  await expect(page.getByText(/^Removed/)).toBeVisible();
  await expect(remark).toHaveCount(0);
});

test("a task that somebody has taken meanwhile says so; what is overdue stands on its owner's home", async ({ as }) => {
  const [engineer, scientist] = [await as("data_engineer"), await as("data_scientist")];
  // Nothing new reaches the engineer: the page stays as it was loaded.
  await engineer.addInitScript("window.EventSource = class { close() {} }");
  await scientist.goto("/projects/TRIAGE/tasks/new");
  await scientist.getByLabel("What is to be done").fill("Draw two hundred claims at random");
  await scientist.getByRole("button", { name: "Add task" }).click();
  await expect(scientist.getByRole("button", { name: "Take this task" })).toBeVisible();
  const address = new URL(scientist.url()).pathname;
  await engineer.goto(address);
  await expect(engineer.getByRole("button", { name: "Take this task" })).toBeVisible();
  await scientist.getByRole("button", { name: "Take this task" }).click();
  await expect(scientist.getByRole("button", { name: "Finish task" })).toBeVisible();
  await engineer.getByRole("button", { name: "Take this task" }).click();
  await expect(engineer.getByText(/has taken this task\./)).toBeVisible();

  const stakeholder = await as("stakeholder");
  await stakeholder.goto("/home/stakeholder");
  const needs = stakeholder.getByRole("region", { name: "Needs you" });
  await expect(needs.getByRole("link", { name: /Ask the ten largest suppliers/ })).toBeVisible();
});

test("a decision holds until a later one takes its place, and both say so", async ({ house, as }) => {
  const [stakeholder, scientist] = [await as("stakeholder"), await as("data_scientist")];
  const [first, second] = ["We call on weekdays only", "We call on Saturdays too, in spring"];
  await stakeholder.goto("/projects/CHURN/decisions");
  await stakeholder.getByRole("link", { name: "Record a decision" }).click();
  await stakeholder.getByLabel("What was decided").fill(first);
  await stakeholder.getByLabel("Why", { exact: true }).fill("too few");
  await stakeholder.getByRole("button", { name: "Put on record" }).click();
  await expect(stakeholder.getByText("Please say why, in a sentence.")).toBeVisible();
  await expect(stakeholder.getByLabel("What was decided")).toHaveValue(first);
  await stakeholder.getByLabel("Why", { exact: true }).fill("On Saturdays only one in ten picks up the phone.");
  await stakeholder.getByRole("button", { name: "Put on record" }).click();
  await expect(stakeholder.getByRole("heading", { name: first, level: 1 })).toBeVisible();
  const address = new URL(stakeholder.url()).pathname;

  await scientist.goto(address);
  await scientist.getByRole("link", { name: "Decide anew" }).click();
  await scientist.getByLabel("What was decided").fill(second);
  await scientist.getByLabel("Why", { exact: true }).fill("In spring two in five pick up, as the trial has shown.");
  await scientist.getByRole("button", { name: "Put on record" }).click();
  await expect(scientist.getByRole("heading", { name: second, level: 1 })).toBeVisible();
  await expect(scientist.getByRole("link", { name: first })).toBeVisible();

  await stakeholder.goto("/inbox");
  await expect(stakeholder.getByText(`${house.cast.data_scientist.name} replaced a decision`)).toBeVisible();
  await stakeholder.goto(address);
  await expect(stakeholder.getByText("It no longer holds")).toBeVisible();
  await expect(stakeholder.getByRole("link", { name: second })).toBeVisible();
  await expect(stakeholder.getByRole("link", { name: "Decide anew" })).toHaveCount(0);
});
