// A file of a run or of a model, saved by whoever may read the project.

import { openProject, orNotFound } from "@/lib/doors/asker";
import { getArtifact } from "@/lib/experiments/artifacts/queries";
import { sendFile } from "@/lib/kernel/file-store";

type Context = { params: Promise<{ project: string; file: string }> };

async function send(request: Request, { params }: Context): Promise<Response> {
  const grant = await openProject(params);
  const file = await orNotFound(getArtifact(grant, (await params).file));
  const response = await sendFile(file, request.method === "HEAD" ? "HEAD" : "GET");
  return (
    response ??
    new Response("The storage does not hold this file any more.", {
      status: 404,
      headers: { "cache-control": "no-store" },
    })
  );
}

export const GET = send;
export const HEAD = send;
