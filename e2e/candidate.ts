// What becomes of a candidate by the forms: a run is recorded and its model proposed, a release of it is prepared and put live.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { send } from "./send";

type Run = { name: string; error: string; why: string; worstErrors?: string; outcomes: string };

/** @returns the address of the model version */
export async function proposes(scientist: Page, project: string, model: string, run: Run): Promise<string> {
  await scientist.goto(`${project}/experiments/new-run`);
  await scientist.getByLabel("Name").fill(run.name);
  await scientist.getByLabel("Algorithm").fill("gradient boosting");
  await scientist.getByLabel("Trained on").selectOption({ label: "Sales by shop and hour v1" });
  await scientist.getByLabel("Parameters").fill("trees = 400\ndepth = 6");
  await scientist.getByLabel("Metrics").fill(`forecast error = ${run.error}\ntime until orders are ready = 41`);
  await send(scientist, "Record run");
  await expect(scientist.getByRole("heading", { name: run.name, level: 1 })).toBeVisible();
  await bringsOutcomes(scientist, run.outcomes);
  await scientist.getByText("Propose its model as a version").click();
  await scientist.getByLabel("Model", { exact: true }).fill(model);
  await scientist.getByLabel("Why this one").fill(run.why);
  if (run.worstErrors)
    await scientist.getByLabel("Samples of its worst errors").selectOption({ label: run.worstErrors });
  await send(scientist, "Propose model version");
  await expect(scientist.getByRole("heading", { name: new RegExp(`^${model} \\d+$`), level: 1 })).toBeVisible();
  return new URL(scientist.url()).pathname;
}

/** From the page of a run and back to it. */
async function bringsOutcomes(scientist: Page, outcomes: string) {
  const run = scientist.url();
  await scientist.getByRole("link", { name: "Outcomes", exact: true }).click();
  const form = scientist.locator("form").filter({ has: scientist.getByRole("button", { name: "Check the lines" }) });
  await form.getByLabel("Hold-out").fill("Four weeks of one shop");
  await form.getByLabel("Or paste its lines").fill(outcomes);
  await send(scientist, "Check the lines");
  await send(scientist, /^Import \d+ cases$/);
  await expect(scientist.getByText("What comes in next takes the place of this.")).toBeVisible();
  await scientist.goto(run);
}

/** What no run can log is measured of the version, and looked at once it is proposed: what was said of another one does not count. */
export async function looksAtVersion(expert: Page, project: string, version: string) {
  await expert.goto(`${project}/requirements`);
  await expert.getByRole("link", { name: "Fresh goods thrown away" }).first().click();
  await expert.getByLabel("Value").fill("5.2");
  await expert.getByRole("combobox", { name: /^Of\b/ }).selectOption({ label: version });
  await send(expert, "Record measurement");
  await expert.goto(`${project}/requirements`);
  await expert
    .getByRole("link", { name: /differs from last week/ })
    .first()
    .click();
  await expert.getByRole("radio", { name: "Met", exact: true }).check();
  await expert.getByLabel("How do you know?").fill("Sat with two managers: both found the reason.");
  await send(expert, "Record check");
}

/** What was forecast for so many days on which sales went up and down, off by so much in turn. */
export const forecastOf = (days: number, off: number): string =>
  [
    "case,actual,forecast",
    ...Array.from({ length: days }, (_, at) => {
      const sold = 20 + ((at * 5) % 11);
      return `day ${at + 1},${sold},${sold + (at % 2 === 0 ? off : -off)}`;
    }),
  ].join("\n");

type Release = { version: string; strategy: RegExp; answersFor: string };

/** @returns the address of the release */
export async function prepares(operator: Page, project: string, release: Release): Promise<string> {
  await operator.goto(`${project}/deployments/new`);
  const option = operator.getByRole("option", { name: new RegExp(`^${release.version}, proposed by`) });
  await operator.getByLabel("Model version").selectOption((await option.getAttribute("value")) ?? "");
  await operator.getByRole("radio", { name: "Production" }).check();
  await operator.getByRole("radio", { name: release.strategy }).check();
  await operator.getByLabel("Serving mode").selectOption("batch");
  await operator.getByLabel("Where its answers enter the business").fill("The order list of every shop, at 04:45");
  await operator.getByLabel("Who answers for that place").selectOption({ label: release.answersFor });
  await operator.getByLabel("The way back").fill("The list of last week is printed each night: hand that out instead.");
  await send(operator, "Prepare release");
  await expect(operator.getByRole("heading", { name: /^Release \d+$/, level: 1 })).toBeVisible();
  return new URL(operator.url()).pathname;
}

/** @param takesPlace what the question says that this does to what is live */
export async function putsLive(operator: Page, takesPlace: string | RegExp) {
  await operator.getByRole("button", { name: "Put live" }).click();
  const dialog = operator.getByRole("dialog");
  await expect(dialog).toContainText(takesPlace);
  // the deployment gate warns: nothing watches the release yet
  await expect(dialog).toContainText("The deployment gate does not pass. It warns");
  await dialog
    .getByLabel("Why does it go live all the same?")
    .fill("The monitors are set up tonight; until then we look by hand.");
  await dialog.getByRole("button", { name: /^Put release \d+ live all the same$/ }).click();
  await expect(operator.getByRole("button", { name: "Roll back", exact: true })).toBeVisible();
}
