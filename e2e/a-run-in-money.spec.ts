// What a run made of its hold-out, brought by a data scientist: from a file, as counts; and what that is worth beside never acting.
import { eq } from "drizzle-orm";
import { experiments, projects } from "@/db/schema";
import { recordRun } from "@/lib/experiments/runs/commands";
import { perform } from "@/lib/kernel/command";
import { expect, type House, test } from "./fixtures";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for a-run-in-money" });

/** A run that nobody has said anything of yet. @returns its address */
async function recorded({ db, cast }: House, name: string): Promise<string> {
  const [experiment] = await db
    .select({ experimentId: experiments.id })
    .from(experiments)
    .innerJoin(projects, eq(projects.id, experiments.projectId))
    .where(eq(projects.key, "CHURN"));
  const input = {
    ...experiment,
    name,
    algorithm: "",
    notes: "",
    datasetVersionId: "",
    startedAt: "",
    params: "",
    metrics: "",
  };
  const outcome = await perform(recordRun, {
    db,
    now: new Date(),
    personId: cast.data_scientist.id,
    project: "CHURN",
    input,
  });
  if (!outcome.ok) throw outcome.refusal;
  return `/projects/CHURN/experiments/${outcome.value.id}`;
}

test("outcomes come from a file and as counts, wrong ones are named where they stand, and the run has a price", async ({
  house,
  as,
}) => {
  test.setTimeout(90_000);
  const [byFile, byCounts] = [await recorded(house, "by file"), await recorded(house, "by counts")];

  await test.step("without JavaScript a wrong file is refused line by line, and what was typed stays", async () => {
    const page = await as("data_scientist", { javaScriptEnabled: false });
    await page.goto(byFile);
    await expect(page.getByText("What it got right and wrong on its hold-out is not known yet")).toBeVisible();
    await page.getByRole("link", { name: "Upload its evaluation results" }).click();
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Check the lines" }) });
    const wrong = "case,actual,score\nA-1,1,0.9\nA-2,0,high\nA-3,leaves,0.6\nA-1,1,0.05\nA-5,1,1.4";
    await form.getByLabel("Hold-out").fill("Customers of March");
    await form.getByLabel("Or paste its lines").fill(wrong);
    await form.getByRole("button", { name: "Check the lines" }).click();
    await expect(form.getByRole("alert")).toContainText("nothing is saved");
    const remarks = form.getByRole("list", { name: "Wrong lines" }).getByRole("listitem");
    await expect(remarks).toHaveText([/Line 3.*“high” is not a number like 12\.5/]);
    await expect(form.getByLabel("Or paste its lines")).toHaveValue(wrong);
    await expect(form.getByLabel("Hold-out")).toHaveValue("Customers of March");

    await form.getByLabel("Or paste its lines").fill(wrong.replace("high", "0.1"));
    await form.getByRole("button", { name: "Check the lines" }).click();
    await expect(remarks).toHaveText([
      /Line 4.*1 or 0, please/,
      /Line 5.*This case was there before/,
      /Line 6.*From 0 to 1, please/,
    ]);

    const four = ["1,0.9", "0,0.1", "0,0.6", "1,0.05"];
    const lines = Array.from({ length: 40 }, (_, at) => `A-${at},${four[at % 4]}`);
    await form.getByLabel("Or paste its lines").fill(["case,actual,score", ...lines].join("\n"));
    await form.getByRole("button", { name: "Check the lines" }).click();
    await expect(page.getByText("Every line is right. Nothing is saved yet.")).toBeVisible();
    await page.getByRole("button", { name: "Import 40 cases" }).click();
    await expect(page.getByText("Customers of March", { exact: true })).toBeVisible();
    await expect(page.getByText("A score for each case", { exact: true })).toBeVisible();
    await page.close();
  });

  await test.step("a wrong count is marked at its place among those that were right", async () => {
    const page = await as("data_scientist");
    await page.goto(`${byCounts}/outcomes`);
    const counts = page.locator("form").filter({ has: page.getByRole("button", { name: "Record counts" }) });
    const of = (actual: string, said: string) => counts.getByLabel(`Turned out ${actual} … and the run said ${said}`);
    await counts.getByLabel("Hold-out").fill("Customers of a thousand days");
    await of("stays", "stays").fill("900");
    await of("stays", "leaves").fill("a few");
    await of("leaves", "stays").fill("20");
    await of("leaves", "leaves").fill("30");
    await send(page, "Record counts");
    await expect(of("stays", "leaves")).toHaveAttribute("aria-invalid", "true");
    await expect(of("stays", "stays")).not.toHaveAttribute("aria-invalid", "true");
    await expect(of("stays", "leaves")).toHaveValue("a few");
    await expect(of("leaves", "leaves")).toHaveValue("30");
    await of("stays", "leaves").fill("50");
    await send(page, "Record counts");
    const came = page.getByRole("table", { name: /^Cases by what they turned out/ });
    await expect(came.getByRole("row", { name: "stays 900 50" })).toBeVisible();
    await page.close();
  });

  await test.step("both have a price now, beside never acting and calling everybody", async () => {
    const [page, mobile] = [await as("data_scientist"), await as("stakeholder", phone)];
    const row = (name: string) => page.getByRole("table", { name: "Compared with" }).getByRole("row", { name });
    await page.goto(byFile);
    // a needless call costs 12, and one that reaches somebody who meant to leave brings 48; half of each goes wrong, and of all customers 12.6 % leave
    await expect(row("Never act")).toContainText("\u2212\u2060€2.22");
    await expect(row("Never act")).toContainText("Not significantly different");
    await expect(page.getByText("It acts from a score of 0.2 on, the threshold that follows")).toBeVisible();
    await page.goto(byCounts);
    // of fifty that leave thirty calls brought 48, of 950 that stay fifty cost 12: 12.6 % of the one, 87.4 % of the other
    await expect(row("Never act")).toContainText("€3.08");
    await expect(row("Never act")).toContainText("Significantly better");
    await expect(row("Call, always")).toContainText("\u2212\u2060€4.44");
    await expect(row("Today's process")).toBeVisible();
    await look(page, "a run in money");
    await mobile.goto(byCounts);
    await look(mobile, "a run in money on a phone");
  });
});
