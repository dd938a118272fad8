import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { roles } from '#domain/people/roles.ts'
import { itemStatuses } from '#domain/rectification/item.ts'
import { openTestHouse } from '#tests/house.ts'
import { migrate } from './migrate.ts'
import { connect } from './sql.ts'

const house = await openTestHouse()
const files = readdirSync(join(import.meta.dirname, 'migrations'))
  .filter(file => file.endsWith('.sql'))
  .sort()

test('each migration runs once', async () => {
  assert.deepEqual(await migrate(house.sql, house.schema), [])
  const ran = await house.sql<{ name: string }[]>`select name from migration order by name`
  assert.deepEqual(
    ran.map(({ name }) => name),
    files,
  )
})

test('of several processes that start on an empty database each file is run by one', async () => {
  const schema = `${house.schema}_fresh`
  const processes = Array.from({ length: 6 }, () => openPool(schema))
  try {
    const ran = await Promise.all(processes.map(sql => migrate(sql, schema)))
    assert.deepEqual(ran.flat().sort(), files)
    assert.deepEqual(await tablesOf(schema), await tablesOf(house.schema))
  } finally {
    await house.sql.unsafe(`drop schema if exists ${schema} cascade`)
    await Promise.all(processes.map(sql => sql.end()))
  }
})

test('the schema of one county knows nothing of another', async () => {
  const schema = `${house.schema}_other`
  const other = openPool(schema)
  try {
    await migrate(other, schema)
    await other`insert into bureau (name, created_at) values ('邻县', now())`
    assert.equal((await house.sql`select 1 from bureau`).length, 0)
  } finally {
    await other.unsafe(`drop schema ${schema} cascade`)
    await other.end()
  }
})

test('the database allows the statuses of an item that the domain knows, and no others', async () => {
  assert.deepEqual(await wordsOf('matter', 'item_status'), [...itemStatuses, 'item'].sort())
})

test('the database allows the roles that the domain knows, and no others', async () => {
  assert.deepEqual(await wordsOf('post', 'post_role_check'), [...roles].sort())
})

function openPool(schema: string) {
  return connect({ url: house.url, schema, timeZone: 'Asia/Shanghai', connections: 1 })
}

async function tablesOf(schema: string) {
  return house.sql`select table_name, column_name, data_type from information_schema.columns
    where table_schema = ${schema} order by table_name, ordinal_position`
}

/** Every quoted word of a check. */
async function wordsOf(table: string, name: string): Promise<string[]> {
  const [row] = await house.sql`select pg_get_constraintdef(oid) as text from pg_constraint
    where conname = ${name} and conrelid = ${`${house.schema}.${table}`}::regclass`
  return [...row!.text.matchAll(/'(\w+)'/g)].map(([, word]) => word).sort()
}
