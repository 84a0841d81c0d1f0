// Text files that come with a form, as text: what is too large or can't be read without doubt is refused here, before anything reads them.

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
    const read = textOf(new Uint8Array(await file.arrayBuffer()));
    if ("fault" in read) return invalid({ [name]: `Line ${read.line} ${read.fault}` });
    texts.set(name, read.text);
  }
  return Object.fromEntries(texts);
}
