// The protocol over its own route, with real tokens: what goes in comes out, and every no has its code and its words.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { GET as ajaxGet } from "@/app/ajax-api/2.0/mlflow/[...path]/route";
import { GET as apiGet } from "@/app/api/[...path]/route";
import { events } from "@/db/schema";
import { bodyTransferLimit, requestRate, trackingLimit } from "@/lib/doors/request-limits";
import { begun, type Said, speaker, test } from "@/lib/testing/tracking";
import { bodyLimit } from "./door";

test("an experiment is made under its project's key, and answered under the same name", async ({ stored }) => {
  const { post, get, project } = stored;
  const name = `${project.key}/team/baseline`;
  const created = await post("experiments/create", { name, tags: [{ key: "a", value: "1" }] });
  expect(created).toMatchObject({ status: 200, body: { experiment_id: expect.stringMatching(/^\d+$/) } });
  const experiment_id = created.body.experiment_id ?? "";
  const shape = {
    experiment: {
      experiment_id,
      name,
      artifact_location: `mlflow-artifacts:/${experiment_id}`,
      lifecycle_stage: "active",
      tags: [{ key: "a", value: "1" }],
    },
  };
  expect((await get("experiments/get", { experiment_id })).body).toMatchObject(shape);
  expect(
    (
      await get("experiments/get-by-name", {
        experiment_name: name.toLowerCase(),
      })
    ).body,
  ).toMatchObject(shape);
  expect((await get("experiments/get", { experimentId: experiment_id }, ajaxGet)).body).toMatchObject(shape);
  expect(await post("experiments/create", { name })).toMatchObject({
    status: 400,
    body: { error_code: "RESOURCE_ALREADY_EXISTS", message: `Experiment(name=${name}) already exists.` },
  });
  await post("experiments/update", { experiment_id, new_name: `${project.key}/renamed` });
  await post("experiments/set-experiment-tag", { experiment_id, key: "mlflow.note.content", value: "Read me" });
  await post("experiments/delete-experiment-tag", { experiment_id, key: "a" });
  expect((await get("experiments/get", { experiment_id })).body).toMatchObject({
    experiment: { name: `${project.key}/renamed`, tags: [{ key: "mlflow.note.content", value: "Read me" }] },
  });
  expect((await post("experiments/delete", { experiment_id })).body).toEqual({});
  expect((await post("experiments/delete", { experiment_id })).status).toBe(404);
  expect((await post("runs/create", { experiment_id })).body.message).toContain("must be in the 'active' state");
  const deleted = await post("experiments/search", {
    max_results: 10,
    view_type: "DELETED_ONLY",
    filter: `name = '${project.key}/renamed'`,
  });
  expect(deleted.body.experiments).toHaveLength(1);
  const duplicate = await post("experiments/create", { name: `${project.key}/renamed` });
  expect(duplicate).toMatchObject({ status: 400, body: { error_code: "RESOURCE_ALREADY_EXISTS" } });
  expect(duplicate.body.message).toMatch(
    `Experiment(name=${project.key}/renamed) already exists. It is deleted, and its name stays taken: restore it with MlflowClient().restore_experiment("${experiment_id}")`,
  );
  expect((await post("experiments/restore", { experiment_id })).status).toBe(200);
});

