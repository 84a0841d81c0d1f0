// Every page over HTTP, tried by those who have no key to it.
import { roles } from "@/db/enums";
import { exampleOf, pagesInside } from "./addresses";
import { addStranger, openSessionOf } from "./cast";
import { expect, test } from "./fixtures";
import { knock, sessionOf } from "./knock";

test.use({ stage: "demo for closed-pages" });

test("pages lead whoever is not signed in to sign-in, and remember where they wanted to go", async ({ house }) => {
  expect(pagesInside.length).toBeGreaterThan(20);
  for (const page of pagesInside) {
    const address = await exampleOf(page, house);
    const answer = await knock(house, address);
    const wanted = address === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(address)}`;
    expect([page, answer.status, answer.headers.get("location")]).toEqual([page, 307, wanted]);
  }
});

test("pages of a private project are not found by whoever is not on its team", async ({ house }) => {
  const cookie = await openSessionOf(house.db, (await addStranger(house.db)).id);
  for (const page of pagesInside.filter((page) => page.startsWith("/projects/[project]"))) {
    const hidden = await exampleOf(page, house, "FRAUD");
    expect([page, (await knock(house, hidden, cookie)).status]).toEqual([page, 404]);
    // some pages are for those who may act on them only
    const members = roles.map(async (role) => (await knock(house, hidden, await sessionOf(house, role))).status);
    expect([page, await Promise.all(members)]).toEqual([page, expect.arrayContaining([200])]);
  }
});

test("pages of one project do not show what belongs to another", async ({ house }) => {
  const cookie = await sessionOf(house, "stakeholder");
  const deep = pagesInside.filter((page) =>
    /^\/projects\/\[project\].*\[(requirement|metric|task|decision|batch)\]/.test(page),
  );
  expect(deep.length).toBeGreaterThan(1);
  for (const page of deep) {
    const foreign = (await exampleOf(page, house, "FRAUD")).replace("FRAUD", "CHURN");
    expect([page, (await knock(house, foreign, cookie)).status]).toEqual([page, 404]);
  }
});

test("pages of the admin are not found by anybody else", async ({ house }) => {
  const admin = await sessionOf(house, "admin");
  for (const page of pagesInside.filter((page) => page.startsWith("/admin"))) {
    const address = await exampleOf(page, house);
    for (const role of roles) {
      expect([page, role, (await knock(house, address, await sessionOf(house, role))).status]).toEqual([
        page,
        role,
        404,
      ]);
    }
    expect([page, (await knock(house, address, admin)).status < 400]).toEqual([page, true]);
  }
});

test("pages under an address that was never there are not found", async ({ house }) => {
  const cookie = await sessionOf(house, "stakeholder");
  for (const path of [
    "/nowhere",
    "/projects/NOWHERE",
    "/projects/CHURN/lifecycle/nowhere",
    "/projects/CHURN/requirements/not-an-id",
    "/guide/nowhere",
    "/home/nowhere",
  ]) {
    expect([path, (await knock(house, path, cookie)).status]).toEqual([path, 404]);
  }
  for (const path of ["/projects/CHURN%00", "/projects/CHURN%ff", "/projects?q=%00"]) {
    expect([path, (await knock(house, path, cookie)).status]).toEqual([path, 400]);
  }
});
