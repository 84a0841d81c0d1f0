// A stakeholder freezes how a project stands, a board member without an account reads that and nothing else, and the link is ended.
import { countAttempt } from "@/lib/kernel/attempts";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for board-report" });

test("a board reads what was frozen for it, until the link is ended", async ({ as, visitor, house }) => {
  const page = await as("stakeholder");
  const title = "Churn for the winter board";

  await test.step("the stakeholder freezes a report and makes a link", async () => {
    await page.goto("/projects/CHURN/reports");
    await page.getByLabel("Title").fill(title);
    await page.getByLabel(/^A word to its readers/).fill("Please read the range, not only the middle.");
    await page.getByRole("button", { name: "Freeze report" }).click();
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await page.getByLabel("For whom").fill("Ines of the board");
    await send(page, "Make a link");
    await expect(page.getByText("Here is the link for Ines of the board")).toBeVisible();
  });

  const link = new URL((await page.locator("code").textContent()) ?? "");
  const member = await visitor(phone);

  await test.step("somebody without an account reads it on a phone, and takes the PDF along", async () => {
    await member.goto(link.pathname);
    await expect(member.getByRole("heading", { name: title })).toBeVisible();
    await expect(member.getByText("Is it still viable?")).toBeVisible();
    await expect(member.getByText("Please read the range, not only the middle.")).toBeVisible();
    await look(member, "a shared report on a phone");
    const pdf = await member.request.get(`${link.pathname}/pdf`);
    expect(pdf.headers()["content-type"]).toBe("application/pdf");
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("nothing else is reachable from there", async () => {
    const ways = await member.getByRole("link").evaluateAll((links) => links.map((each) => each.getAttribute("href")));
    expect(ways).toEqual([`${link.pathname}/pdf`]);
    for (const path of ["/projects/CHURN", "/projects/CHURN/reports/2", "/portfolio/reports/1/pdf"]) {
      const answer = await member.request.get(path, { maxRedirects: 0 });
      expect([path, answer.status()]).toEqual([path, 307]);
    }
    expect((await member.request.get(`/shared/${"x".repeat(43)}/pdf`)).status()).toBe(404);
  });

  await test.step("an address that was asked for too often says so, and when to come again", async () => {
    const token = "o".repeat(43);
    const limit = { name: "shared report", key: token, tries: 300, minutes: 15 };
    for (let count = 0; count < limit.tries; count += 1) await countAttempt(house.db, [limit]);
    const answer = await member.request.get(`/shared/${token}`);
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(600);
    expect(await answer.text()).toContain("Opened too often");
  });

  await test.step("the stakeholder sees that it was opened, ends the link, and it shows nothing more", async () => {
    await page.reload();
    await expect(page.getByText("Opened 2 times")).toBeVisible();
    await page.getByRole("button", { name: "End link" }).click();
    await send(page, "End it for Ines of the board");
    await expect(page.getByText("Ended", { exact: true })).toBeVisible();
    const gone = await member.request.get(link.pathname);
    expect(gone.status()).toBe(404);
    expect((await member.request.get(`${link.pathname}/pdf`)).status()).toBe(404);
  });

  await test.step("the admin finds every opening in the audit log", async () => {
    const admin = await as("admin");
    await admin.goto("/admin/audit");
    await expect(admin.getByText("had a shared report opened").filter({ visible: true }).first()).toBeVisible();
  });
});
