import { squeeze, toHalfWidth } from './characters.ts'
import { dutiesOfHeading, type ProposedColumn } from './columns.ts'
import { isUnitName, type NamedPerson, readPeople } from './people.ts'
import type { ItemRow } from './problem.ts'
import type { Field } from './vocabulary.ts'

type Texts = ItemRow['texts']

/**
 * Parts what stands under a heading of several duties (责任单位及责任人, 责任领导及责任人) among them,
 * where the cell says which is which and no other column has it. What cannot be told apart stays
 * together in the column's field. Changes `items`.
 */
export function partDuties(items: readonly ItemRow[], columns: readonly ProposedColumn[]): void {
  for (const { field, header } of columns) {
    const meant = meantBy(header)
    const elsewhere = columns.filter(column => column.header !== header).map(one => one.field)
    const wanted = meant.filter(one => !elsewhere.includes(one))
    if (!field || wanted.length < 2 || !wanted.includes(field)) continue
    for (const item of items) {
      const text = item.texts[field]
      const parted = text ? dutiesIn(text, wanted) : null
      if (!parted) continue
      Object.assign(item.texts, parted)
      if (item.tied[field]) for (const one of wanted) item.tied[one] = true
      if (isCrowded(parted)) item.rest.push(`${header}：${text}`)
    }
  }
}

/** The stroke may part a heading's lines, or stand in it: 责任/责任人, 责任领导/责任人. */
function meantBy(header: string): Field[] {
  const whole = dutiesOfHeading(header)
  return whole.length > 0 ? whole : dutiesOfHeading(header.split('/').at(-1)!)
}

/** A cell's words by duty, in the heading's order; null where they cannot be told apart. */
export function dutiesIn(text: string, wanted: readonly Field[]): Texts | null {
  const labelled = byLabels(text, wanted)
  if (labelled) return labelled
  const persons = wanted.filter(field => field !== 'leadUnit')
  const read = wanted.includes('leadUnit')
    ? unitsAndPeople(text)
    : { units: [], people: readPeople(text) }
  const { units, people } = read
  if (people.groups.length > 0 || (wanted.includes('leadUnit') && units.length === 0)) return null
  const lead = units.length > 0 ? { leadUnit: units.join('、') } : {}
  if (persons.length === 1) {
    return people.people.length > 0 ? { ...lead, [persons[0]!]: namesOf(people.people) } : null
  }
  const [first, second] = halvesOf(text, people.people)
  return first && second ? { ...lead, [persons[0]!]: first, [persons[1]!]: second } : null
}

/** 责任领导：赵一；责任人：冯二. */
function byLabels(text: string, wanted: readonly Field[]): Texts | null {
  const parts = toHalfWidth(text).split(/[,、;\s]*([\p{Script=Han}]{2,8}):/u)
  if (parts.length !== wanted.length * 2 + 1 || parts[0]!.trim() !== '') return null
  const found: Texts = {}
  for (const [at, field] of wanted.entries()) {
    const label = labels[field]
    const place = parts.findIndex((part, index) => index % 2 === 1 && label?.test(part))
    const words = parts[place + 1]?.trim().replace(/[,、;]+$/, '')
    if (place !== at * 2 + 1 || !words) return null
    found[field] = words
  }
  return found
}

const labels: Partial<Record<Field, RegExp>> = {
  leader: /领导$/,
  handler: /责任人|经办人|承办人/,
  leadUnit: /(?:单位|部门|科室|股室)$/,
}

/** 法制股 孙二; 法制股（孙二）; 法制股：孙二; 孙二（法制股）. */
function unitsAndPeople(text: string) {
  const units: string[] = []
  const keepUnit = (name: string) => {
    if (!units.includes(name)) units.push(name)
  }
  const bare = toHalfWidth(text).replace(
    /([\p{Script=Han}]{2,16})(?:\(([^()]*)\)|:)/gu,
    (whole, name, inside) => {
      if (!isUnitName(name)) return whole
      if (inside !== undefined && readPeople(inside).people.length === 0) return whole
      return `${name} ${inside ?? ''} `
    },
  )
  const people = readPeople(bare)
  const groups = people.groups.filter(group => {
    if (isUnitName(squeeze(group))) keepUnit(squeeze(group))
    return !isUnitName(squeeze(group))
  })
  const named = people.people.map(({ name, detail }) => {
    if (detail === null || !isUnitName(detail)) return { name, detail }
    keepUnit(detail)
    return { name, detail: null }
  })
  return { units, people: { people: named, groups } }
}

/** Two persons, one for each; or two lines or clauses, one for each. */
function halvesOf(text: string, people: readonly NamedPerson[]): (string | undefined)[] {
  if (people.length === 2) return people.map(one => namesOf([one]))
  const clauses = text.split(/[\n；;]/).map(clause => readPeople(clause).people)
  if (clauses.length !== 2 || clauses.some(clause => clause.length === 0)) return []
  return clauses.map(namesOf)
}

function namesOf(people: readonly NamedPerson[]): string {
  return people.map(({ name, detail }) => (detail ? `${name}（${detail}）` : name)).join('、')
}

/** Who belongs to which unit is no longer to be seen once several are parted. */
function isCrowded({ leadUnit = '', ...people }: Texts): boolean {
  return leadUnit.includes('、') && Object.values(people).some(text => text.includes('、'))
}
