import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Column, sortedRows } from './columns.ts'

interface Row {
  name: string
  deadline: string | null
}

const rows: Row[] = [
  { name: '张三', deadline: null },
  { name: '李四', deadline: '2026-03-10' },
  { name: '第10项', deadline: '2026-03-02' },
  { name: '第9项', deadline: null },
]
const columns: Column<Row>[] = [
  { key: 'name', title: '', render: row => row.name, sort: row => row.name },
  { key: 'deadline', title: '', render: row => row.deadline, sort: row => row.deadline },
]

test('rows without a value stay last in both directions', () => {
  for (const descending of [false, true]) {
    const days = sortedRows(rows, columns, { key: 'deadline', descending }).map(r => r.deadline)
    assert.deepEqual(days.slice(2), [null, null])
  }
})

test('numbers inside names are compared as numbers', () => {
  const names = sortedRows(rows, columns, { key: 'name', descending: false }).map(r => r.name)
  assert.ok(names.indexOf('第9项') < names.indexOf('第10项'))
})
