// A sign-on that tells no groups takes nothing away, and a role that comes back ends what an honest one had begun.
import { eq } from "drizzle-orm";
import { datasets, handovers, identities, memberships, people, projects, signOnMappings } from "@/db/schema";
import { test } from "./company";
import { expect } from "./fixtures";
import { send } from "./send";

test.use({ stage: "demo for a-sign-on-without-groups" });

test("a sign-on without groups changes nothing", async ({ house, company, as, visitor }) => {
  const { db } = house;
  const [project] = await db.select().from(projects).where(eq(projects.key, "CHURN"));
  if (!project) throw new Error("The demo has no project.");
  await db.insert(signOnMappings).values([
    { groupName: "data", role: "data_engineer", projectId: project.id, createdAt: new Date() },
    { groupName: "everybody", role: "data_engineer", createdAt: new Date() },
  ]);
  const noor = { subject: "noor", email: "noor@northwind.example", name: "Noor Aziz", groups: ["data", "everybody"] };
  const page = await visitor({ baseURL: company.url });
  const signOn = async (person: Parameters<typeof company.present>[0]) => {
    company.present(person);
    // a page that still listens would ask without its cookie
    await page.goto("about:blank");
    await page.context().clearCookies();
    await page.goto("/sign-in?from=/account");
    await page.getByRole("link", { name: "Sign in with Northwind" }).click();
    await expect(page).toHaveURL(`${company.url}/account`);
  };

  await signOn(noor);
  const [identity] = await db.select().from(identities).where(eq(identities.subject, "noor"));
  const personId = identity?.personId ?? "";
  await db.update(datasets).set({ ownerId: personId }).where(eq(datasets.projectId, project.id));
  const roles = () => db.select().from(memberships).where(eq(memberships.personId, personId));
  const owners = async () =>
    new Set((await db.select().from(datasets).where(eq(datasets.projectId, project.id))).map(({ ownerId }) => ownerId));
  const before = await roles();
  expect(before).toHaveLength(1);

  for (const silent of [{ hasTooManyGroups: true }, { withholds: "groups" }]) {
    await signOn({ ...noor, ...silent });
    expect(await roles()).toEqual(before);
    expect(await db.select().from(handovers)).toEqual([]);
  }
  await page.goto("/inbox");
  await expect(page.getByText("Nothing of their roles was changed.").first()).toBeVisible();

  const admin = await as("admin", { url: company.url });
  await admin.goto("/inbox");
  await expect(admin.getByText("they are in more groups than the provider lists")).toHaveCount(1);
  await expect(admin.getByText("the provider did not grant all that OIDC_SCOPE asks for")).toHaveCount(1);

  // An empty list is a list: the role goes at once, the work waits, and an admin may leave it where it is.
  await signOn({ ...noor, groups: ["everybody"] });
  expect(await roles()).toEqual([]);
  expect(await owners()).toEqual(new Set([personId]));
  await admin.goto("/admin/sign-on");
  await expect(admin.getByRole("row", { name: /Noor Aziz/ })).toContainText(project.key);
  await signOn(noor);
  expect(await roles()).toHaveLength(1);
  expect(await db.select().from(handovers)).toEqual([]);

  await signOn({ ...noor, groups: ["everybody"] });
  await admin.reload();
  await send(admin, `Hand the work of Noor Aziz in ${project.key} over now`);
  await expect.poll(owners).toEqual(new Set([project.ownerId]));
  await send(admin, `Give the work in ${project.key} back to Noor Aziz`);
  await expect.poll(owners).toEqual(new Set([personId]));
});

test("an invited person joins with their company account, and joins again once it is released", async ({
  house,
  company,
  as,
  visitor,
}) => {
  const { db } = house;
  const admin = await as("admin", { url: company.url });
  await admin.goto("/admin/people/invite");
  await admin.getByLabel("Name").fill("Kim Dahl");
  await admin.getByLabel("E-mail").fill("kim@northwind.example");
  await admin.getByRole("radio", { name: /expert/i }).check();
  await send(admin, /invitation$/);
  const link = await admin.getByLabel("Link for Kim Dahl").inputValue();
  const page = await visitor({ baseURL: company.url });

  company.present({ subject: "kim", email: "kim@northwind.example", groups: [] });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with Northwind" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.goto(link);
  await page.getByRole("link", { name: "Join with Northwind" }).click();
  await expect(page).not.toHaveURL(/sign-in|invite/);
  await page.goto("/account");
  await expect(page.getByLabel("Name")).toHaveValue("Kim Dahl");

  const [kim] = await db.select().from(people).where(eq(people.email, "kim@northwind.example"));
  await admin.goto(`/admin/people/${kim?.id}`);
  await send(admin, "Release the company account");
  const again = await admin.getByLabel("Link for Kim Dahl").inputValue();
  company.present({ subject: "kim-2026", email: "kim@northwind.example", groups: [] });
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(again);
  await page.getByRole("link", { name: "Join with Northwind" }).click();
  await page.goto("/account");
  await expect(page.getByLabel("Name")).toHaveValue("Kim Dahl");
});
