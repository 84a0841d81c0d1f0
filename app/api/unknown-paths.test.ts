// Below /api every path answers in JSON, by every method, also those that no route has.
import { expect, test } from "vitest";
import * as ajax from "../ajax-api/[...path]/route";
import * as api from "./[...path]/route";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
const paths = ["/api/2.0/mlflow/registered-models/create", "/ajax-api/3.0/mlflow/traces", "/api/v1/nowhere", "/api/x"];

test.each(paths)("%s says in JSON, by every method, that nothing is there", async (path) => {
  const routes = path.startsWith("/ajax-api/") ? ajax : api;
  for (const method of methods) {
    const response = await routes[method](new Request(`http://localhost${path}`, { method }));
    const said = [response.status, response.headers.get("content-type"), response.headers.get("cache-control")];
    expect(said, method).toEqual([404, "application/json", "no-store"]);
    if (method !== "HEAD") expect(JSON.stringify(await response.json())).toMatch(/ENDPOINT_NOT_FOUND|not_found/);
  }
});
