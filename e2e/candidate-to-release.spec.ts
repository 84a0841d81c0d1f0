// A run's model is proposed, its worst errors are looked at, the gate is signed; it is rehearsed, goes live, is replaced and comes back.
import type { Page } from "@playwright/test";
import { forecastOf, looksAtVersion, prepares, proposes, putsLive } from "./candidate";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for candidate-to-release" });

const project = "/projects/DEMAND";
const model = "fresh-goods-boosting";
const worst = {
  name: "Worst days of the forecast",
  question: "The forecast was far off here. Would you have ordered so?",
  csv: "Shop,Article,Day,Sold,answer,confidence\nHarbour,Strawberries,Whit Monday,12,140 boxes,0.91\nStation,Rolls,Strike,20,310 pieces,0.88",
};
const why = "Orders of the bakery arrived an hour late on two days.";

const criterion = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

test("a candidate is judged, signed for, put live, replaced and brought back", async ({ house, as }) => {
  test.setTimeout(240_000);
  const [scientist, expert, operator] = [
    await as("data_scientist"),
    await as("expert", phone),
    await as("ml_engineer"),
  ];
  const stakeholder = await as("stakeholder");
  const answersFor = house.cast.stakeholder.name;
  house.jobs();
  /** The candidate, whichever it is now, has its price, and the gate says what that means. */
  const priced = async () => {
    await operator.goto(`${project}/lifecycle/development`);
    const better = criterion(operator, "It is better in money");
    await expect(better).toContainText("more than today's process", { timeout: 2_000 });
    await expect(better).toContainText("Met", { timeout: 100 });
  };
  const signed = async () => {
    for (const page of [scientist, expert, stakeholder]) {
      await page.goto(`${project}/lifecycle/development`);
      await send(page, /^Sign as/);
      await expect(page.getByRole("button", { name: /^Sign as/ })).toHaveCount(0);
    }
  };

  await test.step("the data scientist brings what the model gets wrong, and proposes its run", async () => {
    await scientist.goto(`${project}/validate/new`);
    await scientist.getByLabel("Name").fill(worst.name);
    await scientist.getByLabel("What shall the expert say?").fill(worst.question);
    await scientist.getByLabel("Or paste its lines").fill(worst.csv);
    await send(scientist, "Check the lines");
    await send(scientist, "Ask the experts about 2 cases");
    await expect(scientist).toHaveURL(/\/validate\/[0-9a-f-]+\/results$/);
    await scientist.goto(`${project}/experiments/new`);
    await scientist.getByLabel("Name").fill("Boosting on shop hours");
    await send(scientist, "Create experiment");
    await expect(scientist).toHaveURL(/experiments\?experiment=\d+$/);
    const run = {
      name: "boosting, 400 trees",
      error: "20.6",
      why: "Ahead on all five hold-outs.",
      outcomes: forecastOf(40, 1.2),
    };
    await proposes(scientist, project, model, { ...run, worstErrors: worst.name });
    const reached = scientist.getByRole("row").filter({ hasText: "The forecast errs by at most 22 %" });
    await expect(reached).toContainText("20.6");
    await expect(reached).toContainText("forecast error of the run boosting, 400 trees");
    const thrown = scientist.getByRole("row").filter({ hasText: "Less is thrown away" });
    await expect(thrown).toContainText("No measurement of this version.");
    await expect(thrown.getByRole("link", { name: "Measure it" })).toBeVisible();
    const reason = scientist.getByRole("row").filter({ hasText: "differs from last week" });
    await expect(reason).toContainText("It was last checked before this version was proposed.");
    await expect(reached).toContainText("On target");
    await expect(scientist.getByText("2 of 2 cases wait for an expert")).toBeVisible();
    await look(scientist, "a proposed model version");
    const best = scientist.getByRole("table", { name: "Runs" }).getByRole("row").nth(1);
    await expect(async () => {
      await scientist.goto(`${project}/experiments?sort=attributes.worth+ASC`);
      await scientist.getByRole("link", { name: "Value per prediction" }).click();
      await scientist.waitForURL(/sort=attributes\.worth\+DESC/);
      await expect(best).toContainText("\u2212\u2060€9.00", { timeout: 2_000 });
    }).toPass();
    await expect(best).toContainText(run.name);
    await look(scientist, "runs by what they are worth");
  });

  await test.step("the gate waits for the expert, who looks at each case on a phone", async () => {
    await expert.goto(`${project}/lifecycle/development`);
    const seen = criterion(expert, "An expert has seen its worst errors");
    await expect(seen).not.toContainText("Met");
    await seen.getByRole("link", { name: /^Put it right/ }).click();
    await expert.getByRole("link", { name: worst.name }).first().click();
    await expect(expert.getByRole("heading", { name: worst.question })).toBeVisible();
    await expert.getByRole("button", { name: "Wrong" }).tap();
    await expert.getByLabel("Why is it wrong?").fill("On Whit Monday the shops are shut.");
    await expert.getByRole("button", { name: "Save: wrong" }).tap();
    await expect(expert.getByText("1 of 2 judged")).toBeVisible();
    await expert.getByRole("button", { name: "Correct" }).tap();
    await expect(expert.getByText("2 of 2 judged")).toBeVisible();
    await expert.goto(`${project}/lifecycle/development`);
    await expect(seen).toContainText("Met");
  });

  await test.step("what its run did not log is measured of it, three people sign, and the project moves on", async () => {
    await looksAtVersion(expert, project, `${model} 1`);
    await operator.goto(`${project}/lifecycle/development`);
    await expect(operator.getByRole("button", { name: "Move on to deployment" })).toHaveCount(0);
    await expect(priced).toPass();
    await look(operator, "a candidate that is better in money");
    await signed();
    await operator.goto(`${project}/lifecycle/development`);
    await send(operator, "Move on to deployment");
    await expect(operator.getByRole("button", { name: "Move on to deployment" })).toHaveCount(0);
  });

  const first =
    await test.step("the ML engineer prepares a release, rehearses its way back, and puts it live", async () => {
      const address = await prepares(operator, project, { version: `${model} 1`, strategy: /^Basic/, answersFor });
      await scientist.goto(address);
      await expect(scientist.getByText("Not rehearsed")).toBeVisible();
      for (const name of ["Put live", "Roll back", "Record rehearsal"])
        await expect(scientist.getByRole("button", { name })).toHaveCount(0);
      await operator.getByText("Record a rehearsal").click();
      await operator.getByLabel("How did it go?").fill("Handed out the old list in two shops: nine minutes.");
      await send(operator, "Record rehearsal");
      await expect(operator.getByText("Rehearsed", { exact: true })).toBeVisible();
      await putsLive(operator, "It takes nobody's place");
      await look(operator, "a live release");
      return address;
    });

  await test.step("whoever answers for where it enters the business hears of it", async () => {
    await stakeholder.goto("/inbox");
    await expect(stakeholder.getByText(`${house.cast.ml_engineer.name} put a release live`).first()).toBeVisible();
  });

  await test.step("the next version takes its place, fails in use, and the one before is live again", async () => {
    const run = {
      name: "boosting, 900 trees",
      error: "20.1",
      why: "Half a point better, and slower.",
      outcomes: forecastOf(40, 1),
    };
    await proposes(scientist, project, model, { ...run, worstErrors: worst.name });
    const second = await prepares(operator, project, { version: `${model} 2`, strategy: /^Blue-green/, answersFor });
    await operator.getByRole("button", { name: "Put live" }).click();
    const refused = operator.getByRole("dialog");
    await expect(refused).toContainText("The development gate does not pass, and it holds you back.");
    await expect(refused.getByRole("button", { name: /^Put release/ })).toHaveCount(0);
    await refused.getByRole("button", { name: "Close" }).first().click();
    await looksAtVersion(expert, project, `${model} 2`);
    await expect(priced).toPass();
    await signed();
    await operator.goto(second);
    await putsLive(operator, `It takes the place of Release 1 (${model} 1)`);
    await stakeholder.goto(first);
    await expect(stakeholder.getByText("Release 2 took its place.")).toBeVisible();
    await operator.getByRole("button", { name: "Roll back", exact: true }).click();
    const dialog = operator.getByRole("dialog");
    await expect(dialog).toContainText(`Release 1 (${model} 1) goes live again.`);
    await dialog.getByLabel("Why?").fill(why);
    await dialog.getByRole("button", { name: "Roll back release 2" }).click();
    await expect(operator.getByText(why)).toBeVisible();
    await operator.goto(`${project}/deployments`);
    const live = operator.getByRole("table", { name: "What is live" });
    await expect(live.getByRole("link", { name: /^Release 1/ })).toBeVisible();
    await expect(live.getByRole("link", { name: /^Release 2/ })).toHaveCount(0);
    await stakeholder.goto(second);
    await expect(stakeholder.getByText(why)).toBeVisible();
    await expect(stakeholder.getByRole("button", { name: "Put live" })).toHaveCount(0);
  });
});
