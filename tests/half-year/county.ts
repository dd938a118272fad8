import type { Role } from '#domain/people/roles.ts'
import { insertRecordedActivity, updateMinutes } from '#server/campaign/activity-queries.ts'
import { insertAspect, insertCampaign, insertCatalogue } from '#server/campaign/queries.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertBureau, insertUnit } from '#server/people/organisation-queries.ts'
import { addPerson, type TestHouse, type TestPerson } from '#tests/house.ts'
import { plus } from './days.ts'

export interface Section {
  id: number
  /** The leader in charge (分管), and the section's head by title. */
  leader: TestPerson
  chief: TestPerson
  handlers: TestPerson[]
}

/** One bureau with 25 people and a campaign of its own, whose close-out demands differ from bureau to bureau. */
export interface Bureau {
  id: number
  at: number
  campaignId: number
  aspects: number[]
  publicity: { days: number; unit: 'workingDays' | 'naturalDays' }
  minutes: boolean
  clerk: TestPerson
  head: TestPerson
  verifiers: TestPerson[]
  sections: Section[]
  /** Sheets of a round of the self-check: units below the bureau, leaders and the head. */
  sheets: number
}

const demands = [
  { days: 0, unit: 'workingDays' },
  { days: 5, unit: 'workingDays' },
  { days: 7, unit: 'naturalDays' },
] as const

/** The meeting of a bureau's leaders that decides about all of its close-outs. */
export function decidedAt(at: number) {
  return { number: `〔2026〕第${at + 3}号`, on: '2026-05-29' }
}

export interface County {
  clerk: TestPerson
  admin: TestPerson
  bureaus: Bureau[]
}

/** Twelve bureaus under a county with an office of its own. */
export async function makeCounty(house: TestHouse, size: number): Promise<County> {
  return house.sql.begin(async tx => {
    await insertBureau(tx, '某县', house.now())
    const top = await unit(tx, '某县', null)
    const office = await unit(tx, '县作风办', top)
    const catalogueId = await insertCatalogue(tx, { name: '目录', version: '1', source: '' })
    const aspects = []
    for (const name of ['担当作为', '服务群众', '文风会风']) {
      aspects.push(await insertAspect(tx, catalogueId, name))
    }
    const clerk = await person(house, tx, '县文书', 'clerk', office)
    const admin = await person(house, tx, '县系统管理员', 'systemAdmin', office)
    const bureaus = []
    for (let at = 0; at < size; at++) {
      bureaus.push(await makeBureau(house, tx, { at, top, catalogueId, aspects }))
    }
    return { clerk, admin, bureaus }
  })
}

async function makeBureau(
  house: TestHouse,
  tx: Transaction,
  {
    at,
    top,
    catalogueId,
    aspects,
  }: Record<'at' | 'top' | 'catalogueId', number> & {
    aspects: number[]
  },
): Promise<Bureau> {
  const name = `第${at + 1}局`
  const id = await unit(tx, name, top, true)
  const heads = await unit(tx, `${name}领导`, id)
  const sections: Section[] = []
  for (let nth = 1; nth <= 3; nth++) {
    const section = await unit(tx, `${name}第${nth}股`, id)
    const made = (who: string, role: Role, title = '') =>
      person(house, tx, `${name}${who}${nth}`, role, section, title)
    const chief = await made('股长', 'handler', '股长')
    const handlers = [chief]
    for (let one = 1; one <= 5; one++) handlers.push(await made(`经办${one}号`, 'handler'))
    const leader = await person(house, tx, `${name}分管${nth}`, 'leader', heads, '', [section])
    sections.push({ id: section, leader, chief, handlers })
  }
  const publicity = demands[at % demands.length]!
  const campaignId = await insertCampaign(tx, {
    ...{ bureauId: id, name: `${name}专项整治`, catalogueId, addressee: '县作风办', basis: [] },
    ...{ startsOn: plus('2026-06-01', at), endsOn: '2026-12-31', collectiveDecision: at % 4 === 1 },
    ...{ publicityDays: publicity.days, publicityUnit: publicity.unit, selfCheckMonths: 3 },
  })
  const clerk = await person(house, tx, `${name}文书`, 'clerk', id)
  const { number, on: heldOn } = decidedAt(at)
  const recorded = { bureauId: id, recordedBy: clerk.id, recordedAt: house.now() }
  const held = { kind: 'meeting' as const, heldOn, subject: '研究销号', participantIds: [] }
  const meeting = await insertRecordedActivity(tx, campaignId, { ...held, ...recorded })
  const written = { number, place: '', chair: '', text: '', at: heldOn }
  await updateMinutes(tx, meeting, { ...written, byId: clerk.id, byName: `${name}文书` })
  return {
    ...{ id, at, campaignId, aspects, publicity, minutes: at % 4 === 1, sections, sheets: 8 },
    clerk,
    head: await person(house, tx, `${name}局长`, 'head', heads),
    verifiers: [
      await person(house, tx, `${name}核验甲`, 'verifier', id),
      await person(house, tx, `${name}核验乙`, 'verifier', id),
    ],
  }
}

function unit(tx: Transaction, name: string, parentId: number | null, isBureau = false) {
  return insertUnit(tx, { name, shortName: '', parentId, position: 0, isBureau })
}

function person(
  house: TestHouse,
  tx: Transaction,
  name: string,
  role: Role,
  unitId: number,
  title = '',
  charge: number[] = [],
): Promise<TestPerson> {
  return addPerson(house, tx, { name, role, unitId, charge, title })
}