test("a run is begun, logged, ended, and read back to the last digit", async ({ stored }) => {
  const { post, get } = stored;
  const { experiment_id, run_id } = await begun(stored);
  await post(
    "runs/log-batch",
    `{"runId":"${run_id}","metrics":[
    {"key":"m","value":"NaN","timestamp":9223372036854775807,"step":"9007199254740993"},
    {"key":"m","value":"-Infinity","timestamp":"5","step":-3},{"key":"m","value":true,"timestamp":6},
    {"key":"m","value":"1.5","timestamp":7,"step":9223372036854775807}],
    "params":[{"key":"p","value":"1"}],"tags":[{"key":"t"}]}`,
  );
  const history = await get("metrics/get-history", { run_id, metric_key: "m" });
  expect(history.text).toBe(
    '{"metrics":[{"key":"m","value":-1.7976931348623157e+308,"timestamp":5,"step":-3},{"key":"m","value":1,"timestamp":6,"step":0},{"key":"m","value":1.5,"timestamp":7,"step":9223372036854775807},{"key":"m","value":"NaN","timestamp":9223372036854775807,"step":9007199254740993}]}',
  );
  const first = await get("metrics/get-history", { run_id, metric_key: "m", max_results: "3" });
  expect(first.body.metrics).toHaveLength(3);
  const page_token: string = first.body.next_page_token ?? "";
  const rest = await get("metrics/get-history", { run_uuid: run_id, metric_key: "m", max_results: "3", page_token });
  expect(rest.text).toContain('"value":"NaN"');
  expect((await get("metrics/get-history", { run_id, metric_key: "none" })).text).toBe("{}");
  const ended = await post("runs/update", { run_id, status: "FINISHED", end_time: 2_000 });
  expect(ended.body.run_info).toMatchObject({
    status: "FINISHED",
    start_time: 1_000,
    end_time: 2_000,
    run_name: "first",
  });
  const { body, text } = await get("runs/get", { run_id });
  expect(text).toContain('"step":9223372036854775807');
  expect(body.run).toMatchObject({
    info: {
      run_id,
      run_uuid: run_id,
      experiment_id,
      artifact_uri: `mlflow-artifacts:/${experiment_id}/${run_id}/artifacts`,
    },
    data: {
      params: [{ key: "p", value: "1" }],
      tags: [
        { key: "t", value: "" },
        { key: "mlflow.runName", value: "first" },
      ],
    },
    inputs: {},
  });
});

