// The shared report as a PDF; it counts as an opening.
import { pdfFile, refusalAsText } from "@/lib/doors/pdf-file";
import { readerPlace } from "@/lib/doors/reader";
import { openSharedRoute } from "@/lib/doors/share-link";

type Context = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ token }, place] = await Promise.all([params, readerPlace()]);
  const outcome = await openSharedRoute(token);
  return outcome.ok ? pdfFile(outcome.value.report, place, token) : refusalAsText(outcome.refusal);
}
