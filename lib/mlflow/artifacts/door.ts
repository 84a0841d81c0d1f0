// The door for files: streamed both ways, by the paths that the protocol told its clients.
import { v7 } from "uuid";
import { projectGrant } from "@/lib/access/grant";
import { afterFirstPiece, piecesOf } from "@/lib/doors/request-body";
import { fileTransferLimit, trackingLimit } from "@/lib/doors/request-limits";
import { announceArtifact, deleteArtifacts, storeArtifact } from "@/lib/experiments/artifacts/commands";
import { findArtifact, listArtifacts, megabyte, readRoom } from "@/lib/experiments/artifacts/queries";
import { entriesIn } from "@/lib/experiments/artifacts/rules";
import { type Home, pathFault } from "@/lib/experiments/artifacts/schema";
import { findHomeOfModel } from "@/lib/experiments/logged-models/queries";
import { findHomeOfRun } from "@/lib/experiments/runs/queries";
import { env } from "@/lib/kernel/env";
import { files, sendFile, TooLarge } from "@/lib/kernel/file-store";
import { type Asking, performed } from "../definition.endpoints";
import { enter, jsonOf, refusable, requireToken, stepsBelow } from "../door";
import { deletedRun, invalidValue, missing, noEndpoint, ProtocolRefusal } from "../rules";
import { readPlace } from "./rules";

/** Any method, at /api/2.0/mlflow-artifacts/[...path] and its copy under /ajax-api. */
export function artifactRoute(request: Request): Promise<Response> {
  return refusable(async () => {
    const [what = "", ...steps] = stepsBelow(request, "mlflow-artifacts");
    const writes = request.method !== "GET" && request.method !== "HEAD";
    const asking = await enter(request, { writes });
    const answer = await trackingLimit.run(asking.asker.personId, () =>
      respond(asking, request, what, steps.join("/")),
    );
    return typeof answer === "function" ? answer() : answer;
  });
}

/** An upload is answered later: while its bytes come, it holds nobody's place. */
type Later = () => Promise<Response>;

async function respond(asking: Asking, request: Request, what: string, address: string): Promise<Response | Later> {
  const { method } = request;
  if (what === "mpu" && method === "POST") throw notDone("Multipart upload");
  if (what === "presigned" && method === "GET") throw notDone("Multipart download");
  if (what !== "artifacts") throw noEndpoint(method, `${what}/${address}`);
  if (method === "GET" && address === "") return list(asking, new URL(request.url).searchParams.get("path") ?? "");
  if (method === "GET" || method === "HEAD") return download(asking, address, method);
  if (method === "DELETE") return remove(asking, address);
  if (method !== "PUT") throw noEndpoint(method, `${what}/${address}`);
  return upload(asking, address, request);
}

/** Clients look for these words, and then send or fetch the file in one piece. */
const notDone = (what: string) =>
  new ProtocolRefusal("NOT_IMPLEMENTED", `${what} is not supported for the current artifact repository`);

const noFile = (address: string) => missing(`No such artifact: '${address.slice(0, 500)}'`);

type Found = { home: Home; project: string; path: string; isDeleted: boolean };

/** The run or the model that is meant, if the asker may see it. */
async function found({ scope }: Asking, address: string): Promise<Found> {
  const place = readPlace(address);
  if (!place) throw noFile(address);
  const { path, experimentSerial } = place;
  const home = "runId" in place ? { runId: place.runId } : { loggedModelId: place.loggedModelId };
  const known =
    "runId" in place ? await findHomeOfRun(scope, place.runId) : await findHomeOfModel(scope, place.loggedModelId);
  if (known?.experimentSerial !== experimentSerial) throw noFile(address);
  const fault = path === "" ? null : pathFault(path);
  if (fault) throw invalidValue(`Invalid path: ${fault}`);
  return { home, path, project: known.project, isDeleted: known.deletedAt !== null };
}

async function list(asking: Asking, address: string): Promise<Response> {
  if (!readPlace(address)) return jsonOf({});
  const { home, path } = await found(asking, address);
  const entries = entriesIn(path, await listArtifacts(asking.scope, home, { folder: path }));
  return jsonOf({
    files: entries.map(({ name, isFolder, size }) => ({ path: name, is_dir: isFolder, file_size: size })),
  });
}

async function download(asking: Asking, address: string, method: "GET" | "HEAD"): Promise<Response> {
  const { home, path } = await found(asking, address);
  const artifact = await findArtifact(asking.scope, home, path);
  const response = artifact && (await sendFile(artifact, method));
  if (!response) throw noFile(address);
  return response;
}

async function remove(asking: Asking, address: string): Promise<Response> {
  const { home, path, project } = await found(asking, address);
  const gone = await performed(asking, deleteArtifacts, project, { home, path });
  for (const id of gone) await files().remove(id);
  return jsonOf({});
}

async function upload(asking: Asking, address: string, request: Request): Promise<Later> {
  const { home, path, project, isDeleted } = await found(asking, address);
  if (path === "") throw invalidValue("Invalid path: a file has a name.");
  const held = await projectGrant(asking.asker, project, "run.log");
  if (isDeleted) throw "runId" in home ? deletedRun(home.runId) : missing("This model is deleted.");
  const before = await findArtifact(held, home, path);
  const most = await mostBytes(before?.size ?? 0, await readRoom(held));
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > most.bytes) throw tooLarge(most.said);
  return async () => {
    const id = v7();
    const pieces = await afterFirstPiece(piecesOf(request, Number.POSITIVE_INFINITY));
    const size = await fileTransferLimit.run(asking.asker.personId, async () => {
      await performed(asking, announceArtifact, project, { id });
      return received(id, pieces, most);
    });
    try {
      if (declared !== null && size !== Number(declared)) throw invalidValue("The file did not come whole.");
      await requireToken(asking);
      const { replaced } = await performed(asking, storeArtifact, project, { home, id, path, size });
      if (replaced) await files().remove(replaced);
    } catch (fault) {
      // whether it was kept is not known where the database went away: then upkeep sees to the bytes
      if (fault instanceof ProtocolRefusal) await files().remove(id);
      throw fault;
    }
    return jsonOf({});
  };
}

type Most = { bytes: number; said: string };

async function mostBytes(before: number, room: number): Promise<Most> {
  const limit = env().QUINTET_FILE_LIMIT;
  const left = Math.max(0, room + before);
  if (left < limit * megabyte) {
    return { bytes: left, said: `The files of this project may take ${Math.floor(left / megabyte)} MB more.` };
  }
  return { bytes: limit * megabyte, said: `A file may have ${limit.toLocaleString("en")} MB at most.` };
}

async function received(id: string, pieces: AsyncIterable<Uint8Array>, most: Most): Promise<number> {
  try {
    return await files().put(id, pieces, most.bytes);
  } catch (fault) {
    if (fault instanceof TooLarge) throw tooLarge(most.said);
    throw fault;
  }
}

const tooLarge = (said: string) => new ProtocolRefusal("INVALID_PARAMETER_VALUE", said, undefined, 413);
