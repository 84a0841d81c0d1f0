// A changed role and a sign-out everywhere count on the very next request: no cookie has to run out.
import { assignRoles } from "@/lib/admin/roles/commands";
import { type Command, perform } from "@/lib/kernel/command";
import { openSessionOf } from "./cast";
import { expect, type House, test } from "./fixtures";

test.use({ stage: "demo for changes-of-access" });

/** The admin does it elsewhere, while the others sit before their pages. */
async function adminDoes({ db, cast }: House, command: Command, input: Record<string, unknown>) {
  const outcome = await perform(command, { db, now: new Date(), personId: cast.admin.id, input });
  if (!outcome.ok) throw outcome.refusal;
}

test("a role that is taken away closes its pages, and one that is given opens them", async ({ house, as }) => {
  const { email } = house.cast.data_scientist;
  const page = await as("data_scientist");
  // A page that hears of it would be gone before the form is sent; this one is told by its own form.
  await page.route("**/api/live*", (route) => route.fulfill({ status: 204 }));
  const estimate = "/projects/CHURN/value/estimates/new";
  expect((await page.goto(estimate))?.status()).toBe(200);

  await adminDoes(house, assignRoles, { people: email, project: "CHURN", way: "set", roles: ["data_engineer"] });
  await page.getByLabel("Where do these figures come from?").fill("What the pilot of the last quarter has shown.");
  await page.getByRole("button", { name: "Submit estimate" }).click();
  await expect(page.getByText("your roles in CHURN do not allow this")).toBeVisible();

  await adminDoes(house, assignRoles, { people: email, project: "CHURN", way: "add", roles: ["stakeholder"] });
  expect((await page.goto(estimate))?.status()).toBe(200);
  expect((await page.goto("/projects/CHURN/value/budget"))?.status()).toBe(200);
});

test("somebody who leaves a private project does not find it any more", async ({ house, as }) => {
  const page = await as("expert");
  expect((await page.goto("/projects/FRAUD"))?.status()).toBe(200);
  const people = house.cast.expert.email;
  await adminDoes(house, assignRoles, { people, project: "FRAUD", way: "set", roles: [] });
  const gone = await page.request.get("/projects/FRAUD");
  expect(gone.status()).toBe(404);
});

test("sign-out everywhere ends every other browser too", async ({ house, as, visitor }) => {
  const here = await as("ml_engineer");
  const there = await as("ml_engineer");
  await there.goto("/inbox");
  await here.goto("/account/sessions");
  await here.getByRole("button", { name: "Sign out everywhere" }).first().click();
  await here.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here).toHaveURL(/\/sign-in$/);
  await there.goto("/inbox");
  await expect(there).toHaveURL(/\/sign-in\?from=%2Finbox$/);
  // A cookie that was copied before is worth nothing either; a new session is.
  const stolen = await visitor();
  await stolen
    .context()
    .addCookies([{ name: "quintet", value: await openSessionOf(house.db, house.cast.ml_engineer.id), url: house.url }]);
  await stolen.goto("/inbox");
  await expect(stolen).toHaveURL(/\/inbox$/);
});

test("an address that somebody has is refused beside its field, and a new one signs its person out", async ({
  house,
  as,
}) => {
  const { id } = house.cast.ml_engineer;
  const [admin, person] = [await as("admin"), await as("ml_engineer")];
  expect((await person.goto("/inbox"))?.status()).toBe(200);
  await admin.goto(`/admin/people/${id}`);
  await admin.getByRole("button", { name: "Change e-mail" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("New e-mail address").fill(house.cast.stakeholder.email);
  await dialog.getByRole("button", { name: "Change e-mail address" }).click();
  await expect(dialog.getByText("Somebody here has this address already.")).toBeVisible();
  await dialog.getByLabel("New e-mail address").fill("New.Address@example.org");
  await dialog.getByRole("button", { name: "Change e-mail address" }).click();
  await expect(admin.getByText("new.address@example.org")).toBeVisible();
  await person.goto("/inbox");
  await expect(person).toHaveURL(/\/sign-in\?from=/);
});
