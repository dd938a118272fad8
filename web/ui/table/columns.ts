import { type ReactNode, useState } from 'react'

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** What the column sorts by; the heading is a button then. Empty values come last. */
  sort?: (row: Row) => string | number | null
  /** CSS width; the main text column goes without and takes what is left. */
  width?: number | string
  /** Numbers stand at the end. */
  align?: 'end'
  /** Not shown until chosen. */
  hidden?: boolean
  /** Always shown; the heading of the card on a small screen. */
  main?: boolean
}

export interface Order {
  key: string
  descending: boolean
}

export type ChosenColumns<Row> = ReturnType<typeof useChosenColumns<Row>>

/** The columns somebody chose to see, remembered in this browser under the table's name. */
export function useChosenColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const place = `shigai.columns.${name}`
  const [chosen, setChosen] = useState(() => remembered(place))
  const standard = columns.filter(column => !column.hidden).map(column => column.key)
  const keys = chosen ?? standard
  function choose(next: readonly string[] | undefined) {
    setChosen(next)
    if (next) localStorage.setItem(place, JSON.stringify(next))
    else localStorage.removeItem(place)
  }
  return {
    shown: columns.filter(column => column.main || keys.includes(column.key)),
    isShown: (key: string) => keys.includes(key),
    toggle: (key: string) =>
      choose(keys.includes(key) ? keys.filter(one => one !== key) : [...keys, key]),
    reset: () => choose(undefined),
  }
}

export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const sort = columns.find(column => column.key === order?.key)?.sort
  if (!order || !sort) return rows
  const sign = order.descending ? -1 : 1
  return [...rows].sort((one, other) => compare(sort(one), sort(other), sign))
}

const inChinese = new Intl.Collator('zh-CN', { numeric: true })

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  const [oneEmpty, otherEmpty] = [one === null || one === '', other === null || other === '']
  if (oneEmpty || otherEmpty) return Number(oneEmpty) - Number(otherEmpty)
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  return sign * inChinese.compare(String(one), String(other))
}

function remembered(place: string): readonly string[] | undefined {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