test("every no has the protocol's code and words", async ({ stored }) => {
  const { post, get, patch, project } = stored;
  const { run_id, experiment_id } = await begun(stored);
  await post("runs/log-parameter", { run_id, key: "p", value: "1" });
  const many = Array.from({ length: 1_001 }, (_, at) => ({ key: "m", value: at, timestamp: 1, step: at }));
  const cases: [Promise<Said>, number, string, string][] = [
    [post("experiments/create", { name: "baseline" }), 400, "INVALID_PARAMETER_VALUE", 'as in "CHURN/baseline"'],
    [post("experiments/create", {}), 400, "INVALID_PARAMETER_VALUE", "Missing value for required parameter 'name'."],
    [
      post("experiments/create", { name: 5 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Invalid value 5 for parameter 'name' supplied: ",
    ],
    [post("experiments/create", { name: "NOWHERE/a" }), 404, "RESOURCE_DOES_NOT_EXIST", "no project NOWHERE"],
    [
      post("experiments/create", { name: `${project.key}/b`, artifact_location: "s3://b" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "artifact_location",
    ],
    [
      get("experiments/get", { experiment_id: "999999" }),
      404,
      "RESOURCE_DOES_NOT_EXIST",
      "No Experiment with id=999999 exists",
    ],
    [
      get("experiments/get", { experiment_id: "9999999999" }),
      404,
      "RESOURCE_DOES_NOT_EXIST",
      "No Experiment with id=9999999999",
    ],
    [get("experiments/get", { experiment_id: "one" }), 400, "INVALID_PARAMETER_VALUE", "valid integer"],
    [
      get("experiments/get-by-name", { experiment_name: `${project.key}/none` }),
      404,
      "RESOURCE_DOES_NOT_EXIST",
      "Could not find",
    ],
    [
      get("experiments/get-by-name", { experiment_name: "Default" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "belongs to a project",
    ],
    [
      post("experiments/update", { experiment_id, new_name: "OTHER/a" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "stays in its project",
    ],
    [
      post("experiments/search", {}),
      400,
      "INVALID_PARAMETER_VALUE",
      "Missing value for required parameter 'max_results'.",
    ],
    [post("experiments/search", { max_results: 0 }), 400, "INVALID_PARAMETER_VALUE", "'max_results'"],
    [
      post("experiments/delete-experiment-tag", { experiment_id, key: "x" }),
      404,
      "RESOURCE_DOES_NOT_EXIST",
      "No tag with name: x",
    ],
    [post("runs/create", { experiment_id: "0" }), 404, "RESOURCE_DOES_NOT_EXIST", "mlflow.set_experiment"],
    [
      post("runs/create", { start_time: 1 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Missing value for required parameter 'experiment_id'.",
    ],
    [
      post("runs/create", { experiment_id, start_time: "9".repeat(18) }),
      400,
      "INVALID_PARAMETER_VALUE",
      "'start_time'",
    ],
    [
      post("runs/create", { experiment_id, run_name: "a", tags: [{ key: "mlflow.runName", value: "b" }] }),
      400,
      "INVALID_PARAMETER_VALUE",
      "with different values",
    ],
    [
      get("runs/get", { run_id: "f".repeat(32) }),
      404,
      "RESOURCE_DOES_NOT_EXIST",
      `Run with id=${"f".repeat(32)} not found`,
    ],
    [get("runs/get", {}), 400, "INVALID_PARAMETER_VALUE", "Missing value for required parameter 'run_id'."],
    [post("runs/update", { run_id, status: "NOPE" }), 400, "INVALID_PARAMETER_VALUE", "'status'"],
    [
      post("runs/log-metric", { run_id, key: "m", value: "abc", timestamp: 1 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "valid double",
    ],
    [
      post("runs/log-metric", { run_id, key: "m", timestamp: 1 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Missing value for required parameter 'value'.",
    ],
    [
      post("runs/log-metric", `{"run_id":"${run_id}","key":"m","value":1,"timestamp":1,"step":9223372036854775808}`),
      400,
      "INVALID_PARAMETER_VALUE",
      "Invalid value 9223372036854775808 for parameter 'metrics[0].step' supplied",
    ],
    [
      post("runs/log-metric", { run_id, key: "m", value: 1, timestamp: -1 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "'metrics[0].timestamp'",
    ],
    [
      post("runs/log-metric", { run_id, key: "/m", value: 1, timestamp: 1 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "'metrics[0].key'",
    ],
    [
      post("runs/log-parameter", { run_id, key: "p", value: "2" }),
      400,
      "INVALID_PARAMETER_VALUE",
      `Changing param values is not allowed. Param with key='p' was already logged with value='1' for run ID='${run_id}'. Attempted logging new value '2'.`,
    ],
    [
      post("runs/log-batch", { run_id, metrics: many }),
      400,
      "INVALID_PARAMETER_VALUE",
      "A batch logging request can contain at most 1000 metrics. Got 1001 metrics.",
    ],
    [
      post("runs/log-batch", {
        run_id,
        params: [
          { key: "dd", value: "1" },
          { key: "dd", value: "1" },
        ],
      }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Duplicate parameter keys have been submitted: ['dd'].",
    ],
    [post("runs/delete-tag", { run_id, key: "none" }), 404, "RESOURCE_DOES_NOT_EXIST", "No tag with name: none"],
    [
      post("runs/search", { experiment_ids: [experiment_id], filter: "metrics.a > 1 OR metrics.b > 1" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Invalid clause(s) in filter string: 'OR'",
    ],
    [
      post("runs/search", { experiment_ids: [experiment_id], page_token: "eyJvZmZzZXQiOjB9" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Invalid page_token",
    ],
    [
      post("runs/search", { experiment_ids: [experiment_id], max_results: 50_001 }),
      400,
      "INVALID_PARAMETER_VALUE",
      "'max_results'",
    ],
    [
      post("runs/search", { experiment_ids: [experiment_id], run_view_type: "XX" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "'run_view_type'",
    ],
    [
      get("metrics/get-history", { run_id, metric_key: "m", page_token: "nonsense" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Invalid page_token",
    ],
    [post("runs/log-model", { run_id, model_json: "{" }), 400, "INVALID_PARAMETER_VALUE", "Malformed model info"],
    [
      post("runs/log-inputs", { run_id, datasets: [{ dataset: { name: "a" } }] }),
      400,
      "INVALID_PARAMETER_VALUE",
      "'datasets[0].dataset.digest'",
    ],
    [post("runs/set-tag", { run_id, key: "a", value: "\0" }), 400, "INVALID_PARAMETER_VALUE", "can't be saved"],
    [post("runs/set-tag", "{bad"), 400, "INVALID_PARAMETER_VALUE", "not valid JSON"],
    [post("runs/set-tag", "[]"), 400, "INVALID_PARAMETER_VALUE", "must be a JSON object"],
    [post("runs/set-tag", `{"a":${"[".repeat(100_000)}`), 400, "INVALID_PARAMETER_VALUE", "not valid JSON"],
    [
      post("runs/set-tag", "{}", { "content-type": "text/plain" }),
      400,
      "INVALID_PARAMETER_VALUE",
      "Content-Type must be one of ['application/json']",
    ],
    [
      post("runs/log-batch", `{"metrics":[${"{},".repeat(5_000_000)}{}]}`),
      413,
      "INVALID_PARAMETER_VALUE",
      "too many values",
    ],
    [
      post("runs/log-batch", `{"run_id":"${"x".repeat(bodyLimit)}"}`),
      413,
      "INVALID_PARAMETER_VALUE",
      "larger than 16 MB",
    ],
  ];
  for (const [asked, status, error_code, message] of cases) {
    const { body, status: actual } = await asked;
    expect([message, actual, body]).toMatchObject([
      message,
      status,
      { error_code, message: expect.stringContaining(message) },
    ]);
  }
  const registry = { error_code: "ENDPOINT_NOT_FOUND", message: expect.stringContaining("propose the run") };
  expect(await get("registered-models/get", { name: "m" })).toMatchObject({ status: 404, body: registry });
  expect(await patch("registered-models/update")).toMatchObject({ status: 404, body: registry });
  expect(await post("no/such", {})).toMatchObject({ status: 404, body: { error_code: "ENDPOINT_NOT_FOUND" } });
  expect((await get("metrics/get-history", { run_id, metric_key: "m" })).text).toBe("{}");
});

test("a deleted run is read and not written, and deleting or restoring it twice is doing it once", async ({
  stored,
}) => {
  const { post, get } = stored;
  const { run_id, experiment_id } = await begun(stored);
  for (const path of ["runs/delete", "runs/delete"]) expect((await post(path, { run_id })).body).toEqual({});
  expect((await get("runs/get", { run_id })).body.run).toMatchObject({ info: { lifecycle_stage: "deleted" } });
  const message = `The run ${run_id} must be in the 'active' state. Current state is deleted.`;
  for (const path of ["runs/log-batch", "runs/update", "runs/outputs"]) {
    expect(await post(path, { run_id })).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_PARAMETER_VALUE", message },
    });
  }
  expect((await post("runs/search", { experiment_ids: [experiment_id] })).text).toBe("{}");
  const all = await post("runs/search", { experiment_ids: [experiment_id], run_view_type: 3 });
  expect(all.body.runs).toHaveLength(1);
  for (const path of ["runs/restore", "runs/restore"]) expect((await post(path, { run_id })).body).toEqual({});
});

test("runs come page by page as they were asked for", async ({ stored }) => {
  const { post } = stored;
  const { experiment_id } = await begun(stored);
  for (let at = 0; at < 4; at += 1)
    await post("runs/create", { experiment_id, start_time: 2_000 + at, run_name: `r${at}` });
  const seen: string[] = [];
  let page_token: string | undefined;
  do {
    const { body } = await post("runs/search", { experiment_ids: [experiment_id], max_results: 2, page_token });
    const page = (body.runs ?? []) as { info: { run_name: string } }[];
    seen.push(...page.map(({ info }) => info.run_name));
    page_token = body.next_page_token;
  } while (page_token);
  expect(seen).toEqual(["r3", "r2", "r1", "r0", "first"]);
});

test("a token opens what its owner may see, and no more; a reading one writes nothing", async ({ stored }) => {
  const { token, expert, stranger, scientist, secret } = stored;
  const { run_id, experiment_id } = await begun(stored);
  const write = (say: ReturnType<typeof speaker>) => say.post("runs/set-tag", { run_id, key: "a", value: "b" });
  const outside = speaker(await token(stranger));
  for (const asked of [
    outside.get("runs/get", { run_id }),
    outside.get("experiments/get", { experiment_id }),
    outside.get("metrics/get-history", { run_id, metric_key: "m" }),
    outside.post("runs/delete-tag", { run_id, key: "a" }),
    outside.post("runs/create", { experiment_id }),
    write(outside),
  ]) {
    expect(await asked).toMatchObject({ status: 404, body: { error_code: "RESOURCE_DOES_NOT_EXIST" } });
  }
  expect((await outside.post("runs/search", { experiment_ids: [experiment_id] })).text).toBe("{}");
  const watching = speaker(await token(expert));
  expect((await watching.get("runs/get", { run_id })).status).toBe(200);
  expect(await write(watching)).toMatchObject({ status: 403, body: { error_code: "PERMISSION_DENIED" } });
  const reading = speaker(await token(scientist, "read"));
  expect((await reading.get("runs/get", { run_id })).status).toBe(200);
  expect(await write(reading)).toMatchObject({ status: 403, body: { message: "This token may only read." } });
  expect(await speaker("made-up").get("runs/get", { run_id })).toMatchObject({
    status: 401,
    body: { error_code: "UNAUTHENTICATED" },
  });
  const basic = { authorization: `Basic ${Buffer.from(`anybody:${secret}`).toString("base64")}` };
  expect((await speaker("").post("runs/set-tag", { run_id, key: "a", value: "b" }, basic)).status).toBe(200);
});

test("whoever comes too fast, or with too many at once, is told when to come again", async ({ stored }) => {
  const { post, token, expert } = stored;
  const { share } = trackingLimit.capacity;
  const ends: (() => void)[] = [];
  const busy = Array.from({ length: share }, () =>
    trackingLimit.run(stored.scientist.id, () => new Promise<void>((end) => ends.push(end))),
  );
  const refused = await post("runs/set-tag", {});
  expect(refused).toMatchObject({ status: 429, body: { error_code: "REQUEST_LIMIT_EXCEEDED" } });
  expect(refused.headers.get("retry-after")).toBe("1");
  // their share is full, and not the door of everybody else
  const other = speaker(await token(expert));
  expect((await other.get("experiments/get", { experiment_id: "999999" })).status).toBe(404);
  for (const end of ends) end();
  await Promise.all(busy);
  const { enforcePace } = await import("@/lib/doors/request-limits");
  for (let at = 1; at < requestRate.requests; at += 1) await enforcePace(expert.id);
  const late = await speaker(await token(expert)).get("experiments/get", { experiment_id: "1" });
  expect(late).toMatchObject({ status: 429, body: { error_code: "REQUEST_LIMIT_EXCEEDED" } });
  expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("bodies that never come shut the door for nobody, whatever their token may do", async ({ stored }) => {
  const { token, expert, post } = stored;
  const { run_id } = await begun(stored);
  const reading = speaker(await token(expert, "read"));
  const ends: (() => void)[] = [];
  const stalled = () =>
    new ReadableStream({
      start: (content) => {
        content.enqueue(new TextEncoder().encode('{"run_id":'));
        ends.push(() => content.close());
      },
    });
  let refused = 0;
  const waiting = Array.from({ length: bodyTransferLimit.capacity.share + 30 }, async () => {
    const answer = await reading.raw("runs/search", stalled());
    if (answer.status === 429) refused += 1;
    return answer;
  });
  // all have come: else the last of them would find a place that is free again
  while (bodyTransferLimit.activeCount < bodyTransferLimit.capacity.share || refused < 30)
    await new Promise((soon) => setTimeout(soon, 5));
  expect((await post("runs/set-tag", { run_id, key: "a", value: "b" })).status).toBe(200);
  for (const end of ends) end();
  const statuses = (await Promise.all(waiting)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 400)).toHaveLength(bodyTransferLimit.capacity.share);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);
});

test("what no route answers is said in JSON by every method, in the form of the door that was looked for", async () => {
  const ask = async (path: string, method = "GET") => {
    const response = await apiGet(new Request(`http://localhost${path}`, { method }));
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/json"]);
    return method === "HEAD" ? {} : response.json();
  };
  for (const path of ["/api/3.0/mlflow/traces", "/api/2.0/mlflow", "/ajax-api/3.0/mlflow/registered-models/create"])
    expect(await ask(path, "POST")).toMatchObject({ error_code: "ENDPOINT_NOT_FOUND", message: expect.any(String) });
  for (const path of ["/api/nowhere", "/api/v1/nowhere", "/api/v2/projects", "/api/%E0%A4%A"])
    expect(await ask(path)).toMatchObject({
      error: { code: "not_found", message: expect.stringContaining("/api/v1") },
    });
});

test("twenty models that are logged at once are all told of, and what is told is never half a sentence", async ({
  stored,
}) => {
  const { post, get } = stored;
  const { run_id } = await begun(stored);
  const model = (at: number) =>
    JSON.stringify({ run_id, artifact_path: `model-${at}`, flavors: { sklearn: "x".repeat(600) } });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => post("runs/log-model", { run_id, model_json: model(at) })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const loggedModels = async (): Promise<{ artifact_path: string }[]> => {
    const { run } = (await get("runs/get", { run_id })).body as {
      run: { data: { tags: { key: string; value: string }[] } };
    };
    return JSON.parse(run.data.tags.find(({ key }) => key === "mlflow.log-model.history")?.value ?? "[]");
  };
  expect((await loggedModels()).map(({ artifact_path }) => artifact_path).toSorted()).toEqual(
    Array.from({ length: 20 }, (_, at) => `model-${at}`).toSorted(),
  );
  // sent again after a lost answer, it is told of once
  await post("runs/log-model", { run_id, model_json: model(3) });
  expect(await loggedModels()).toHaveLength(20);
  expect(await post("runs/log-model", { run_id, model_json: `"${"x".repeat(300_000)}"` })).toMatchObject({
    status: 400,
  });
});

test("a run that is asked for again after the answer was lost is the same run, and two that begin together are two", async ({
  stored,
}) => {
  const { post, world } = stored;
  const { experiment_id } = await begun(stored);
  const asked = { experiment_id, user_id: "ann", start_time: Date.now(), tags: [{ key: "mlflow.user", value: "ann" }] };
  const idOf = async (more: object = {}) => {
    const { body } = await post("runs/create", { ...asked, ...more });
    return (body.run as { info: { run_id: string } }).info.run_id;
  };
  const [first, sibling] = [await idOf(), await idOf()];
  expect(sibling).not.toBe(first);
  const long = new Date(Date.now() - 5_000);
  await world.db.update(events).set({ at: long }).where(eq(events.kind, "run.started"));
  await post("runs/log-metric", { run_id: sibling, key: "loss", value: 1, timestamp: 1 });
  expect(await idOf()).toBe(first);
  for (const other of [{ user_id: "bob" }, { run_name: "mine" }, { start_time: asked.start_time + 1 }, { tags: [] }])
    expect(await idOf(other)).not.toBe(first);
  await post("runs/log-parameter", { run_id: first, key: "depth", value: "3" });
  expect(await idOf()).not.toBe(first);
});
