/** The sign of a deadline that hangs on holidays which are not published yet, as on screens and in the ledger. */
export const provisionalSign = '（暂定）'

/** Said once where the sign is used. */
export const provisionalNote =
  '标“暂定”的时限，所在年份的放假安排尚未公布；公布后，按工作日计算的时限重新计算，直接定的日期不变。'

/** What is written after a deadline. */
export function signOf({
  deadline,
  provisional,
}: {
  deadline: string | null
  provisional?: boolean
}) {
  return deadline !== null && provisional ? provisionalSign : ''
}
