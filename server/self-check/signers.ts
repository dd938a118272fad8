import { rights } from '#domain/people/rights.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNoticesOfPlaces } from '#server/notice/queries.ts'
import { listSigners } from './round-queries.ts'

/** Tells everybody for whom a sheet waits, except who caused it; the notice opens the sheet. */
export async function tellSigners(
  context: Context,
  tx: Transaction,
  kind: 'sheetToSign' | 'sheetLate',
  sheetIds: readonly number[],
): Promise<void> {
  const { person, today } = context
  const signers = await listSigners(tx, { sheetIds, roles: rights['selfCheck.fill'], today })
  const told = signers
    .filter(({ personId }) => personId !== person.id)
    .map(({ sheetId, personId }) => ({ personId, place: `/self-checks/${sheetId}` }))
  await insertNoticesOfPlaces(tx, kind, told, context)
}
