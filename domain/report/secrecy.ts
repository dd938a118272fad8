import { chineseNumber } from '#domain/document/chinese-number.ts'
import type { Name } from '../name.ts'
import { Refusal } from '../refusals.ts'
import type { ReportDocument } from './document.ts'
import { elementNames } from './elements.ts'
import { lintReport } from './lints.ts'

/**
 * Refuses `reportSecret`, naming the mark and its place, so that a typed text with a 密级 is neither
 * stored nor handed out by a machine that may not hold one (NORMS D17).
 */
export function refuseSecretReport(document: ReportDocument): void {
  const found = lintReport(document).find(({ code }) => code === 'secrecyMark')
  if (!found) return
  const { zh, en } = placeOf(found)
  throw new Refusal('reportSecret', { text: found.details.text, place: zh, placeEn: en })
}

const fields: Record<string, Name> = {
  ...elementNames,
  title: { zh: '标题', en: 'The title' },
  addressee: { zh: '主送机关', en: 'The addressee' },
}

function placeOf({ where, details }: ReturnType<typeof lintReport>[number]): Name {
  const field = fields[String(details.field)]
  if (field) return field
  const { part, section, paragraph } = where
  const [zh, en] = part === null ? ['开头', 'the opening'] : partName(part)
  if (paragraph !== null) {
    const inSection = section ? [`第${section + 1}节`, `, section ${section + 1}`] : ['', '']
    return {
      zh: `${zh}${inSection[0]}第${paragraph + 1}段`,
      en: `Paragraph ${paragraph + 1} of ${en}${inSection[1]}`,
    }
  }
  if (section === null) return { zh, en: `The heading of ${en}` }
  return { zh: `${zh}第${section + 1}节`, en: `The heading of ${en}, section ${section + 1}` }
}

function partName(part: number): [string, string] {
  return [`第${chineseNumber(part + 1)}部分`, `part ${part + 1}`]
}
