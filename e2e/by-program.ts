// Speaks to the product as a program does: by REST, with a personal token.
import type { TokenScope } from "@/db/enums";
import { openTokenOf, type Player } from "./cast";
import type { House } from "./fixtures";

type Answered = { status: number; body: Record<string, unknown> };

/** @returns what sends a body to an address below /api/v1: as text it goes out as it is, so that what is no JSON can be sent too */
export async function programOf(house: House, player: Player, scope: TokenScope = "write") {
  const token = await openTokenOf(house.db, player.id, scope);
  return async (path: string, body: object | string): Promise<Answered> => {
    const answer = await fetch(`${house.url}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
}

type Dataset = { name: string; digest: string; context: string };
type Training = {
  experiment: string;
  name: string;
  datasets: readonly Dataset[];
  params?: Record<string, string>;
  metrics: Record<string, number>;
};

/** A training as the tracking client logs it: its data by context, its parameters and metrics. @returns the address of the run */
export async function trains(house: House, player: Player, key: string, training: Training): Promise<string> {
  const token = await openTokenOf(house.db, player.id, "write");
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${house.url}/api/2.0/mlflow/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { experiment_id } = await post("experiments/create", { name: `${key}/${training.experiment}` });
  const at = Date.now();
  const created = await post("runs/create", { experiment_id, run_name: training.name, start_time: at });
  const run_id = String((created.run as { info: { run_id: string } }).info.run_id);
  // one by one, as autologging and an evaluation do
  for (const { context, ...dataset } of training.datasets)
    await post("runs/log-inputs", {
      run_id,
      datasets: [
        {
          dataset: { ...dataset, source_type: "local", source: "{}" },
          tags: [{ key: "mlflow.data.context", value: context }],
        },
      ],
    });
  await post("runs/log-batch", {
    run_id,
    params: Object.entries(training.params ?? {}).map(([name, value]) => ({ key: name, value })),
    metrics: Object.entries(training.metrics).map(([name, value]) => ({ key: name, value, timestamp: at, step: 0 })),
  });
  await post("runs/update", { run_id, status: "FINISHED", end_time: at + 1_000 });
  return `/projects/${key}/experiments/${run_id.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
