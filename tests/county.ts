import { unitInput } from '#domain/people/inputs.ts'
import type { Role } from '#domain/people/roles.ts'
import { addUnit, changeUnit } from '#server/people/actions.ts'
import { addPerson, as, type Bureau, type TestHouse } from './house.ts'

/**
 * The bureau of the tests put under a county, with a second bureau beside it and an office of the
 * county above both. The campaign is the county's, so both bureaus file their items in it.
 */
export async function makeCounty(house: TestHouse, bureau: Bureau) {
  const admin = await as(house, bureau.admin)
  const unit = async (name: string, parentId: number | null, isBureau: boolean) =>
    (await addUnit(admin, unitInput.parse({ name, parentId, isBureau }))).id
  const top = await unit('某县', null, false)
  const first = { name: '某县城市管理局', parentId: top, isBureau: true }
  await changeUnit(admin, bureau.units.root, unitInput.parse(first))
  const office = await unit('县作风办', top, false)
  const root = await unit('某县水务局', top, true)
  const works = await unit('工程股', root, false)
  return house.sql.begin(async tx => {
    await tx`update campaign set bureau_id = null`
    const person = (name: string, role: Role, unitId: number, charge: number[] = []) =>
      addPerson(house, tx, { name, role, unitId, charge })
    return {
      ...{ top, office },
      clerk: await person('县文书', 'clerk', office),
      verifier: await person('县核验', 'verifier', office),
      leader: await person('县分管', 'leader', office, [root, bureau.units.legal]),
      second: {
        ...bureau,
        units: { ...bureau.units, root, office: root, legal: works },
        clerk: await person('水文书', 'clerk', root),
        handler: await person('水经办', 'handler', works),
        leader: await person('水分管', 'leader', root, [works]),
        head: await person('水局长', 'head', root),
        verifier: await person('水核验', 'verifier', root),
      } satisfies Bureau,
    }
  })
}
