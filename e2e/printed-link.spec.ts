// The link that the mlflow client prints opens the run, also through sign-in; a run that began others tells of them; and its files can do nothing in a browser.
import { openTokenOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { knock, sessionOf } from "./knock";

test.use({ stage: "demo for printed-link" });

/** As the client does it: an experiment, a run that begins another, and a file. */
async function train({ url, db, cast }: House) {
  const authorization = `Bearer ${await openTokenOf(db, cast.data_scientist.id, "write")}`;
  const post = async (path: string, body: object) => {
    const headers = { authorization, "content-type": "application/json" };
    const answer = await fetch(`${url}/api/2.0/mlflow/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const { experiment_id } = await post("experiments/create", { name: "CHURN/printed" });
  const begin = async (run_name: string, tags: object[] = []) =>
    (await post("runs/create", { experiment_id, run_name, tags })).run.info.run_id as string;
  const parent = await begin("sweep of depths");
  const child = await begin("depth 3", [{ key: "mlflow.parentRunId", value: parent }]);
  for (let at = 0; at < 8; at++) {
    const metrics = [1, 2].map((step) => ({ key: `metric ${at}`, value: at + step / 10, timestamp: step, step }));
    await post("runs/log-batch", { run_id: parent, metrics });
  }
  const page = "<script>document.title = 'run by a file'</script>";
  const place = `${url}/api/2.0/mlflow-artifacts/artifacts/${experiment_id}/${parent}/artifacts/report.html`;
  await fetch(place, { method: "PUT", headers: { authorization }, body: page });
  return { experiment_id, parent, child };
}

test("the printed link opens that run, through sign-in too, and its family, curves and files are there", async ({
  house,
  as,
  visitor,
}) => {
  test.setTimeout(120_000);
  const { experiment_id, parent } = await train(house);
  const printed = `/#/experiments/${experiment_id}/runs/${parent}`;
  const page = await as("data_scientist");

  await test.step("signed in, it opens the run and not the home", async () => {
    await page.goto(printed);
    await expect(page.getByRole("heading", { name: "sweep of depths", level: 1 })).toBeVisible();
  });

  await test.step("metrics seven and on have their curves a page away", async () => {
    await expect(page.getByText("Curves 1 to 6 of 8")).toBeVisible();
    await page.getByRole("navigation", { name: "Curves" }).getByRole("link", { name: "Next" }).click();
    await expect(page.getByText("Curves 7 to 8 of 8")).toBeVisible();
    await expect(page.getByRole("heading", { name: "metric 7" })).toBeVisible();
  });

  await test.step("parent and child list each other", async () => {
    await page.getByRole("link", { name: "depth 3" }).click();
    await expect(page.getByRole("heading", { name: "depth 3", level: 1 })).toBeVisible();
    await page.getByRole("link", { name: "sweep of depths" }).click();
    await expect(page.getByRole("heading", { name: "sweep of depths", level: 1 })).toBeVisible();
  });

  await test.step("a file carries its own policy on the wire", async () => {
    const href = await page
      .getByRole("link", { name: /report\.html/ })
      .first()
      .getAttribute("href");
    const session = await sessionOf(house, "data_scientist");
    const answer = await knock(house, href ?? "", session);
    expect([answer.status, answer.headers.get("content-security-policy")]).toEqual([
      200,
      "sandbox; default-src 'none'",
    ]);
  });

  await test.step("deleting the parent says how many it began, and takes them along when asked", async () => {
    await page.getByRole("button", { name: "Delete run" }).first().click();
    await page.getByLabel("And the run that it began").check();
    await page.getByRole("dialog").getByRole("button", { name: "Delete run" }).click();
    await expect(page.getByText("This run is deleted.")).toBeVisible();
    await page.goto(`/projects/CHURN/experiments?experiment=${experiment_id}`);
    await expect(page.getByRole("link", { name: "depth 3" })).toHaveCount(0);
  });

  await test.step("signed out, it comes back to the run after sign-in", async () => {
    const stranger = await visitor();
    await stranger.goto(printed);
    await stranger.waitForURL(/\/sign-in\?from=%2Fexperiments/);
    await stranger.getByRole("button", { name: house.cast.data_scientist.name }).first().click();
    await expect(stranger.getByRole("heading", { name: "sweep of depths", level: 1 })).toBeVisible();
  });
});
