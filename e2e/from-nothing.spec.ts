// From an empty database to a project that has passed its design gate, by six people in six browsers with figures of their own.
import type { Page } from "@playwright/test";
import { audiences, type RequirementCategory, type ValueInput } from "@/db/enums";
import { estimates } from "@/db/schema";
import { type NeededRole, neededRoles } from "@/lib/access/roles.policy";
import { roleWords } from "@/lib/access/words";
import { likelyWords } from "@/lib/format/chances";
import { audienceWords } from "@/lib/requirements/words";
import type { Viability } from "@/lib/value/viability.rules";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { runProgram } from "./programs";
import { send } from "./send";
import { bringSoundData } from "./sound-data";

test.use({ stage: "empty" });
test.setTimeout(300_000);

const names: Record<NeededRole, string> = {
  stakeholder: "Sara Lund",
  expert: "Emil Oduya",
  data_scientist: "Daria Sokol",
  data_engineer: "Ivo Haas",
  ml_engineer: "Mina Tan",
};
const password = "copper lantern walks uphill";
const addressOf = (name: string) => `${name.split(" ")[0]?.toLowerCase()}@northwind.example`;

const context = {
  "The problem": "One in twelve pumps fails between two services, and a line stands still for six hours each time.",
  "How it is done today": "Every pump is serviced after 2,000 hours, whatever state it is in.",
  "Who is affected": "Two shifts of eleven people, and the forty customers who wait for their parts.",
};

const ranges: Record<ValueInput, readonly [least: string, likely: string, most: string]> = {
  casesPerPeriod: ["180", "240", "310"],
  gainPerCase: ["900", "1,400", "2,100"],
  adoption: ["40", "65", "85"],
  horizon: ["2", "3", "4"],
  investment: ["90,000", "120,000", "170,000"],
  runningCost: ["25,000", "32,000", "45,000"],
};
const grounds = "Failures of the last three years, and two quotes for the sensors.";

const requirements: readonly [RequirementCategory, proposer: NeededRole, statement: string][] = [
  ["speed", "ml_engineer", "A warning comes at least four hours before the pump fails."],
  ["accuracy", "data_scientist", "At least seven of ten failures are announced."],
  ["transparency", "expert", "A warning names the vibration or the heat that caused it."],
  ["compliance", "data_engineer", "Readings leave the plant only without the names of the shift."],
  ["budget", "stakeholder", "The first year costs no more than 180,000."],
  ["team", "ml_engineer", "Somebody who can restart the service is on call on every working day."],
];

const measures = {
  technical: {
    by: "data_scientist",
    name: "Failures announced",
    unit: "%",
    baseline: "0",
    target: "70",
    better: "Higher",
  },
  domain: { by: "expert", name: "False alarms", unit: "a week", baseline: "0", target: "3", better: "Lower" },
  business: {
    by: "stakeholder",
    name: "Hours at a standstill",
    unit: "a month",
    baseline: "38",
    target: "12",
    better: "Lower",
  },
} as const;

