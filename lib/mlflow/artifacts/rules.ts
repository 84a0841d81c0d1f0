// Parses the protocol's addresses of artifacts.
import { uuidOfModel } from "@/lib/experiments/rules";
import { uuidOfRun } from "@/lib/experiments/schema";

/** Whose files, and the path within them: "" is all of them. */
export type Place = { experimentSerial: number; path: string } & ({ runId: string } | { loggedModelId: string });

const pattern =
  /^(\d{1,10})\/(?:(?<run>[0-9a-f]{32})|models\/(?<model>m-[0-9a-f]{32}))\/artifacts(?:\/(?<path>.*))?$/is;

/** "12/0194…/artifacts/plots/roc.png" or "12/models/m-0194…/artifacts". @returns null where it is no place of files */
export function readPlace(address: string): Place | null {
  let end = address.length;
  while (address[end - 1] === "/") end -= 1;
  const match = pattern.exec(address.slice(0, end));
  if (!match) return null;
  const { run = "", model = "", path = "" } = match.groups ?? {};
  const place = { experimentSerial: Number(match[1]), path };
  const [runId, loggedModelId] = [uuidOfRun(run), uuidOfModel(model)];
  if (runId) return { ...place, runId };
  return loggedModelId ? { ...place, loggedModelId } : null;
}
