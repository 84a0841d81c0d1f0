// Windows of production drift and become one alert: seen at once, shared, and over by itself. Meanwhile the team asks whether to go on, and turns.
import { programOf } from "./by-program";
import { countWorsened, day, feature, monitor, noCriticalAlert, onBoard, spread, trouble } from "./drift";
import { expect, test } from "./fixtures";
import { follow } from "./follow";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";
import { votes } from "./votes";

test.use({ stage: "demo for drift-to-review" });

const project = "/projects/CHURN";

test("drift becomes one alert that people share, and the cause of a review that opens the design again", async ({
  house,
  as,
}) => {
  test.setTimeout(180_000);
  const { ml_engineer: operator, data_engineer: dataEngineer } = house.cast;
  const serving = await programOf(house, operator);
  const arrives = (daysAgo: number, counts: readonly number[]) =>
    serving(`${project}/releases/1/windows`, { windows: [day(daysAgo, counts)] });
  const [board, mobile] = [await as("ml_engineer"), await as("ml_engineer", phone)];
  // Nobody reloads the board: how quickly it changes, live.spec.ts tells.

  await test.step("the ML engineer decides that this drift is critical", async () => {
    await board.goto(`${project}/deployments/1`);
    await monitor(board).getByRole("link").click();
    // the release's page has something to edit as well
    await board.waitForURL(/\/monitors\//);
    await board.getByText("Edit", { exact: true }).click();
    await board.getByRole("radio", { name: /^Critical/ }).check();
    await send(board, "Save monitor");
    await expect(board.getByRole("main").getByText("Critical", { exact: true }).first()).toBeVisible();
  });

  await test.step("of a batch the good window is kept, the bad ones are named, and what comes twice counts once", async () => {
    const good = day(9, spread.asBefore);
    const batch = JSON.stringify({
      windows: [
        good,
        { ...day(8, spread.asBefore), values: { precision: "NaN" } },
        day(7, [394, -542, 632, 432]),
        day(6, [394, 542, 632]),
        day(-2, spread.asBefore),
      ],
    }).replace('"NaN"', "NaN");
    const named = {
      "windows.1.values.precision": "“NaN” is not a number that is finite.",
      [`windows.2.histograms.${feature}`]: "Counts are whole numbers from 0 up.",
      [`windows.3.histograms.${feature}`]: "The baseline distribution has 4 bins, this has 3.",
      "windows.4.endedAt": "This moment has not come yet.",
    };
    const first = await serving(`${project}/releases/1/windows`, batch);
    expect(first).toEqual({ status: 207, body: { kept: 1, repeated: 0, refused: 4, fields: named } });
    const again = await serving(`${project}/releases/1/windows`, batch);
    expect(again).toEqual({ status: 207, body: { kept: 0, repeated: 1, refused: 4, fields: named } });
    const onlyBad = await serving(`${project}/releases/1/windows`, { windows: [day(6, [1])] });
    expect(onlyBad.status).toBe(422);
  });

  await test.step("one drifted day is not believed; the second one is, and the board shows it at once", async () => {
    expect((await arrives(8, spread.drifted)).status).toBe(200);
    await board.goto(`${project}/deployments/1`);
    await expect(monitor(board)).toContainText("Failing");
    await follow(board, "/home/ml_engineer");
    await expect(board.getByRole("heading", { name: "Live", exact: true })).toBeVisible();
    await expect(onBoard(board)).toHaveCount(0);
    await arrives(7, spread.drifted);
    await onBoard(board, "unassigned").waitFor();
    await expect(onBoard(board)).toHaveCount(1);
    await expect(onBoard(board)).toContainText("Critical");
    await look(board, "the board with a critical alert");
  });

  await test.step("the ML engineer takes it on, on a phone", async () => {
    await mobile.goto("/home/ml_engineer");
    await onBoard(mobile).getByRole("link").click();
    await expect(mobile.getByRole("heading", { name: trouble, level: 1 })).toBeVisible();
    await look(mobile, "an open alert on a phone");
    await send(mobile, "Assign to me");
    await onBoard(board, `${operator.name} has it`).waitFor();
  });

  const alert = new URL(mobile.url()).pathname;

  await test.step("people hear again only when it is worse by a tenth, and then once", async () => {
    const reader = await as("ml_engineer");
    expect((await arrives(6, spread.hardlyWorse)).status).toBe(200);
    expect(await countWorsened(reader)).toBe(0);
    expect((await arrives(5, spread.muchWorse)).status).toBe(200);
    expect(await countWorsened(reader)).toBe(1);
    expect((await arrives(4, spread.muchWorse)).status).toBe(200);
    expect(await countWorsened(reader)).toBe(1);
    await expect(onBoard(board)).toHaveCount(1);
    await reader.close();
  });

  await test.step("it goes on to the data engineer, who hears of it", async () => {
    await mobile.getByLabel("Hand it over to").selectOption({ label: dataEngineer.name });
    await send(mobile, "Reassign");
    await onBoard(board, `${dataEngineer.name} has it`).waitFor();
    const engineer = await as("data_engineer");
    await engineer.goto("/inbox");
    await expect(engineer.getByText(`${operator.name} handed an alert over`).first()).toBeVisible();
    await engineer.goto(alert);
    await expect(engineer.getByRole("button", { name: "Resolve alert" })).toBeVisible();
    await engineer.close();
  });

  const stakeholder = await as("stakeholder");

  await test.step("the stakeholder reads that operation does not hold, and is offered nothing to press", async () => {
    await stakeholder.goto(`${project}/lifecycle/operation`);
    await expect(noCriticalAlert(stakeholder)).toContainText("Not met");
    await stakeholder.goto(alert);
    await expect(stakeholder.getByText(/^A data scientist, a data engineer or an ML engineer/)).toBeVisible();
    for (const name of ["Assign to me", "Reassign", "Resolve alert"])
      await expect(stakeholder.getByRole("button", { name })).toHaveCount(0);
  });

  const review =
    await test.step("the ML engineer calls a review from the alert, with the alert as its reason", async () => {
      await mobile.getByRole("link", { name: "Call a review" }).click();
      await expect(mobile.getByLabel("Why now?")).toHaveValue(new RegExp(trouble));
      await mobile.getByRole("button", { name: "Call the review" }).click();
      await mobile.waitForURL(/\/reviews\/\d+$/);
      await expect(mobile.getByRole("link", { name: "See the alert" })).toHaveAttribute("href", alert);
      return new URL(mobile.url()).pathname;
    });

  await test.step("each role says what should become of it, the expert on a phone", async () => {
    const expert = await as("expert", phone);
    await expert.goto("/inbox");
    await expect(expert.getByText(`${operator.name} called a review`).first()).toBeVisible();
    await votes(expert, review, "Pivot", "Those who leave now are new customers.");
    await look(expert, "a review on a phone");
    await expert.close();
    for (const [who, vote] of [
      ["data_scientist", "Pivot"],
      ["data_engineer", "Continue"],
    ] as const) {
      const page = await as(who);
      await votes(page, review, vote, `So says the ${who.replace("_", " ")} of it.`);
      await page.close();
    }
    await votes(mobile, review, "Stop", "We repair it every month by now.");
  });

  // Without script nothing on the page follows what happens: it stays what the stakeholder saw.
  const decider = await as("stakeholder", { javaScriptEnabled: false });

  await test.step("the stakeholder finds it waiting, and reads", async () => {
    await decider.goto("/");
    const needs = decider.getByRole("region", { name: "Needs you" });
    await needs.locator(`a[href="${review}#decide"]`).click();
    await expect(decider).toHaveURL(new RegExp(`${review}#decide$`));
    await expect(decider.getByText("1 of 5 still to vote")).toBeVisible();
  });

  await test.step("two good days clear it: it is off the board, and the gate holds again", async () => {
    expect((await arrives(3, spread.asBefore)).status).toBe(200);
    await expect(onBoard(board)).toHaveCount(1);
    await arrives(2, spread.asBefore);
    await onBoard(board).waitFor({ state: "detached" });
    await expect(stakeholder.getByText("It cleared by itself", { exact: true })).toBeVisible();
    await stakeholder.goto(`${project}/lifecycle/operation`);
    await expect(noCriticalAlert(stakeholder)).not.toContainText("Not met");
    await expect(noCriticalAlert(stakeholder)).toContainText("Met");
  });

  const pivot = decider.locator("details").filter({ hasText: "What is kept?" });

  await test.step("facts that changed meanwhile are not decided on: what changed is shown, and what was typed stays", async () => {
    await pivot.getByText("Pivot", { exact: true }).click();
    await pivot.getByLabel("Why?").fill("New customers leave for other reasons: look at their first year.");
    await pivot.getByLabel("Datasets and their rules").check();
    await send(decider, "Decide: pivot");
    const changed = pivot.getByRole("table", { name: "What you saw beside what is so now" }).getByRole("row");
    await expect(changed.filter({ hasText: trouble })).toContainText("opened and closed");
    await expect(pivot.getByLabel("Why?")).toHaveValue(/their first year/);
    await expect(decider.getByText("Given on older facts").first()).toBeVisible();
  });

  await test.step("seen anew it is decided, the design gate no longer passes, and everybody who signed is asked once more", async () => {
    await send(decider, "Decide: pivot");
    await expect(decider.getByRole("heading", { name: "The decision" })).toBeVisible();
    await expect(decider.getByText("datasets and their rules", { exact: true })).toBeVisible();
    await stakeholder.goto(`${project}/lifecycle/design`);
    await expect(stakeholder.getByText("In design", { exact: true })).toBeVisible();
    await expect(stakeholder.getByText(/^Given before the pivot/).first()).toBeVisible();
    await mobile.goto("/inbox");
    await expect(mobile.getByText(/decided a review/).first()).toBeVisible();
  });
});
