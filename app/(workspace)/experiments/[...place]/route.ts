// The addresses of the tracking protocol's own pages, /experiments/12 and /experiments/12/runs/0194…: on to the page that shows it here.
import { notFound, redirect } from "next/navigation";
import { runHref, runsHref } from "@/components/experiments/experiments-href";
import { openWorkspace } from "@/lib/doors/asker";
import { findExperiment } from "@/lib/experiments/queries";
import { findHomeOfRun } from "@/lib/experiments/runs/queries";
import { uuidOfRun } from "@/lib/experiments/schema";

type Context = { params: Promise<{ place: string[] }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const grant = await openWorkspace();
  const [serial = "", runs, run = ""] = (await params).place;
  const runId = runs === "runs" ? uuidOfRun(run) : null;
  const home = runId && (await findHomeOfRun(grant, runId));
  if (home) redirect(runHref(home.project, runId));
  const experiment = /^\d{1,9}$/.test(serial) && (await findExperiment(grant, { serial: Number(serial) }));
  if (!experiment) notFound();
  redirect(runsHref(experiment.project, { experiment: serial }));
}
