// The protocol's endpoints that list the files of a run or a model.
import { z } from "zod";
import { listArtifacts } from "@/lib/experiments/artifacts/queries";
import { entriesIn } from "@/lib/experiments/artifacts/rules";
import { type Home, pathFault } from "@/lib/experiments/artifacts/schema";
import { modelRoot, runRoot } from "@/lib/experiments/rules";
import { type Asking, endpoint, resolveModel, resolveRun } from "../definition.endpoints";
import { invalidValue } from "../rules";
import { ofRun, requiredText, text } from "../schema";

async function listFolder({ scope }: Asking, home: Home, root: string, folder: string) {
  const fault = folder === "" ? null : pathFault(folder);
  if (fault) throw invalidValue(`Invalid path: ${fault}`);
  const entries = entriesIn(folder, await listArtifacts(scope, home, { folder }));
  const start = folder === "" ? "" : `${folder}/`;
  const files = entries.map(({ name, isFolder, size }) => ({
    path: `${start}${name}`,
    is_dir: isFolder,
    file_size: size,
  }));
  return { root_uri: root, files };
}

export const artifactEndpoints = {
  "GET artifacts/list": endpoint({
    input: z.object({ ...ofRun, path: text.default("") }),
    async answer(asking, { path, ...which }) {
      const { id, experimentSerial } = await resolveRun(asking, which);
      return listFolder(asking, { runId: id }, runRoot(experimentSerial, id), path);
    },
  }),

  "GET logged-models/{model_id}/artifacts/directories": endpoint({
    input: z.object({ model_id: requiredText, artifact_directory_path: text.default("") }),
    async answer(asking, { model_id, artifact_directory_path: path }) {
      const { id, experimentSerial } = await resolveModel(asking, model_id);
      return listFolder(asking, { loggedModelId: id }, modelRoot(experimentSerial, id), path);
    },
  }),
} as const;
