// A table as a file to take along, which opens right in the reader's spreadsheet.
import { byteOrderMark, type CsvColumn, csvHeader, csvRows, csvStyle } from "@/lib/format/csv";
import { readerLocale } from "./reader";

/** @param batches rows as they are read, so that a long file is never held whole */
export async function csvFile<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  batches: AsyncGenerator<readonly Row[]> | readonly (readonly Row[])[],
): Promise<Response> {
  const style = csvStyle(await readerLocale());
  const encoder = new TextEncoder();
  const rows = Symbol.asyncIterator in batches ? batches : listed(batches);
  const body = new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(encoder.encode(byteOrderMark + csvHeader(columns, style))),
    async pull(file) {
      const { done, value } = await rows.next();
      if (done) file.close();
      else file.enqueue(encoder.encode(csvRows(value, columns, style)));
    },
    cancel: async () => {
      await rows.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}

async function* listed<Row>(batches: readonly (readonly Row[])[]): AsyncGenerator<readonly Row[]> {
  yield* batches;
}
