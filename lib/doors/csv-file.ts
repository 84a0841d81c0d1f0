// A table as a CSV download that opens correctly in the reader's spreadsheet.
import { byteOrderMark, type CsvColumn, csvHeader, csvRows, csvStyle } from "@/lib/format/csv";
import { readerLocale } from "./reader";

/** @param batches rows as they are read: a long file is never in memory as a whole */
export async function csvFile<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  batches: AsyncGenerator<readonly Row[]> | readonly (readonly Row[])[],
): Promise<Response> {
  const style = csvStyle(await readerLocale());
  const encoder = new TextEncoder();
  const rows = Symbol.asyncIterator in batches ? batches : batchesOf(batches);
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

async function* batchesOf<Row>(batches: readonly (readonly Row[])[]): AsyncGenerator<readonly Row[]> {
  yield* batches;
}
