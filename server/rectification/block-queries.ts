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
  return sql`array[(m.id >> 8)::integer, (-1 - (m.id >> 13))::integer] @> array[block.key::integer]`
}

/** The first ids of `found`, a select of `m.id` from `matter m`, in their order. */
export function firstInBlocks(
  sql: Runner,
  { sort, after }: Pick<ItemListQuery, 'sort' | 'after'>,
  { found, limit }: { found: Part; limit: Part },
): Fragment {
  const last = Number(after?.split('~')[1] ?? 0)
  const direction = sort === 'oldest' ? sql`asc` : sql`desc`
  const start = sort === 'oldest' || last > 0 ? sql`${last}::bigint` : newest(sql)
  const near =
    sort === 'oldest'
      ? sql`start.id >> 8, (((start.id >> 13) + 2) << 5) - 1`
      : sql`greatest(0, ((start.id >> 13) - 1) << 5), start.id >> 8`
  const far =
    sort === 'oldest'
      ? sql`(start.id >> 13) + 2, ${newest(sql)} >> 13`
      : sql`0, (start.id >> 13) - 2`
  return sql`
    select one.id from (
      select place, key from (select ${start} as id) start, lateral (
        select small as place, small as key from generate_series(${near}) small
        union all
        select large << 5, -1 - large from generate_series(${far}) large
      ) each
      order by place ${direction}
    ) block, lateral (${found} and ${inBlock(sql)} order by m.id ${direction} ${limit}) one
    order by block.place ${direction}, one.id ${direction} ${limit}`
}

/** Every row of `found`, so that counting up to a limit reads no more than it needs. */
export function eachInBlocks(sql: Runner, found: Part): Fragment {
  return sql`
    select 1 from generate_series(-1 - (${newest(sql)} >> 13), -1) block(key),
      lateral (${found} and ${inBlock(sql)}) one`
}

function newest(sql: Runner): Fragment {
  return sql`(select coalesce(max(id), 0) from matter)`
}

type Part = ReturnType<Runner['unsafe']> | Fragment
