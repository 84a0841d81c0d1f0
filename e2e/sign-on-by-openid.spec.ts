// Signing on with a company account at a real OpenID provider: the groups decide, and linking needs the person's own wish.
import { eq } from "drizzle-orm";
import { people, signOnMappings } from "@/db/schema";
import { hashPassword } from "@/lib/kernel/secrets";
import { test } from "./company";
import { expect } from "./fixtures";

test.use({ stage: "demo for sign-on-by-openid" });

test.beforeAll(async ({ house }) => {
  await house.db.insert(signOnMappings).values({ groupName: "mlops", role: "ml_engineer", createdAt: new Date() });
});

for (const javaScriptEnabled of [true, false]) {
  test(`somebody of a mapped group arrives where they wanted to go, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    company,
    visitor,
  }) => {
    company.present({
      subject: `noor-${javaScriptEnabled}`,
      email: `noor.${javaScriptEnabled}@northwind.example`,
      name: "Noor Aziz",
      groups: ["mlops"],
    });
    const page = await visitor({ baseURL: company.url, javaScriptEnabled });
    await page.goto("/guide");
    await page.getByRole("link", { name: "Sign in with Northwind" }).click();
    await expect(page).toHaveURL(`${company.url}/guide`);
    await page.goto("/account");
    await expect(page.getByLabel("Name")).toHaveValue("Noor Aziz");
    await expect(page.getByText("have no password here")).toBeVisible();
  });
}

test("somebody without a mapped group, or who cancels, is told so and stays outside", async ({ company, visitor }) => {
  const page = await visitor({ baseURL: company.url });
  for (const [person, sentence] of [
    [{ subject: "kim", email: "kim@northwind.example", groups: ["finance"] }, "none of its groups has a role here"],
    [null, "Sign-on was cancelled."],
  ] as const) {
    await page.context().clearCookies();
    company.present(person);
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Sign in with Northwind" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(sentence);
    await page.goto("/projects");
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test("a person with a password links their company account, signs on with it, and unlinks it", async ({
  house,
  company,
  as,
  visitor,
}) => {
  const { id, email } = house.cast.expert;
  await house.db
    .update(people)
    .set({ passwordHash: await hashPassword("mud-otter-vinegar") })
    .where(eq(people.id, id));
  company.present({ subject: "expert-at-northwind", email, groups: [] });

  const stranger = await visitor({ baseURL: company.url });
  await stranger.goto("/sign-in");
  await stranger.getByRole("link", { name: "Sign in with Northwind" }).click();
  await expect(stranger.getByRole("main").getByRole("alert")).toBeVisible();

  const page = await as("expert", { url: company.url });
  await page.goto("/account");
  await page.getByRole("link", { name: /Sign in with Northwind to link it/ }).click();
  await expect(page.getByText("Your company account is linked.")).toBeVisible();

  await stranger.goto("/sign-in?from=/account");
  await stranger.getByRole("link", { name: "Sign in with Northwind" }).click();
  await expect(stranger.getByRole("main").getByText(email).first()).toBeVisible();

  await page.getByRole("button", { name: /^Unlink/ }).click();
  await expect(page.getByRole("link", { name: /Sign in with Northwind to link it/ })).toBeVisible();
});
