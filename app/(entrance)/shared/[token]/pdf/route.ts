// The shared report as a PDF; it counts as an opening.
import { pdfFile, saidInText } from "@/lib/doors/pdf-file";
import { readerPlace } from "@/lib/doors/reader";
import { tryShared } from "@/lib/doors/share-link";

type Context = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ token }, place] = await Promise.all([params, readerPlace()]);
  const opened = await tryShared(token);
  return opened.ok ? pdfFile(opened.value.report, place, token) : saidInText(opened.refusal);
}
