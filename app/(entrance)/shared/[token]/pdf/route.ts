// The shared report as a PDF; it counts as an opening.
import { pdfFile } from "@/lib/pdf-file";
import { readerPlace } from "@/lib/reader";
import { openShared } from "@/lib/shared";

type Context = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ token }, place] = await Promise.all([params, readerPlace()]);
  const { report } = await openShared(token);
  return pdfFile(report, place, token);
}
