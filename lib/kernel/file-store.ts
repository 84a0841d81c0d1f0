// Where the bytes of files lie. One small interface; today it is a directory, which all processes on one database must share.
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { own } from "@/lib/format/own";
import { env } from "./env";
import { uuid } from "./fields";

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file goes by the id of the row that tells of it, never by a name that somebody gave it. */
export type Files = {
  /**
   * Whole or not at all, and no faster than the storage takes it.
   * @returns how many bytes. @throws TooLarge beyond `most` bytes, and whatever the content throws; then nothing is kept
   */
  put(id: string, content: Content, most: number): Promise<number>;
  /** No faster than it is read. Whoever does not read to the end cancels it. Null where there is no such file. */
  read(id: string): Promise<ReadableStream<Uint8Array> | null>;
  /** What is not there is gone already. */
  remove(id: string): Promise<void>;
};

export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** At each call, as the environment says. */
export const files = (): Files => inDirectory(env().QUINTET_FILES);

export function inDirectory(directory: string): Files {
  // Ids are ordered by time: their last digits spread them.
  const folderOf = (id: string) => join(directory, uuid.parse(id).slice(-2));
  const placeOf = (id: string) => join(folderOf(id), id);
  return {
    async put(id, content, most) {
      const place = placeOf(id);
      const draft = `${place}.new`;
      await mkdir(folderOf(id), { recursive: true, mode: 0o700 });
      try {
        const size = await write(draft, content, most);
        await rename(draft, place);
        return size;
      } catch (fault) {
        await rm(draft, { force: true });
        throw fault;
      }
    },
    async read(id) {
      // held open from here on: somebody may take it away meanwhile
      const file = await open(placeOf(id)).catch(unlessMissing);
      if (!file) return null;
      return Readable.toWeb(file.createReadStream({ highWaterMark: 256 * 1024 })) as ReadableStream<Uint8Array>;
    },
    remove: (id) => rm(placeOf(id), { force: true }),
  };
}

/** On the disk itself before it gets its name: a machine that stops leaves no half of a file behind. */
async function write(draft: string, content: Content, most: number): Promise<number> {
  const file = await open(draft, "wx", 0o600);
  try {
    let size = 0;
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > most) throw new TooLarge(`It is larger than ${most} bytes.`);
      await file.writeFile(chunk);
    }
    await file.datasync();
    return size;
  } finally {
    await file.close();
  }
}

function unlessMissing(fault: unknown): null {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return null;
  throw fault;
}

/** What a browser may be told that a file is; it saves the file all the same, and guesses nothing. */
const types: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  yaml: "text/plain; charset=utf-8",
};

/** As a download under the last step of its path. Null where its bytes are gone. @param method HEAD says the same without the bytes */
export async function sendFile(
  { id, path, size }: { id: string; path: string; size: number },
  method: "GET" | "HEAD" = "GET",
): Promise<Response | null> {
  const content = method === "GET" ? await files().read(id) : null;
  if (method === "GET" && !content) return null;
  // a mark that turns the direction would show "exe.png" for what ends in "gnp.exe"
  const name = (path.split("/").at(-1) ?? "file").replaceAll(/\p{Bidi_Control}/gu, "_");
  const ending = name.includes(".") ? (name.split(".").at(-1)?.toLowerCase() ?? "") : "";
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  return new Response(content, {
    headers: {
      "content-type": own(types, ending) ?? "application/octet-stream",
      "content-length": String(size),
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      // no-transform: nothing compresses it on the way, so that its length stays true
      "cache-control": "private, no-store, no-transform",
    },
  });
}

const encoded = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
