// Data to build on, by the forms: registered, described by a rule and checked by the data engineer, found usable by the expert.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { look } from "./look";
import { send } from "./send";

const columns = "pump, text\nread_at, date and time\nvibration, number, optional, in millimetres a second";
const rule = "Every pump has sent its hour";

/** The gate asks for them before, and no longer after. */
export async function bringSoundData(team: Record<"data_engineer" | "expert", Page>, project: string) {
  const { data_engineer: engineer, expert } = team;
  const asked = engineer.getByRole("listitem").filter({ hasText: "A dataset passes its rules" });
  await engineer.goto(`${project}/lifecycle/design`);
  await expect(asked).toContainText("No dataset is registered yet.");
  await asked.getByRole("link", { name: /^Put it right/ }).click();

  await engineer.getByRole("link", { name: "Register a dataset" }).first().click();
  await engineer.getByLabel("Name", { exact: true }).fill("Readings of the pumps");
  await engineer.getByLabel("Where it comes from").fill("The plant's historian, every night");
  await engineer.getByLabel("A new version at least every").fill("48");
  await engineer.getByLabel("Contract: the columns").fill(columns);
  await send(engineer, "Register dataset");
  await expect(engineer.getByRole("heading", { name: "Readings of the pumps", level: 1 })).toBeVisible();
  const dataset = new URL(engineer.url()).pathname;

  await engineer.getByRole("link", { name: "Register a version" }).first().click();
  await engineer.getByLabel("How many rows").fill("2,102,400");
  await engineer.getByLabel("The columns that arrived").fill(columns);
  await send(engineer, "Register version");
  await expect(engineer.getByText("Version 1 is the current one.")).toBeVisible();

  await engineer.getByRole("link", { name: "Define a rule" }).first().click();
  await engineer.getByLabel("Expectation").fill(rule);
  await engineer.getByLabel("Dimension").selectOption("completeness");
  await engineer.getByLabel("Threshold").fill("98");
  await engineer.getByLabel("Unit").fill("%");
  await send(engineer, "Define rule");
  await expect(engineer.getByRole("heading", { name: rule, level: 1 })).toBeVisible();
  await engineer.getByLabel("What was found").fill("99.2");
  await send(engineer, "Record result");
  await expect(engineer.getByRole("row").filter({ hasText: "99.2" })).toBeVisible();

  await expert.goto(dataset);
  await look(expert, "the first dataset");
  await expert.getByText("Say whether it is usable").click();
  await expert.getByRole("radio", { name: /^Usable\s*It shows/ }).check();
  await expert.getByLabel("Why, and within which limits?").fill("Read the week of the last failure: it is all there.");
  await send(expert, "Put it on record");
  await expect(expert.getByText("Read the week of the last failure: it is all there.")).toBeVisible();

  await engineer.goto(`${project}/lifecycle/design`);
  await expect(asked).toContainText("Its rules pass, and an expert found it usable.");
}
