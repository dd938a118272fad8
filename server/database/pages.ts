/**
 * All rows of a long list, a page at a time: `read` is given the last row of the page before and
 * answers the next ones, `size` of them while there are more.
 */
export async function* pagesOf<Row>(
  size: number,
  read: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let rows = await read(undefined)
  while (rows.length > 0) {
    yield rows
    rows = rows.length < size ? [] : await read(rows.at(-1))
  }
}

/** The same, row by row. */
export async function* rowsOf<Row>(
  size: number,
  read: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for await (const rows of pagesOf(size, read)) yield* rows
}
