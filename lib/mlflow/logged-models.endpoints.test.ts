// Logged models over the protocol's own route: what a client says of a model it reads back, and every no has its code.
import { expect } from "vitest";
import { begun, type Stored, speaker, test } from "@/lib/testing/tracking";

type Model = { info: { model_id: string; status: string } & Record<string, unknown>; data: Record<string, unknown> };

async function createModel(stored: Stored, more: object = {}) {
  const { experiment_id, run_id } = await begun(stored);
  const { post } = stored;
  const response = await post("logged-models", { experiment_id, name: "model", source_run_id: run_id, ...more });
  const model = response.body.model as Model;
  return { experiment_id, run_id, model, at: `logged-models/${model.info.model_id}` };
}

test("a model is announced, described, finished and read back", async ({ stored }) => {
  const { get, patch, post, send } = stored;
  const { experiment_id, run_id, model, at } = await createModel(stored, {
    model_type: "sklearn",
    params: [{ key: "a", value: "1" }],
    tags: [{ key: "t/u", value: "x" }],
  });
  expect(model.info).toMatchObject({
    experiment_id,
    source_run_id: run_id,
    name: "model",
    model_type: "sklearn",
    status: "LOGGED_MODEL_PENDING",
    artifact_uri: `mlflow-artifacts:/${experiment_id}/models/${model.info.model_id}/artifacts`,
  });
  expect(
    await post(`${at}/params`, {
      params: [
        { key: "a", value: "1" },
        { key: "b", value: "2" },
      ],
    }),
  ).toMatchObject({ status: 200 });
  expect((await post(`${at}/params`, { params: [{ key: "a", value: "3" }] })).status).toBe(400);
  expect(
    (
      await patch(`${at}/tags`, {
        tags: [
          { key: "t/u", value: "y" },
          { key: "v", value: "z" },
        ],
      })
    ).status,
  ).toBe(200);
  expect((await send("DELETE", `${at}/tags/t/u`, {})).status).toBe(200);
  expect(await send("DELETE", `${at}/tags/t%2Fu`, {})).toMatchObject({
    status: 404,
    body: { error_code: "RESOURCE_DOES_NOT_EXIST" },
  });
  expect((await patch(at, { status: "LOGGED_MODEL_PENDING" })).status).toBe(400);
  const done = await patch(at, { model_id: model.info.model_id, status: "LOGGED_MODEL_READY" });
  expect(done.body.model).toMatchObject({
    info: { status: "LOGGED_MODEL_READY", tags: [{ key: "v", value: "z" }] },
    data: {
      params: [
        { key: "a", value: "1" },
        { key: "b", value: "2" },
      ],
    },
  });
  expect((await get(at)).body.model).toEqual(done.body.model);
});

test("what is said of a model stands with the run and with the model, once", async ({ stored }) => {
  const { get, post } = stored;
  const { run_id, model, at, experiment_id } = await createModel(stored);
  const model_id = model.info.model_id;
  const point = { key: "m", value: "NaN", timestamp: 5, step: 2, model_id, dataset_name: "may", dataset_digest: "d1" };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await post("runs/log-batch", {
      run_id,
      metrics: [point, { key: "m", value: 0.5, timestamp: 6, step: 3, model_id }],
    });
    await post("runs/outputs", { run_id, models: [{ model_id, step: 3 }] });
  }
  const base = await post("logged-models", { experiment_id, name: "base" });
  const base_id = (base.body.model as Model).info.model_id;
  expect((await post("runs/log-inputs", { run_id, models: [{ model_id: base_id }] })).status).toBe(200);
  const read = (await get(at)).body.model as Model;
  expect(read.data.metrics).toEqual([
    { key: "m", value: "NaN", timestamp: 5, step: 2, model_id, run_id, dataset_name: "may", dataset_digest: "d1" },
    { key: "m", value: 0.5, timestamp: 6, step: 3, model_id, run_id },
  ]);
  expect((await get("runs/get", { run_id })).body.run).toMatchObject({
    data: { metrics: [{ key: "m", value: 0.5 }] },
    inputs: { model_inputs: [{ model_id: base_id }] },
    outputs: { model_outputs: [{ model_id, step: 3 }] },
  });
});

