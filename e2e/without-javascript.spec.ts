// The forms with JavaScript off: they post, say what is wrong, and give back what was typed.
import { exampleOf } from "./addresses";
import { expect, test } from "./fixtures";

test.use({ stage: "demo for without-javascript" });

const plain = { javaScriptEnabled: false };

test("sign-in by password tells a stranger nothing, and the demo lets its people in by one click", async ({
  house,
  visitor,
}) => {
  const page = await visitor(plain);
  await page.goto("/projects/CHURN");
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await page.getByText("Sign in with a password").click();
  await page.getByLabel("E-mail").fill("nobody@example.org");
  await page.getByLabel("Password", { exact: true }).fill("not the right words");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("E-mail and password do not go together");
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.org");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");

  await page.getByRole("button", { name: house.cast.stakeholder.name }).click();
  await expect(page).toHaveURL(/\/projects\/CHURN$/);
});

test("a requirement is refused with its reason and what was typed, then proposed", async ({ as }) => {
  const page = await as("expert", plain);
  await page.goto("/projects/CHURN/requirements/new");
  const statement = "An agent has the list of callers by eight every morning.";
  await page.getByLabel("Category").selectOption("speed");
  await page.getByLabel("What must hold").fill(statement);
  await page.getByLabel("A check counts for").fill("a while");
  await page.getByRole("button", { name: "Propose requirement" }).click();

  await expect(page.getByRole("alert")).toContainText("Please look at the marked fields.");
  await expect(page.getByLabel("A check counts for")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("A check counts for")).toHaveValue("a while");
  await expect(page.getByLabel("What must hold")).toHaveValue(statement);
  await expect(page.getByLabel("Category")).toHaveValue("speed");

  await page.getByLabel("A check counts for").fill("90");
  await page.getByRole("button", { name: "Propose requirement" }).click();
  await expect(page).toHaveURL(/\/projects\/CHURN\/requirements$/);
  await expect(page.getByRole("link", { name: statement })).toBeVisible();
});

test("a measurement is refused with its reason, then recorded", async ({ house, as }) => {
  const page = await as("data_scientist", plain);
  await page.goto(await exampleOf("/projects/[project]/requirements/metrics/[metric]", house));
  await page.getByLabel("Value").fill("about forty");
  await page.getByLabel("Note").fill("Counted twice by two people");
  await page.getByRole("button", { name: "Record measurement" }).click();
  await expect(page.getByText("“about forty” is not a number like 12.5.")).toBeVisible();
  await expect(page.getByLabel("Value")).toHaveValue("about forty");
  await expect(page.getByLabel("Note")).toHaveValue("Counted twice by two people");

  await page.getByLabel("Value").fill("43.125");
  await page.getByRole("button", { name: "Record measurement" }).click();
  await expect(page.getByRole("cell", { name: /43\.1/ }).first()).toBeVisible();
});

test("a payoff matrix starts from an example, says which amount is wrong, and then what follows", async ({ as }) => {
  const page = await as("stakeholder", plain);
  await page.goto("/projects/COOLING/value/matrix");
  await page.getByRole("link", { name: "Say what answers are worth" }).click();
  await page.getByRole("link", { name: "Customers who leave" }).click();
  await expect(page.getByText("To “call” is worth it as soon as 1 in 5 such cases turn out “leaves”.")).toBeVisible();
  await page.getByLabel("Turns out “stays” … and we “call”").fill("a dozen");
  await page.getByLabel("Where do these amounts come from?").fill("Counted by the service centre in May.");
  await page.getByRole("button", { name: "Set payoff matrix" }).click();
  await expect(page.getByText("An amount in EUR, please.")).toBeVisible();
  await expect(page.getByLabel("Turns out “stays” … and we “call”")).toHaveValue("a dozen");

  await page.getByLabel("Turns out “stays” … and we “call”").fill("-3");
  await page.getByRole("button", { name: "Set payoff matrix" }).click();
  await expect(page).toHaveURL(/\/projects\/COOLING\/value\/matrix$/);
  await expect(page.getByText("To “call” is worth it as soon as 1 in 17 such cases turn out “leaves”.")).toBeVisible();
});

test("what somebody else saved meanwhile stands beside what was typed, and to save again overwrites it", async ({
  as,
}) => {
  const [quick, slow] = [await as("stakeholder", plain), await as("stakeholder", plain)];
  for (const page of [quick, slow]) await page.goto("/projects/COOLING/settings");
  await quick.getByLabel("In one sentence").fill("Cool when power is cheap.");
  await quick.getByRole("button", { name: "Save project" }).click();
  await expect(quick.getByRole("status").filter({ hasText: "saved" })).toBeVisible();

  const typed = "Cool at night, and when power is cheap.";
  await slow.getByLabel("In one sentence").fill(typed);
  await slow.getByRole("button", { name: "Save project" }).click();
  await expect(slow.getByRole("alert")).toContainText("Somebody else saved this while you were typing.");
  await expect(slow.getByText("Stored now: Cool when power is cheap.")).toBeVisible();
  await expect(slow.getByText("Stored now:")).toHaveCount(1);
  await expect(slow.getByLabel("In one sentence")).toHaveValue(typed);

  await slow.getByRole("button", { name: "Save project" }).click();
  await expect(slow.getByText("Stored now:")).toHaveCount(0);
  await slow.goto("/projects/COOLING/settings");
  await expect(slow.getByLabel("In one sentence")).toHaveValue(typed);
});

test("what is refused in a dialog is read there, with everything typed, and then done", async ({ as }) => {
  const page = await as("stakeholder", plain);
  await page.goto("/projects/COOLING/lifecycle/design");
  const before = await page.getByRole("button", { name: "End waiver" }).count();
  await page.getByRole("button", { name: "Waive", exact: true }).first().click();
  const why = "The plant's engineers count the hours next month.";
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why may it rest?").fill(why);
  await dialog.getByLabel("Until").fill("2020-02-29");
  await dialog.getByRole("button", { name: "Waive this criterion" }).click();

  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(dialog.getByText("A day in the future, please.")).toBeVisible();
  await expect(dialog.getByLabel("Why may it rest?")).toHaveValue(why);
  await expect(dialog.getByLabel("Until")).toHaveValue("2020-02-29");

  await dialog.getByLabel("Until").fill(inDays(30));
  await dialog.getByRole("button", { name: "Waive this criterion" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "End waiver" })).toHaveCount(before + 1);
});

test("with JavaScript the refused dialog stays open as well, and closes when it is done", async ({ as }) => {
  const page = await as("stakeholder");
  await page.goto("/projects/COOLING/lifecycle/design");
  const before = await page.getByRole("button", { name: "End waiver" }).count();
  await page.getByRole("button", { name: "Waive", exact: true }).first().click();
  const why = "The supplier answers at the end of the month.";
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why may it rest?").fill(why);
  await dialog.getByLabel("Until").fill("2020-02-29");
  await dialog.getByRole("button", { name: "Waive this criterion" }).click();
  await expect(dialog.getByText("A day in the future, please.")).toBeVisible();
  await expect(dialog.getByLabel("Why may it rest?")).toHaveValue(why);
  await dialog.getByLabel("Until").fill(inDays(30));
  await dialog.getByRole("button", { name: "Waive this criterion" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "End waiver" })).toHaveCount(before + 1);
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
