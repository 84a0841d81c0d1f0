// Which rows a list shows after something was done in one of them: that row stays in its place, as the receipt of it.

type Keyed = { key: string };

/**
 * @param shown what the list has shown so far
 * @param fresh what it is to show now
 * @param acted keys of rows in which something was done
 */
export function keptRows<R extends Keyed>(
  shown: readonly R[],
  fresh: readonly R[],
  acted: ReadonlySet<string>,
): readonly R[] {
  const isFresh = new Set(fresh.map(({ key }) => key));
  return shown.reduce<readonly R[]>((rows, row, at) => {
    if (isFresh.has(row.key) || !acted.has(row.key)) return rows;
    const before = shown[at - 1]?.key;
    const place = rows.findIndex(({ key }) => key === before) + 1;
    return rows.toSpliced(place, 0, row);
  }, fresh);
}
