// What came out of a batch as a file: every case with its facts and what the experts say.
import { getBatch } from "@/lib/data/samples/queries";
import { resultColumns } from "@/lib/data/samples/results/file/rules";
import { readJudgedCases } from "@/lib/data/samples/results/queries";
import { toCsv } from "@/lib/format/csv";
import { found, openProject } from "@/lib/session";

type Context = { params: Promise<{ project: string; batch: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const grant = await openProject(params);
  const { id } = await found(getBatch(grant, (await params).batch));
  const cases = await readJudgedCases(grant, id);
  return new Response(toCsv(cases, resultColumns(cases)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${grant.project.key}-samples-${grant.today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