test("a deleted model is gone, unless it is asked for, and deleting it twice is doing it once", async ({ stored }) => {
  const { get, patch, post, send } = stored;
  const { at, experiment_id, model, run_id } = await createModel(stored);
  for (let attempt = 0; attempt < 2; attempt += 1) expect((await send("DELETE", at, {})).status).toBe(200);
  expect(await get(at)).toMatchObject({ status: 404, body: { error_code: "RESOURCE_DOES_NOT_EXIST" } });
  expect((await get(at, { allow_deleted: "true" })).status).toBe(200);
  expect((await patch(at, { status: 2 })).status).toBe(404);
  expect((await post("logged-models/search", { experiment_ids: [experiment_id] })).body).toEqual({});
  const late = { run_id, key: "m", value: 1, timestamp: 1, model_id: model.info.model_id };
  expect((await post("runs/log-metric", late)).status).toBe(404);
});

test("every no has the protocol's code and words", async ({ stored }) => {
  const { get, post } = stored;
  const { experiment_id } = await begun(stored);
  for (const name of ["a/b", "a:b", "a.b", 'a"b', "a%b", "", "x".repeat(501)]) {
    expect([name, (await post("logged-models", { experiment_id, name })).status]).toEqual([name, 400]);
  }
  for (const id of ["m-1", `m-${"0".repeat(32)}`, "x"]) {
    expect((await get(`logged-models/${id}`)).body).toEqual({
      error_code: "RESOURCE_DOES_NOT_EXIST",
      message: `Logged model with ID '${id}' not found.`,
    });
  }
  const search = (given: object) => post("logged-models/search", { experiment_ids: [experiment_id], ...given });
  for (const given of [
    { filter: "nothing = 'x'" },
    { filter: "metrics.a = 'x'" },
    { filter: "params.a > 'x'" },
    { order_by: [{ field_name: "params.a" }] },
    { order_by: [{ field_name: "nothing" }] },
    { order_by: [{ field_name: "metrics.a", dataset_digest: "d" }] },
    { page_token: "made-up" },
    { datasets: [{}] },
    { max_results: 0 },
  ]) {
    expect([given, (await search(given)).status]).toEqual([given, 400]);
  }
});

test("models are told to nobody who may not see their project, and made by nobody who may not log", async ({
  stored,
}) => {
  const { get, token, stranger, expert, scientist } = stored;
  const { at, experiment_id, model, run_id } = await createModel(stored);
  const outside = speaker(await token(stranger));
  const model_id = model.info.model_id;
  const asked = [
    await outside.get(at),
    await outside.patch(at, { status: 2 }),
    await outside.send("DELETE", at, {}),
    await outside.patch(`${at}/tags`, { tags: [] }),
    await outside.post(`${at}/params`, { params: [] }),
    await outside.get(`${at}/artifacts/directories`),
    await outside.post("logged-models", { experiment_id, name: "m" }),
    await outside.post("runs/outputs", { run_id, models: [] }),
  ];
  expect(asked.map(({ status, body }) => [status, body.error_code])).toEqual(
    asked.map(() => [404, "RESOURCE_DOES_NOT_EXIST"]),
  );
  expect((await outside.post("logged-models/search", { experiment_ids: [experiment_id] })).body).toEqual({});
  const watching = speaker(await token(expert));
  expect((await watching.get(at)).status).toBe(200);
  expect((await watching.patch(at, { status: 2 })).status).toBe(403);
  expect((await speaker(await token(scientist, "read")).patch(at, { status: 2 })).status).toBe(403);
  const other = await stored.world.project();
  const member = await stored.world.member(other.id, "data_scientist");
  const both = speaker(await token(member));
  const begunThere = await both.post("experiments/create", { name: `${other.key}/e` });
  const run = await both.post("runs/create", { experiment_id: begunThere.body.experiment_id });
  const foreignRunId = (run.body.run as { info: { run_id: string } }).info.run_id;
  for (const [path, body] of [
    ["runs/outputs", { run_id: foreignRunId, models: [{ model_id }] }],
    ["runs/log-inputs", { run_id: foreignRunId, models: [{ model_id }] }],
    ["runs/log-metric", { run_id: foreignRunId, key: "m", value: 1, timestamp: 1, model_id }],
  ] as const) {
    expect([path, (await both.post(path, body)).status]).toEqual([path, 404]);
  }
  expect(((await get(at)).body.model as Model).info.status).toBe("LOGGED_MODEL_PENDING");
});