test("a team starts with nothing and takes a project through the design gate", async ({ house, visitor }) => {
  const admin = await visitor();
  const team = {} as Record<NeededRole, Page>;
  const project = "/projects/PUMPS";

  await test.step("the first visitor becomes the admin, with the code from the terminal", async () => {
    await admin.goto("/");
    await expect(admin).toHaveURL(/\/setup$/);
    await look(admin, "/setup");
    const code = /one-time code: (\S+)/.exec(await runProgram("setup-code", house.databaseUrl))?.[1] ?? "";
    await admin.getByLabel("One-time code").fill("AAAA-BBBB-CCCC");
    await admin.getByLabel("Name of the workspace").fill("Northwind pumps");
    await admin.getByLabel("Your name").fill("Ada Novak");
    await admin.getByLabel("Your e-mail").fill("ada@northwind.example");
    await admin.getByLabel("Your role in projects").selectOption("ml_engineer");
    await admin.getByLabel("Password").fill(password);
    await send(admin, "Set up the workspace");
    await expect(admin.getByText("This is not the code that the terminal printed last.")).toBeVisible();
    await admin.getByLabel("One-time code").fill(code);
    await admin.getByLabel("Password").fill(password);
    await send(admin, "Set up the workspace");
    await expect(admin).toHaveURL(/\/home\/admin$/);
  });

  await test.step("an empty workspace looks right", async () => {
    for (const path of ["/home/admin", "/home/ml_engineer", "/portfolio", "/projects", "/inbox", "/admin/people"]) {
      await admin.goto(path);
      await look(admin, `nothing yet ${path}`);
    }
  });

  for (const role of neededRoles) {
    await test.step(`${names[role]} is invited as ${roleWords[role]}, and joins`, async () => {
      await admin.goto("/admin/people/invite");
      await admin.getByLabel("Name", { exact: true }).fill(names[role]);
      await admin.getByLabel("E-mail").fill(addressOf(names[role]));
      await admin.getByRole("radio", { name: roleWords[role] }).check();
      await send(admin, "Make the invitation");
      const link = await admin.getByLabel(`Link for ${names[role]}`).inputValue();
      const page = await visitor();
      await page.goto(link);
      await expect(page.getByLabel("Your name")).toHaveValue(names[role]);
      await page.getByLabel("Password").fill(password);
      await send(page, "Join");
      await expect(page).toHaveURL(new RegExp(`/home/${role}$`));
      team[role] = page;
    });
  }

  await test.step("the stakeholder founds the project, writes down its context and gathers the team", async () => {
    const page = team.stakeholder;
    await page.goto("/projects/new");
    await page.getByLabel("Name", { exact: true }).fill("Pump failures, four hours ahead");
    await page.getByLabel("Key").fill("pumps");
    await send(page, "Start project");
    await expect(page).toHaveURL(/\/projects\/PUMPS$/);
    await page.goto(`${project}/settings`);
    for (const [label, text] of Object.entries(context)) await page.getByLabel(label).fill(text);
    await send(page, "Save project");
    await expect(page.getByText("Project saved")).toBeVisible();
    for (const role of neededRoles.filter((role) => role !== "stakeholder")) {
      await page.goto(`${project}/team`);
      await page
        .getByLabel("Person", { exact: true })
        .selectOption({ label: `${names[role]} (${addressOf(names[role])})` });
      const form = page.locator("form", { has: page.getByRole("button", { name: "Add to the team" }) });
      await form.getByRole("checkbox", { name: roleWords[role] }).check();
      await send(page, "Add to the team");
      await expect(page.getByRole("row").filter({ hasText: names[role] })).toBeVisible();
    }
  });

  await test.step("the data scientist estimates its value, and the stakeholder sets the budget", async () => {
    const page = team.data_scientist;
    await page.goto(`${project}/value/estimates/new`);
    for (const [input, [least, likely, most]] of Object.entries(ranges)) {
      for (const [end, typed] of Object.entries({ least, likely, most })) {
        await page.locator(`[name="${input}.${end}"]`).fill(typed);
      }
    }
    await page.getByLabel("Where do these figures come from?").fill(grounds);
    await send(page, "Submit estimate");
    await expect(page).toHaveURL(/\/projects\/PUMPS\/value$/);

    await team.stakeholder.goto(`${project}/value/budget`);
    await team.stakeholder.getByLabel("Amount").fill("180k");
    await send(team.stakeholder, "Set budget");
    await expect(team.stakeholder.getByText("Budget set")).toBeVisible();
  });

  await test.step("each proposes what must hold, and another agrees", async () => {
    for (const [category, proposer, statement] of requirements) {
      const page = team[proposer];
      await page.goto(`${project}/requirements/new`);
      await page.getByLabel("Category").selectOption(category);
      await page.getByLabel("What must hold").fill(statement);
      await send(page, "Propose requirement");
      await expect(page.getByRole("link", { name: statement })).toBeVisible();
      const agreer = team[proposer === "stakeholder" ? "expert" : "stakeholder"];
      await agreer.goto(`${project}/requirements`);
      await send(agreer, `Agree: ${statement}`);
      await expect(agreer.getByRole("button", { name: `Agree: ${statement}` })).toHaveCount(0);
    }
  });

  await test.step("each audience gets its key metric", async () => {
    for (const audience of audiences) {
      const { by, name, unit, baseline, target, better } = measures[audience];
      const page = team[by];
      await page.goto(`${project}/requirements/metrics/new`);
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByLabel("Unit").fill(unit);
      await page.getByRole("radio", { name: audienceWords[audience] }).check();
      await page.getByRole("radio", { name: new RegExp(better, "i") }).check();
      await page.getByLabel("Baseline").fill(baseline);
      await page.getByLabel("Target").fill(target);
      await send(page, "Define key metric");
      await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    }
  });

  await test.step("the data engineer brings data that pass their rule, and the expert finds them usable", () =>
    bringSoundData(team, project));

  await test.step("the gate is signed by those whom it asks, and the ML engineer moves the project on", async () => {
    await team.ml_engineer.goto(`${project}/lifecycle/design`);
    await expect(team.ml_engineer.getByRole("button", { name: /^Move on/ })).toHaveCount(0);
    for (const role of ["stakeholder", "expert", "data_engineer"] as const) {
      await team[role].goto(`${project}/lifecycle/design`);
      await send(team[role], /^Sign as/);
      await expect(team[role].getByRole("button", { name: /^Sign as/ })).toHaveCount(0);
    }
    await team.ml_engineer.goto(`${project}/lifecycle/design`);
    await send(team.ml_engineer, "Move on to development");
    await expect(team.ml_engineer.getByRole("button", { name: "Move on to development" })).toHaveCount(0);
    await team.ml_engineer.goto(`${project}/lifecycle`);
    await expect(team.ml_engineer.getByText("Development").first()).toBeVisible();
  });

  await test.step("the stakeholder's dashboard shows the figures that the others put in", async () => {
    const page = team.stakeholder;
    const [estimate] = await house.db.select({ result: estimates.result }).from(estimates);
    if (!estimate) throw new Error("No estimate was written.");
    const { paysBack } = estimate.result as Viability;
    await page.goto(`${project}/value`);
    await expect(page.getByText(likelyWords(paysBack.share, { locale: "en-GB" })).first()).toBeVisible();
    await expect(page.getByText(/of €180[kK]/).first()).toBeVisible();
    await expect(page.getByText(grounds)).toBeVisible();
    await look(page, "the first project's value");
    await page.locator(`main a[href="${project}/value/estimates/1"]`).first().click();
    await expect(page).toHaveURL(/\/value\/estimates\/1$/);
    await page.goto("/portfolio");
    await expect(page.getByRole("link", { name: /Pump failures/ }).first()).toBeVisible();
    await page.goto("/home/stakeholder");
    await expect(page.getByText(/Pump failures/).first()).toBeVisible();
  });
});
