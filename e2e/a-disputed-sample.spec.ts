// A data scientist brings cases, two experts judge them by key and by thumb, and what they dispute comes back with its reason.
import type { Page } from "@playwright/test";
import { addMember } from "./cast";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { phone } from "./screens";

test.use({ stage: "demo for a-disputed-sample" });

const name = "Claims of last week";
const question = "Did the model sort this claim as you would?";
const [water, wrist, hail] = ["Water came through the ceiling", "Slipped on the path, broke a wrist", "Hail dents"];
const csv = [
  "What happened,Amount,answer,confidence",
  `${water},1840,simple,0.95`,
  `"${wrist}",600,simple,0.91`,
  `${hail},720,simple,0.6`,
].join("\n");

const theCase = (page: Page) => page.getByRole("article");
const holds = async (page: Page, words: string) => ((await theCase(page).textContent()) ?? "").includes(words);
/** The case that was there makes room for another one, or for the end. */
const judged = (page: Page, about: string | null) =>
  expect(theCase(page).filter({ hasText: about ?? "" })).toHaveCount(0);
const opinion = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

test("experts judge samples by key and by thumb, and the scientist reads what they dispute", async ({ house, as }) => {
  test.setTimeout(150_000);
  const second = await addMember(house.db, "TRIAGE", "expert");
  const [scientist, expert, other] = [await as("data_scientist"), await as("expert"), await as(second, phone)];
  const { expert: emeka } = house.cast;

  await test.step("the scientist brings cases: a wrong line is named, then the right file is shown and confirmed", async () => {
    await scientist.goto("/projects/TRIAGE/validate");
    await scientist.getByRole("link", { name: "Bring samples" }).click();
    await scientist.getByLabel("Name").fill(name);
    await scientist.getByLabel("What shall the expert say?").fill(question);
    await scientist.getByLabel("Who looks at each case?").selectOption("2 experts");
    await scientist.getByLabel("Or paste its lines").fill(`${csv}\nStorm,90,,2`);
    await scientist.getByRole("button", { name: "Check the lines" }).click();
    await expect(scientist.getByRole("list", { name: "Wrong lines" })).toContainText("The answer is missing.");
    await expect(scientist.getByLabel("What shall the expert say?")).toHaveValue(question);
    await expect(scientist.getByLabel("Who looks at each case?")).toHaveValue("2");
    await scientist.getByLabel("Or paste its lines").fill(csv);
    await scientist.getByRole("button", { name: "Check the lines" }).click();
    await expect(scientist.getByText("Every line is right. Nothing is saved yet.")).toBeVisible();
    await scientist.getByRole("button", { name: "Ask the experts about 3 cases" }).click();
    await expect(scientist).toHaveURL(/\/projects\/TRIAGE\/validate\/[0-9a-f-]+\/results$/);
    await expect(scientist.getByText("Nobody has judged a case yet")).toBeVisible();
  });

  await test.step("the expert finds them in the inbox and judges by the keys alone, takes one back and says it anew", async () => {
    await expert.goto("/inbox");
    await expert.getByRole("link", { name }).first().click();
    await expect(expert.getByRole("heading", { name: question })).toBeVisible();
    await expect(theCase(expert)).toBeVisible();
    await look(expert, "a case waits for the expert");
    const first = await theCase(expert).textContent();
    await expert.keyboard.press("u");
    await expect(expert.getByLabel("What makes you unsure?")).toBeFocused();
    await expert.keyboard.type("Cannot tell yet");
    await expert.keyboard.press("Enter");
    await judged(expert, first);
    await expert.keyboard.press("z");
    await expect(theCase(expert)).toHaveText(first ?? "");

    for (let left = 3; left > 0; left -= 1) {
      const shown = await theCase(expert).textContent();
      if (await holds(expert, wrist)) {
        await expert.keyboard.press("w");
        await expect(expert.getByLabel("Why is it wrong?")).toBeFocused();
        await expert.keyboard.type("Somebody was hurt: never simple");
        await expert.keyboard.press("Enter");
      } else await expert.keyboard.press("c");
      await judged(expert, shown);
    }
    await expect(expert.getByText("You have judged all you can")).toBeVisible();
    await look(expert, "nothing is left for this expert");
  });

  await test.step("the second expert, on a phone, puts one off and sees two otherwise", async () => {
    await other.goto("/projects/TRIAGE/validate");
    await other.getByRole("link", { name }).tap();
    const putOff = await theCase(other).textContent();
    await other.getByRole("link", { name: "Skip this case" }).tap();
    await judged(other, putOff);
    for (let left = 2; left > 0; left -= 1) await judgeByThumb(other);
    await expect(other.getByText("You put off 1 case")).toBeVisible();
    await other.getByRole("link", { name: "Look at them now" }).tap();
    await expect(theCase(other)).toHaveText(putOff ?? "");
    await judgeByThumb(other);
    await expect(other.getByText("All cases are judged")).toBeVisible();
    await look(other, "all cases are judged");
  });

  await test.step("the scientist is told, reads the dispute and asks about it", async () => {
    await scientist.goto("/inbox");
    await scientist.getByRole("link", { name }).first().click();
    await scientist.getByRole("link", { name: /^Experts disagree/ }).click();
    await expect(theCase(scientist)).toHaveCount(1);
    await expect(theCase(scientist)).toContainText(wrist);
    await expect(opinion(scientist, emeka.name).last()).toContainText("Somebody was hurt: never simple");
    await expect(opinion(scientist, second.name).last()).toContainText("Correct");
    await expect(
      scientist.getByText("The experts agree no more than chance would have it.", { exact: false }),
    ).toBeVisible();
    await look(scientist, "what the experts dispute");
    const file = scientist.waitForEvent("download");
    await scientist.getByRole("link", { name: "CSV" }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await file).createReadStream()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toContain(`${emeka.name}: wrong, Somebody was hurt: never simple`);

    await scientist.getByRole("link", { name: /^Case \d$/ }).click();
    await expect(opinion(scientist, emeka.name).last()).toContainText("Somebody was hurt: never simple");
    await scientist.getByText("Ask the experts").first().click();
    await scientist.getByLabel("Your question").fill("Is every injury a hard claim, even without a lawyer?");
    await scientist.getByRole("button", { name: "Ask the experts" }).click();
    await expect(scientist.getByText("Open", { exact: true })).toBeVisible();
  });

  await test.step("the expert reads of the dispute at home, and answers; the answer stands where it was asked", async () => {
    await expert.goto("/home/expert");
    await expect(expert.getByText("Experts disagree with you on 1 case")).toBeVisible();
    const asked = expert.getByRole("listitem").filter({ hasText: "Is every injury a hard claim" });
    await asked.getByText("Answer", { exact: true }).first().click();
    await asked.getByLabel("Your answer").fill("Yes. An expert must see it whenever somebody is hurt.");
    await asked.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(asked.getByText("Answer on record")).toBeVisible();
    await scientist.reload();
    await expect(scientist.getByText("Yes. An expert must see it whenever somebody is hurt.")).toBeVisible();
  });
});

