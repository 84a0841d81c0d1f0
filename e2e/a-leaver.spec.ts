// Somebody leaves: the admin sees what they have in hand and who would get it, closes the account, and nothing is left to nobody.
import { eq } from "drizzle-orm";
import { datasets, projects, tasks } from "@/db/schema";
import { expect, test } from "./fixtures";
import { follow } from "./follow";
import { look } from "./look";
import { phone } from "./screens";

test.use({ stage: "demo for a-leaver" });

test("a leaver's work goes to an heir by name, who hears of it once for each project, and the leaver is shown the door", async ({
  house,
  as,
}) => {
  test.setTimeout(90_000);
  const { data_engineer: leaver, ml_engineer: heir } = house.cast;
  const [admin, left] = [await as("admin"), await as("data_engineer")];
  await follow(left, "/inbox");

  await admin.goto("/admin/people?role=data_engineer");
  await admin.getByRole("link", { name: leaver.name }).click();
  await admin.waitForURL(/\/people\/[\w-]+$/);
  await admin.getByRole("link", { name: "Deactivate…" }).click();
  await expect(admin.getByRole("heading", { name: `Deactivate ${leaver.name}?`, level: 1 })).toBeVisible();
  const hands = admin.getByRole("region", { name: "What they have in hand" });
  const inHand = hands.getByRole("heading", { level: 3 });

  const names = await test.step("the page says what they have in hand, and who would get it", async () => {
    const theirs = hands.getByText(`to ${heir.name}`);
    // without an heir it goes to each project's owner
    const alone = await theirs.count();
    await admin.getByLabel("Who would take over?").fill(heir.email);
    await admin.getByRole("button", { name: "Show" }).click();
    await admin.waitForURL(/[?]heir=/);
    expect(await theirs.count()).toBeGreaterThan(alone);
    await look(admin, "a leaver with an heir");
    return inHand.allInnerTexts();
  });
  expect(names.length).toBeGreaterThan(1);

  await test.step("nobody gets it who is not here, and then the heir does", async () => {
    const takesOver = admin.getByLabel(/^Who takes over COOLING/);
    await expect(takesOver).toHaveValue(heir.email);
    await takesOver.fill("nobody@example.org");
    await admin.getByRole("button", { name: `Deactivate ${leaver.name}` }).click();
    await expect(admin.getByText("Choose somebody else who has joined and is active.")).toBeVisible();
    await takesOver.fill(heir.email);
    await admin.getByRole("button", { name: `Deactivate ${leaver.name}` }).click();
    await expect(admin.getByText("Deactivated", { exact: true }).first()).toBeVisible();
  });

  await test.step("the leaver's browser leads to the sign-in on the next step", async () => {
    await left.goto("/projects");
    await expect(left).toHaveURL(/\/sign-in\?from=%2Fprojects$/);
  });

  await test.step("nothing is the leaver's any more", async () => {
    const theirs = await Promise.all([
      house.db.$count(projects, eq(projects.ownerId, leaver.id)),
      house.db.$count(datasets, eq(datasets.ownerId, leaver.id)),
      house.db.$count(tasks, eq(tasks.assigneeId, leaver.id)),
    ]);
    expect(theirs).toEqual([0, 0, 0]);
  });

  await test.step("the heir hears of each project once, and finds it theirs", async () => {
    const page = await as("ml_engineer", phone);
    await page.goto("/inbox");
    const told = page.getByRole("listitem").filter({ hasText: `What ${leaver.name} had in hand` });
    await expect(told).toHaveCount(names.length);
    await look(page, "an heir's inbox");
    await page.goto("/projects/COOLING/team");
    await expect(page.getByRole("row", { name: new RegExp(`^${heir.name} Owner`) })).toBeVisible();
  });
});
