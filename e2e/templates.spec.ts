// What a gate asks is changed by the admin in a new version; the team sees what that would change for it, adopts it, and is held as strictly as it says.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for templates" });

const lifecycle = "/projects/COOLING/lifecycle";
const why = "Twice a trial went on without anybody having looked at its data.";

/** The part of the admin's form that is about one gate. */
const ofGate = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

test("a new version is published, seen by the team beside the old one, adopted, and holds as it says", async ({
  as,
}) => {
  test.setTimeout(90_000);
  const stakeholder = await as("stakeholder");

  await test.step("a gate that informs says what is open, and asks for nothing", async () => {
    await stakeholder.goto(`${lifecycle}/design`);
    await expect(
      stakeholder.getByText("does not pass. It does not hold you back; what is not met is kept on record."),
    ).toBeVisible();
    await expect(stakeholder.getByLabel("Why does it move on all the same?")).toHaveCount(0);
    await send(stakeholder, "Move on to development all the same");
    await stakeholder.goto(`${lifecycle}/development`);
    await expect(stakeholder.getByRole("button", { name: "Move on to deployment all the same" })).toBeVisible();
  });

  await test.step("a gate that blocks offers nothing to press", async () => {
    await stakeholder.goto("/projects/TRIAGE/lifecycle/design");
    await expect(
      stakeholder.getByText("Blocks: holds the project back until everything is met or waived."),
    ).toBeVisible();
    await expect(
      stakeholder.getByText("The project moves on when every criterion is met and every role has signed."),
    ).toBeVisible();
    await expect(stakeholder.getByRole("button", { name: /^Move on/ })).toHaveCount(0);
  });

  await test.step("the admin makes the development gate warn, with one more signature", async () => {
    const admin = await as("admin");
    await admin.goto("/admin/templates");
    await admin.locator("a[href='/admin/templates/minimal']").click();
    await admin.waitForURL(/\/minimal$/);
    const gate = ofGate(admin, "Development gate");
    await gate.getByRole("radio", { name: /^Warns/ }).check();
    await gate.getByRole("checkbox", { name: "Subject-matter expert" }).check();
    await admin.getByLabel("An estimate counts for").fill("a year");
    await admin.getByLabel("Why this version?").fill(why);
    await send(admin, "Publish version 2");
    await expect(admin.getByLabel("An estimate counts for")).toHaveAttribute("aria-invalid", "true");
    await expect(gate.getByRole("radio", { name: /^Warns/ })).toBeChecked();
    await expect(gate.getByRole("checkbox", { name: "Subject-matter expert" })).toBeChecked();
    await expect(admin.getByLabel("Why this version?")).toHaveValue(why);
    await admin.getByLabel("An estimate counts for").fill("180");
    await send(admin, "Publish version 2");
    await admin.waitForURL(/\/admin\/templates/);
    await admin.close();
  });

  await test.step("the project is judged by the old one still, and its owner is told", async () => {
    const owner = await as("data_engineer", phone);
    await owner.goto("/inbox");
    await expect(owner.getByRole("listitem").filter({ hasText: "Minimal risk, version 2" })).toBeVisible();
    await owner.goto(`${lifecycle}/template`);
    await expect(owner.getByText("This project is judged by Minimal risk, version 1.")).toBeVisible();
    await look(owner, "a newer template on a phone");
    await owner.close();
  });

  await test.step("the stakeholder sees what would change, and adopts it", async () => {
    await stakeholder.goto(`${lifecycle}/template`);
    await expect(stakeholder.getByRole("heading", { name: "Version 2 is out" })).toBeVisible();
    for (const difference of [
      "Development gate: warns, where it informed.",
      "Development gate: an expert signs.",
      "An estimate counts for 180 days, where it was 365 days.",
    ])
      await expect(stakeholder.getByRole("listitem").filter({ hasText: difference })).toBeVisible();
    await expect(stakeholder.getByText("Warns, where it informs now.")).toBeVisible();
    await look(stakeholder, "a newer template");
    await stakeholder.getByLabel("Why now?").fill("The trial begins in a month: better now than in the middle of it.");
    await send(stakeholder, "Adopt version 2");
    await expect(stakeholder.getByText("This project is judged by Minimal risk, version 2.")).toBeVisible();
  });

  await test.step("a gate that warns lets it on only with a second word, without JavaScript as well", async () => {
    const plain = await as("ml_engineer", { javaScriptEnabled: false });
    await plain.goto(`${lifecycle}/development`);
    await expect(plain.getByText("does not pass. It warns: say why you go on all the same.")).toBeVisible();
    const reason = plain.getByLabel("Why does it move on all the same?");
    // long enough for the browser, not for whoever reads it
    await reason.fill("We must.  ");
    await plain.getByRole("button", { name: "Move on to deployment all the same" }).click();
    await expect(plain.getByText("Please say, in a sentence, why the project moves on all the same.")).toBeVisible();
    await expect(reason).toHaveValue(/^We must\./);
    await reason.fill("The trial runs beside the thermostat, which stays in charge.");
    await plain.getByRole("button", { name: "Move on to deployment all the same" }).click();
    await plain.goto("/projects/COOLING");
    await expect(plain.getByText("In deployment", { exact: true })).toBeVisible();
    await plain.goto("/projects/COOLING/activity");
    await expect(plain.getByText("which stays in charge").first()).toBeVisible();
  });
});