/** Water is unsure, all else is correct. */
async function judgeByThumb(page: Page) {
  const shown = await theCase(page).textContent();
  if (await holds(page, water)) {
    await page.getByRole("button", { name: /^Unsure/ }).tap();
    await page.getByLabel("What makes you unsure?").fill("How much water?");
    await page.getByRole("button", { name: /^Save: unsure/ }).tap();
  } else await page.getByRole("button", { name: /^Correct/ }).tap();
  await judged(page, shown);
}

test("without JavaScript a case is judged all the same, and a missing why is asked for", async ({ as }) => {
  const page = await as("expert", { javaScriptEnabled: false });
  await page.goto("/home/expert");
  await page.getByRole("link", { name: /^Judge \d+ cases/ }).click();
  await expect(theCase(page)).toBeVisible();
  const shown = await theCase(page).textContent();
  await page.getByRole("button", { name: /^Wrong/ }).click();
  await expect(page.getByText("Please say why, in a few words.")).toBeVisible();
  await expect(theCase(page)).toHaveText(shown ?? "");
  await page.getByLabel("Why is it wrong?").fill("The photograph shows another car");
  await page.getByRole("button", { name: /wrong/i }).first().click();
  await judged(page, shown);
  await page.getByRole("button", { name: /^Take back “wrong”/ }).click();
  await expect(theCase(page)).toHaveText(shown ?? "");
});
