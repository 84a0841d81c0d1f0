// A gate asked from outside: a pipeline fails while it does not pass, and a README shows its word to whoever has the address.
import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { addStranger, openTokenOf } from "./cast";
import { expect, test } from "./fixtures";
import { look } from "./look";

test.use({ stage: "demo for a-gate-asked-from-outside" });

/** A private project whose gates block. */
const gate = "/projects/FRAUD/lifecycle/development";
const asked = "/api/v1/projects/FRAUD/gates/development";

/** As the page gives it, for a job to run. */
const command = async (page: Page) => (await page.locator("pre code").textContent()) ?? "";

test("a job fails while the gate does not pass, by the very words of the page", async ({ house, as }) => {
  const page = await as("ml_engineer");
  await page.goto(`${gate}/outside`);
  const words = await command(page);
  const token = await openTokenOf(house.db, house.cast.ml_engineer.id, "read");
  const ask = async (query: string, secret?: string) => {
    const headers = secret ? { authorization: `Bearer ${secret}` } : undefined;
    const answer = await fetch(`${house.url}${asked}${query}`, { headers });
    return { status: answer.status, body: await answer.json() };
  };

  await test.step("how it stands is told to a token that may read, and what is not met is named", async () => {
    expect(await ask("", token)).toMatchObject({
      status: 200,
      body: { gate: "development", mode: "block", passes: false },
    });
    const refused = await ask("?require=pass", token);
    expect(refused).toMatchObject({ status: 412, body: { error: { code: "precondition" } } });
    expect(refused.body.error.message).toMatch(/^The development gate of FRAUD does not pass\. /);
    expect((await ask("?require=perhaps", token)).status).toBe(422);
  });

  await test.step("to nobody else: without a token, with one of a stranger, or one that was made up", async () => {
    const stranger = await openTokenOf(house.db, (await addStranger(house.db)).id, "write");
    expect((await ask("?require=pass")).status).toBe(401);
    expect((await ask("?require=pass", "made-up")).status).toBe(401);
    expect((await ask("?require=pass", stranger)).status).toBe(404);
  });

  await test.step("the job ends with curl's code for an answer that is an error, and with none where the gate warns", async () => {
    const job = (line: string) =>
      spawnSync("sh", ["-c", line], { env: { ...process.env, QUINTET_TOKEN: token }, encoding: "utf8" });
    test.skip(job("curl --version").status !== 0, "There is no curl here.");
    const here = words.replace(/https?:\/\/[^/"]+/, house.url);
    const failed = job(here);
    expect([failed.status, failed.stdout]).toEqual([22, expect.stringContaining("does not pass")]);
    const warned = job(here.replace("FRAUD", "CHURN").replace("development", "deployment"));
    expect([warned.status, warned.stdout]).toEqual([0, expect.stringContaining('"passes":true')]);
  });
});

test("a badge shows its gate's word to whoever has its address, until it is revoked", async ({
  house,
  as,
  visitor,
}) => {
  const page = await as("stakeholder");
  await page.goto(`${gate}/outside`);
  await page.getByLabel("Where it will be shown").fill("README of the payment checks");
  await page.getByRole("button", { name: "Make a badge" }).click();
  const made = await page.getByRole("status").filter({ hasText: "as Markdown" }).locator("code").textContent();
  const [, path] = /\]\(https?:\/\/[^/]+(\/[^)]+)\)\]/.exec(made ?? "") ?? [];
  const address = new URL(path ?? "", house.url);
  await look(page, "a badge that was just made");

  await test.step("as a picture that says it in words", async () => {
    const reader = await visitor();
    const answer = await reader.goto(address.href);
    expect(answer?.headers()["content-type"]).toContain("image/svg+xml");
    await expect(reader.locator("svg")).toHaveAttribute("aria-label", "Development gate: not passed yet");
    expect(await reader.content()).not.toMatch(/FRAUD|payment/i);
    await reader.close();
  });

  await test.step("of no other gate, nor without its secret", async () => {
    const status = async (url: string) => (await fetch(url)).status;
    expect(await status(address.href)).toBe(200);
    expect(await status(address.href.replace("development", "design"))).toBe(404);
    expect(await status(address.href.replace("FRAUD", "CHURN"))).toBe(404);
    expect(await status(address.href.replace(/token=.*/, ""))).toBe(404);
  });

  await test.step("and no more once it is revoked", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Revoke the badge “README of the payment checks”" }).click();
    await expect(page.getByText("No badge is out")).toBeVisible();
    expect((await fetch(address)).status).toBe(404);
  });
});
