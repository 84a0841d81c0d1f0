// What came out of a batch as a file: every case with its facts and what the experts say.

import { resultColumns } from "@/lib/data/samples/export-file.rules";
import { getBatch } from "@/lib/data/samples/queries";
import { readJudgedCases } from "@/lib/data/samples/results.queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { csvFile } from "@/lib/doors/csv-file";

type Context = { params: Promise<{ project: string; batch: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const grant = await openProject(params);
  const { id } = await orNotFound(getBatch(grant, (await params).batch));
  const cases = await readJudgedCases(grant, id);
  return csvFile(`${grant.project.key}-samples-${grant.today}.csv`, resultColumns(cases), [cases]);
}
