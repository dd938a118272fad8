import type { ItemListQuery } from '#domain/rectification/views.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'

/**
 * One GIN index finds matters by search words and readers and knows the blocks of each: 256 and
 * 8,192 neighbouring ids. A list walks it by small blocks where it starts and by large ones from
 * there until its page is full. So a frequent word costs a small block or two and a rare one a short
 * look into each large one, and no plan depends on guessing which it is.
 * Small blocks are keyed 0, 1, 2 … and large ones -1, -2, -3 …, as in the index's own expression.
 */
function inBlock(sql: Runner): Fragment {
  return sql`array[(m.id >> 8)::integer, (-1 - (m.id >> 13))::integer] @> array[block.key]`
}

/** The first rows of `found`, a select from `matter m`, in the order of their ids. */
export function firstInBlocks(
  sql: Runner,
  { sort, after }: Pick<ItemListQuery, 'sort' | 'after'>,
  { found, order, limit }: { found: Sql; order: Fragment; limit: Sql },
): Fragment {
  const oldest = sort === 'oldest'
  const last = Number(after?.split('~')[1] ?? 0)
  const start = oldest || last > 0 ? sql`(${last}::bigint >> 13)::integer` : newest(sql)
  const direction = oldest ? sql`asc` : sql`desc`
  const near = oldest ? sql`first, first + 1` : sql`greatest(0, first - 1), first`
  const far = oldest ? sql`first + 2, ${newest(sql)}` : sql`0, first - 2`
  return sql`
    select one.* from (
      select place, key from (select ${start} as first) start,
        lateral (select ${near}) near(low, high), lateral (
          select small as place, small as key
          from generate_series(low << 5, (high << 5) + 31) small
          union all
          select large << 5, -1 - large
          from (select ${far}) far(low, high), generate_series(far.low, far.high) large
        ) each
      order by place ${direction}
    ) block, lateral (${found} and ${inBlock(sql)} order by ${order} ${limit}) one
    order by block.place ${direction}, one.id ${direction} ${limit}`
}

/** Every row of `found`, so that counting up to a limit reads no more than it needs. */
export function eachInBlocks(sql: Runner, found: Sql): Fragment {
  return sql`
    select 1 from generate_series(-1 - ${newest(sql)}, -1) block(key),
      lateral (${found} and ${inBlock(sql)}) one`
}

/** The number of the last large block. */
function newest(sql: Runner): Fragment {
  return sql`(select (coalesce(max(id), 0) >> 13)::integer from matter)`
}

type Sql = ReturnType<Runner['unsafe']> | Fragment
