// A workspace whose day is another one than its reader's browser has, and than UTC has: every page and form goes by the workspace's.
import { eq } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { formatDateTime, formatDay } from "@/lib/format/dates";
import { dayNumber, dayOf, dayOfNumber } from "@/lib/kernel/days";
import { expect, test } from "./fixtures";
import { send } from "./send";

test.use({ stage: "demo for days-in-another-zone" });

const locale = "en-GB";
/** Their clocks are 25 hours apart, so that one of them is never on UTC's day. */
const [east, west] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"] as const;

test("days on pages, a day in a form and what is overdue are the workspace's, wherever the browser is", async ({
  house,
  as,
}) => {
  const isLate = new Date().getUTCHours() >= 11;
  const [zone, timezoneId] = isLate ? [east, west] : [west, east];
  const admin = await as("admin", { timezoneId });
  await admin.goto("/admin/settings");
  await admin.getByLabel("Time zone").fill(zone);
  await send(admin, "Save settings");
  await admin.reload();
  await expect(admin.getByLabel("Time zone")).toHaveValue(zone);

  const scientist = await as("data_scientist", { timezoneId });
  const today = dayOf(new Date(), zone);
  expect([dayOf(new Date(), "UTC"), dayOf(new Date(), timezoneId)]).not.toContain(today);

  await test.step("a form begins with today, and what it records is of today", async () => {
    await scientist.goto("/projects/CHURN/decisions/new");
    await expect(scientist.getByLabel("Decided on")).toHaveValue(today);
    await scientist.getByLabel("What was decided").fill("We call in the morning");
    await scientist.getByLabel("Why", { exact: true }).fill("In the morning two in five pick up the phone.");
    await scientist.getByRole("button", { name: "Put on record" }).click();
    await expect(scientist.getByRole("heading", { name: "We call in the morning", level: 1 })).toBeVisible();
    await expect(scientist.getByText(formatDay(today, locale)).first()).toBeVisible();
  });

  await test.step("a task of today is due until its day is over there, and its moments are told as there", async () => {
    await scientist.goto("/projects/TRIAGE/tasks/new");
    await scientist.getByLabel("What is to be done").fill("Draw two hundred claims");
    await scientist.getByLabel("Due", { exact: false }).fill(today);
    await scientist.getByRole("button", { name: "Add task" }).click();
    await expect(scientist.getByText("due today")).toBeVisible();
    const [task] = await house.db.select().from(tasks).where(eq(tasks.title, "Draw two hundred claims"));
    const written = formatDateTime(task?.createdAt ?? new Date(0), { locale, timeZone: zone });
    await expect(scientist.locator(`time[title="${written}"]`).first()).toBeVisible();
    await house.db
      .update(tasks)
      .set({ dueOn: dayOfNumber(dayNumber(today) - 1) })
      .where(eq(tasks.id, task?.id ?? ""));
    await scientist.reload();
    await expect(scientist.getByText("1 day overdue")).toBeVisible();
  });
});
