// How the protocol says no: each code with its status, each of our refusals as one of them, each field where it lies and as it was sent.
import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalCodes } from "@/lib/kernel/errors";
import { codeOf, fieldFault, fullName, noEndpoint, noModel, noRun, ProtocolRefusal, splitName } from "./rules";

test("every refusal of ours is told by a code and a status; what may be tried again is told as that, and nothing else is", () => {
  const lines = refusalCodes.map((code) => `${code}: ${codeOf[code]} ${new ProtocolRefusal(codeOf[code], "").status}`);
  expect(lines).toEqual([
    "forbidden: PERMISSION_DENIED 403",
    "not_found: RESOURCE_DOES_NOT_EXIST 404",
    "conflict: INVALID_PARAMETER_VALUE 400",
    "precondition: INVALID_PARAMETER_VALUE 400",
    "invalid: INVALID_PARAMETER_VALUE 400",
    "too_many: REQUEST_LIMIT_EXCEEDED 429",
    "unavailable: TEMPORARILY_UNAVAILABLE 503",
  ]);
  const others = ["RESOURCE_ALREADY_EXISTS", "UNAUTHENTICATED", "ENDPOINT_NOT_FOUND", "NOT_IMPLEMENTED"] as const;
  expect(others.map((code) => new ProtocolRefusal(code, "").status)).toEqual([400, 401, 404, 501]);
  expect(new ProtocolRefusal("INVALID_PARAMETER_VALUE", "no", 3, 413)).toMatchObject({
    status: 413,
    retryAfterSeconds: 3,
    message: "no",
  });
});

test("a field is named by its path and shown as it was given, wherever it lies", () => {
  const input = { metrics: [{ value: 1 }, { value: "abc", timestamp: new Date(5) }], name: "x".repeat(101) };
  const messageOf = (path: PropertyKey[]) => fieldFault(path, "Hint.", input).message;
  expect(messageOf(["metrics", 1, "value"])).toBe(
    `Invalid value "abc" for parameter 'metrics[1].value' supplied: Hint.`,
  );
  expect(messageOf(["metrics", "1", "value"])).toBe(messageOf(["metrics", 1, "value"]));
  expect(messageOf(["metrics", 1, "timestamp"])).toContain("1970-01-01T00:00:00.005Z");
  expect(messageOf(["name"])).toBe(`Invalid value "${"x".repeat(99)}… for parameter 'name' supplied: Hint.`);
  expect(messageOf(["metrics", 2, "value"])).toBe("Missing value for required parameter 'metrics[2].value'.");
  expect(messageOf(["constructor"])).toBe("Missing value for required parameter 'constructor'.");
  expect(messageOf([])).toBe("Hint.");
});

test("our names of fields are told as the protocol's", () => {
  const names = [
    "experimentId",
    "runId",
    "loggedModelId",
    "modelType",
    "model",
    "userId",
    "loggedAt",
    "startedAt",
    "endedAt",
    "sourceType",
    "key",
  ];
  const lines = names.map((name) => /'(.*)'/.exec(fieldFault([name], "", {}).message)?.[1]);
  expect(lines.join(" ")).toBe(
    "experiment_id run_id model_id model_type model_json user_id timestamp start_time end_time source_type key",
  );
});

test("any experiment has its project's key before its name, and is split where it was put together", () => {
  const key = fc.stringMatching(/^[A-Z][A-Z0-9]{1,11}$/);
  const name = fc
    .string({ minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(key, name, (project, named) => {
      expect(splitName(fullName({ project, name: named }))).toEqual({ project, name: named });
      expect(splitName(`${project.toLowerCase()}/ ${named} `)).toEqual({ project, name: named });
      expect(() => splitName(project)).toThrow("put the project's key before its name");
    }),
  );
  for (const given of ["", "/a", "A/b", "1AB/a", "CHURN/", "CHURN/ ", `${"A".repeat(13)}/a`])
    expect(() => splitName(given), given).toThrow();
});

test("what there is not is named, and no longer than it needs to be", () => {
  for (const said of [noRun("x".repeat(10_000)), noModel("x".repeat(10_000)), noEndpoint("GET", "x".repeat(10_000))]) {
    expect([said.status, said.message.length < 400]).toEqual([404, true]);
  }
  expect(noEndpoint("POST", "model-versions/create").message).toContain("propose the run as a model version");
  expect(noEndpoint("GET", "traces/1").message).toBe(
    "No GET traces/1 in this tracking server. Traces are not kept here.",
  );
  expect(noEndpoint("GET", "tracesome").message).toContain(
    "Experiments, runs, metrics, artifacts and logged models are kept here.",
  );
});
