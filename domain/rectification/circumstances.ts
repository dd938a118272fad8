import type { Name } from '../name.ts'

/** What on record may give occasion to ask; whether it does is for people to judge. */
export function circumstancesOf(item: { overdue: boolean; rebounds: number }): Name[] {
  const { overdue, rebounds } = item
  return [
    ...(overdue ? [{ zh: '逾期未销号', en: 'overdue' }] : []),
    ...(rebounds > 0
      ? [{ zh: `反弹或重新打开${rebounds}次`, en: `rebounded or reopened: ${rebounds}` }]
      : []),
  ]
}
