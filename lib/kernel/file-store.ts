// Stores the bytes of files: today in a directory, which all processes on one database must share.
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { lookUp } from "@/lib/format/look-up";
import { env } from "./env";
import { uuid } from "./fields";

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file is stored under the id of its row, never under a name that somebody gave it. */
export type Files = {
  /**
   * Atomic, with backpressure.
   * @returns how many bytes. @throws TooLarge beyond `maxBytes`, and whatever the content throws; then nothing is stored
   */
  put(id: string, content: Content, maxBytes: number): Promise<number>;
  /** With backpressure; a reader who stops early must cancel it. Null where there is no such file. */
  read(id: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Does nothing where there is no such file. */
  remove(id: string): Promise<void>;
};

export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

export const files = (): Files => inDirectory(env().QUINTET_FILES);

export function inDirectory(directory: string): Files {
  // ids are ordered by time, so that their last digits spread the files evenly
  const folderOf = (id: string) => join(directory, uuid.parse(id).slice(-2));
  const placeOf = (id: string) => join(folderOf(id), id);
  return {
    async put(id, content, maxBytes) {
      const place = placeOf(id);
      const draft = `${place}.new`;
      await mkdir(folderOf(id), { recursive: true, mode: 0o700 });
      try {
        const size = await write(draft, content, maxBytes);
        await rename(draft, place);
        return size;
      } catch (fault) {
        await rm(draft, { force: true });
        throw fault;
      }
    },
    async read(id) {
      // open from here on: it stays readable even if it is removed meanwhile
      const file = await open(placeOf(id)).catch(unlessMissing);
      if (!file) return null;
      return Readable.toWeb(file.createReadStream({ highWaterMark: 256 * 1024 })) as ReadableStream<Uint8Array>;
    },
    remove: (id) => rm(placeOf(id), { force: true }),
  };
}

/** Synced to disk before it gets its name: a crash leaves no partial file behind. */
async function write(draft: string, content: Content, maxBytes: number): Promise<number> {
  const file = await open(draft, "wx", 0o600);
  try {
    let size = 0;
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new TooLarge(`It is larger than ${maxBytes} bytes.`);
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

/** Content types by file extension; browsers download the file in any case. */
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

/** A download under the last segment of its path. Null where its bytes are gone. @param method HEAD answers without the bytes */
export async function sendFile(
  { id, path, size }: { id: string; path: string; size: number },
  method: "GET" | "HEAD" = "GET",
): Promise<Response | null> {
  const content = method === "GET" ? await files().read(id) : null;
  if (method === "GET" && !content) return null;
  // a bidi control character would show "exe.png" for what ends in "gnp.exe"
  const name = (path.split("/").at(-1) ?? "file").replaceAll(/\p{Bidi_Control}/gu, "_");
  const ending = name.includes(".") ? (name.split(".").at(-1)?.toLowerCase() ?? "") : "";
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  return new Response(content, {
    headers: {
      "content-type": lookUp(types, ending) ?? "application/octet-stream",
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
