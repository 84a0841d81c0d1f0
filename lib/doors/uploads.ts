// The text files of a form, decoded; what is too large or ambiguously encoded is refused.

import { byteLimit } from "@/lib/format/bytes";
import { fileLimit } from "@/lib/format/file-lines";
import { invalid, type Refusal } from "@/lib/kernel/errors";
import { textOf } from "@/lib/kernel/text-encoding";

/** The text of each file by its field; a field where no file was chosen is left out. */
export async function textFilesOf(form: FormData): Promise<Record<string, string> | Refusal> {
  const texts = new Map<string, string>();
  for (const [name, file] of form) {
    if (typeof file === "string" || file.size === 0) continue;
    if (file.size > fileLimit.bytes)
      return invalid({ [name]: `This file is larger than ${byteLimit(fileLimit.bytes)}.` });
    const decoded = textOf(new Uint8Array(await file.arrayBuffer()));
    if ("fault" in decoded) return invalid({ [name]: `Line ${decoded.line} ${decoded.fault}` });
    texts.set(name, decoded.text);
  }
  return Object.fromEntries(texts);
}
