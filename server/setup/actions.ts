import { catalogues } from '#domain/campaign/catalogues.ts'
import type { SetUpInput } from '#domain/people/inputs.ts'
import { Refusal } from '#domain/refusals.ts'
import { insertWholeCatalogue } from '#server/campaign/catalogue-queries.ts'
import { insertCampaign, insertCatalogue } from '#server/campaign/queries.ts'
import { dayOf, type House } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import {
  insertBureau,
  insertPerson,
  insertPost,
  insertUnit,
} from '#server/people/organisation-queries.ts'
import { updatePassword } from '#server/people/queries.ts'
import { hashPassword, openSession } from '#server/people/sign-in.ts'
import { recordSecurity } from '#server/security/record.ts'
import { fillSample, type SampleAccount } from './sample.ts'

/**
 * Makes the bureau with its first administrator, and the sample or an empty campaign of the year.
 * All or nothing; a second call refuses `setUpDone`, also when two come at once.
 */
export async function setUp(
  house: House,
  input: Omit<SetUpInput, 'token'>,
  samplePassword?: string,
  client = '',
): Promise<{ session: string; accounts: SampleAccount[] }> {
  const at = house.now()
  const today = dayOf(at, house.timeZone)
  const hash = await hashPassword(input.password)
  return house.sql.begin(async tx => {
    await insertBureau(tx, input.bureau, at).catch(refuseSecond)
    const root = { name: input.bureau, shortName: '', parentId: null, position: 0, isBureau: true }
    const rootId = await insertUnit(tx, root)
    const { name, account } = input
    const adminId = await insertPerson(tx, { name, account, passwordHash: hash, at })
    await updatePassword(tx, adminId, { hash, at, mustChange: false })
    const grant = { by: adminId, at, approvedBy: null, through: 'setUp' as const }
    const first = { unitId: rootId, role: 'systemAdmin' as const, title: '系统管理员', charge: [] }
    await insertPost(tx, adminId, { ...first, since: today }, grant)
    const bureau = { rootId, adminId, today, password: samplePassword }
    const accounts = input.start === 'sample' ? await fillSample(house, tx, bureau) : []
    for (const catalogue of catalogues) await insertWholeCatalogue(tx, catalogue)
    if (input.start === 'empty') await addYearsCampaign(tx, today, rootId)
    const session = await openSession(house, tx, adminId)
    const actor = { person: { id: adminId, name }, moment: at, client }
    await recordSecurity(tx, actor, { kind: 'officeSetUp', subject: { unit: input.bureau } })
    return { session, accounts }
  }) as Promise<{ session: string; accounts: SampleAccount[] }>
}

/** An empty bureau can import its ledger at once: the year's campaign is there, its catalogue open. */
async function addYearsCampaign(tx: Transaction, today: string, bureauId: number): Promise<void> {
  const year = today.slice(0, 4)
  const catalogueId = await insertCatalogue(tx, { name: '本局问题目录', version: year, source: '' })
  await insertCampaign(tx, {
    bureauId,
    name: `${year}年整治形式主义官僚主义`,
    catalogueId,
    addressee: '',
    basis: [],
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  })
}

function refuseSecond(failure: { code?: string }): never {
  if (failure.code === '23505') throw new Refusal('setUpDone')
  throw failure
}
