// The route handler for artifacts of the tracking protocol: files are streamed both ways.
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
import { type Asking, performCommand } from "../definition.endpoints";
import { enter, jsonOf, requireToken, stepsBelow, withProtocolErrors } from "../door";
import { deletedRun, invalidValue, missing, noEndpoint, ProtocolRefusal } from "../rules";
import { readPlace } from "./rules";

/** Any method, at /api/2.0/mlflow-artifacts/[...path] and its copy under /ajax-api. */
export function artifactRoute(request: Request): Promise<Response> {
  return withProtocolErrors(async () => {
    const [area = "", ...steps] = stepsBelow(request, "mlflow-artifacts");
    const writes = request.method !== "GET" && request.method !== "HEAD";
    const asking = await enter(request, { writes });
    const answer = await trackingLimit.run(asking.asker.personId, () =>
      respond(asking, request, area, steps.join("/")),
    );
    return typeof answer === "function" ? answer() : answer;
  });
}

/** An upload is answered outside the concurrency slot: while its bytes come, it must not block other requests. */
type DeferredResponse = () => Promise<Response>;

async function respond(
  asking: Asking,
  request: Request,
  area: string,
  address: string,
): Promise<Response | DeferredResponse> {
  const { method } = request;
  if (area === "mpu" && method === "POST") throw unsupported("Multipart upload");
  if (area === "presigned" && method === "GET") throw unsupported("Multipart download");
  if (area !== "artifacts") throw noEndpoint(method, `${area}/${address}`);
  if (method === "GET" && address === "") return list(asking, new URL(request.url).searchParams.get("path") ?? "");
  if (method === "GET" || method === "HEAD") return download(asking, address, method);
  if (method === "DELETE") return remove(asking, address);
  if (method !== "PUT") throw noEndpoint(method, `${area}/${address}`);
  return upload(asking, address, request);
}

/** Clients look for this message, and then send or fetch the file in one piece. */
const unsupported = (feature: string) =>
  new ProtocolRefusal("NOT_IMPLEMENTED", `${feature} is not supported for the current artifact repository`);

const noFile = (address: string) => missing(`No such artifact: '${address.slice(0, 500)}'`);

type ResolvedPath = { home: Home; project: string; path: string; isDeleted: boolean };

/** The run or the model that an address names, if the asker may see it. @throws ProtocolRefusal */
async function resolvePath({ scope }: Asking, address: string): Promise<ResolvedPath> {
  const place = readPlace(address);
  if (!place) throw noFile(address);
  const { path, experimentSerial } = place;
  const home = "runId" in place ? { runId: place.runId } : { loggedModelId: place.loggedModelId };
  const owner =
    "runId" in place ? await findHomeOfRun(scope, place.runId) : await findHomeOfModel(scope, place.loggedModelId);
  if (owner?.experimentSerial !== experimentSerial) throw noFile(address);
  const fault = path === "" ? null : pathFault(path);
  if (fault) throw invalidValue(`Invalid path: ${fault}`);
  return { home, path, project: owner.project, isDeleted: owner.deletedAt !== null };
}

async function list(asking: Asking, address: string): Promise<Response> {
  if (!readPlace(address)) return jsonOf({});
  const { home, path } = await resolvePath(asking, address);
  const entries = entriesIn(path, await listArtifacts(asking.scope, home, { folder: path }));
  return jsonOf({
    files: entries.map(({ name, isFolder, size }) => ({ path: name, is_dir: isFolder, file_size: size })),
  });
}

async function download(asking: Asking, address: string, method: "GET" | "HEAD"): Promise<Response> {
  const { home, path } = await resolvePath(asking, address);
  const artifact = await findArtifact(asking.scope, home, path);
  const response = artifact && (await sendFile(artifact, method));
  if (!response) throw noFile(address);
  return response;
}

async function remove(asking: Asking, address: string): Promise<Response> {
  const { home, path, project } = await resolvePath(asking, address);
  const removedIds = await performCommand(asking, deleteArtifacts, project, { home, path });
  for (const id of removedIds) await files().remove(id);
  return jsonOf({});
}

async function upload(asking: Asking, address: string, request: Request): Promise<DeferredResponse> {
  const { home, path, project, isDeleted } = await resolvePath(asking, address);
  if (path === "") throw invalidValue("Invalid path: a file has a name.");
  const writeGrant = await projectGrant(asking.asker, project, "run.log");
  if (isDeleted) throw "runId" in home ? deletedRun(home.runId) : missing("This model is deleted.");
  const existing = await findArtifact(writeGrant, home, path);
  const limit = await byteLimit(existing?.size ?? 0, await readRoom(writeGrant));
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > limit.bytes) throw tooLarge(limit.said);
  return async () => {
    const id = v7();
    const pieces = await afterFirstPiece(piecesOf(request, Number.POSITIVE_INFINITY));
    const size = await fileTransferLimit.run(asking.asker.personId, async () => {
      await performCommand(asking, announceArtifact, project, { id });
      return putFile(id, pieces, limit);
    });
    try {
      if (declared !== null && size !== Number(declared)) throw invalidValue("The file did not come whole.");
      await requireToken(asking);
      const { replaced } = await performCommand(asking, storeArtifact, project, { home, id, path, size });
      if (replaced) await files().remove(replaced);
    } catch (fault) {
      // where the database went away nobody knows whether it was stored: then the upkeep job removes loose bytes
      if (fault instanceof ProtocolRefusal) await files().remove(id);
      throw fault;
    }
    return jsonOf({});
  };
}

type ByteLimit = { bytes: number; said: string };

async function byteLimit(before: number, room: number): Promise<ByteLimit> {
  const limit = env().QUINTET_FILE_LIMIT;
  const available = Math.max(0, room + before);
  if (available < limit * megabyte) {
    return {
      bytes: available,
      said: `The files of this project may take ${Math.floor(available / megabyte)} MB more.`,
    };
  }
  return { bytes: limit * megabyte, said: `A file may have ${limit.toLocaleString("en")} MB at most.` };
}

async function putFile(id: string, pieces: AsyncIterable<Uint8Array>, limit: ByteLimit): Promise<number> {
  try {
    return await files().put(id, pieces, limit.bytes);
  } catch (fault) {
    if (fault instanceof TooLarge) throw tooLarge(limit.said);
    throw fault;
  }
}

const tooLarge = (message: string) => new ProtocolRefusal("INVALID_PARAMETER_VALUE", message, undefined, 413);
