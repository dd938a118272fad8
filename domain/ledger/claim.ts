import { isNothing, joinDistinct, squeeze } from './characters.ts'
import { type Reason, reason } from './reasons.ts'

/** The file says a measure is done. A claim, never a close-out: that needs a verifier here. */
export interface Claim {
  /** The words the file uses. */
  wording: string
  /** `YYYY-MM-DD` it gives, or null. */
  on: string | null
}

export interface ClaimCells {
  /** 是否销号 */
  closed: string
  /** 完成情况 or 进展情况 */
  result: string
  /** 销号时间 as written and as a day, if one could be read */
  closedOnText: string
  closedOn: string | null
  today: string
}

/**
 * What a row calls done: 是否销号 says yes, or 完成情况 says plainly that all is done, or a day of
 * close-out is given that is not ahead. 未完成, 基本完成, 已开展2次 are no claims, nor is 申请销号, which
 * only asks for it. Cells that contradict each other give no claim and the warning `claimContradicted`.
 */
export function readClaim(cells: ClaimCells): { claim: Claim | null; warnings: Reason[] } {
  const closed = verdictOfClosed(cells.closed)
  const result = verdictOfResult(cells.result)
  if (contradict(closed, result)) {
    const details = { closed: cells.closed, result: cells.result }
    return { claim: null, warnings: [reason('claimContradicted', details)] }
  }
  const { closedOn, today } = cells
  if (closedOn && closedOn > today) {
    return { claim: null, warnings: [reason('closedOnFuture', { on: closedOn })] }
  }
  if (closed === 'no' || result === 'no') return { claim: null, warnings: [] }
  if (closed !== 'yes' && result !== 'yes' && !closedOn) return { claim: null, warnings: [] }
  const wording = joinDistinct(
    [
      closed === 'yes' ? cells.closed : '',
      result === 'yes' ? cells.result : '',
      cells.closedOnText,
    ],
    between,
  )
  return { claim: { wording, on: closedOn ?? null }, warnings: [] }
}

/** Whether a cell is one of those that a claim's wording is made of. */
export function isPartOf(wording: string, cell: string): boolean {
  return `${between}${wording}${between}`.includes(`${between}${cell.trim()}${between}`)
}

const between = '；'

type Verdict = 'yes' | 'no' | 'silent'

function contradict(closed: Verdict, result: Verdict): boolean {
  return (closed === 'yes' && result === 'no') || (closed === 'no' && result === 'yes')
}

const closedYes =
  /^(?:是|√|✓|✔|☑|🗹|y|yes|true|对|已?销号?|同意销号|准予销号|已经?(?:全部)?(?:完成|办结|整改|解决|落实)(?:整改|销号|到位)?|(?:全部)?完成(?:整改|销号)?|办结|整改(?:完成|到位|完毕)|完成并销号|已完成并销号)$/i
const closedNo =
  /^(?:否|不|x|×|✗|✘|☒|□|n|no|false|未.*|没有.*|尚未.*|暂未.*|不.*|待.*|正在.*|.*推进中?|.*整改中|.*进行中|在办|办理中|基本.*|部分.*|阶段.*|(?:已|已经|正|正在|拟)?(?:申请|提请|报请|提出|建议).*)$/i

/** 已销号（2026年2月）, its last bracket taken off already. */
const dayBehind = /\(\d{2,4}[年.\-/][\d年月日号.\-/]*\)?$/

/** Verdict of a 是否销号 cell, or another that is answered with yes or no; words it does not know are silent. */
export function verdictOfClosed(text: string): Verdict {
  const plain = bare(text)
  if (isNothing(plain)) return 'silent'
  const ticked = tickedOf(plain)
  if (ticked !== null) return verdictOfClosed(ticked)
  if (closedYes.test(plain.replace(dayBehind, ''))) return 'yes'
  return closedNo.test(plain) ? 'no' : verdictOfResult(text)
}

/** ☑是 □否 or 是☑ 否□: the words at the only ticked box; none where no box or several are ticked. */
function tickedOf(plain: string): string | null {
  const [opens, ends] = [
    new RegExp(`^${box}`, 'u').test(plain),
    new RegExp(`${box}$`, 'u').test(plain),
  ]
  if (opens === ends) return null
  const marked = opens
    ? `(?<box>${box})(?<words>[^${boxes}]+)`
    : `(?<words>[^${boxes}]+)(?<box>${box})`
  const ticked = [...plain.matchAll(new RegExp(marked, 'gu'))].filter(
    ({ groups }) => !/[□☐○]/.test(groups!.box!),
  )
  return ticked.length === 1 ? ticked[0]!.groups!.words! : ''
}

const boxes = '☑√✓✔🗹■□☐○'
const box = `[${boxes}]`

const notDone =
  /未(?:能|全部|按期|按时|如期)*(?:完成|整改|办结|落实|销号|解决|到位|开展|启动|实施|达标|更新)|尚未|没有(?:完成|整改|落实)|正在(?:推进|整改|进行|办理|落实|实施)|(?:推进|进行|整改|办理|实施)中|(?:基本|部分|初步|阶段性)(?:完成|整改|落实|办结)/
const hedged =
  /未|没有|尚|暂|正在|进行中|推进中|整改中|办理中|实施中|基本|部分|阶段|初步|大部|多数|预计|计划|拟|将|争取|力争|确保|准备|待|即将|下一步|尽快|逐步|有序|陆续|中期|进一步|仍|除.*外|不|无法|难以|困难/
const doneSubject =
  '(?:该|此|本)?(?:项|问题|措施|工作|任务|整改|事项|整改任务|整改措施|整改工作|问题整改|各项|全部|均|都|以上|上述|所有)*'
const doneDate =
  '(?:于|在)?(?:\\d{2,4}年|\\d{4}[-./])?(?:\\d{1,2}(?:月|[-./])(?:\\d{1,2}日?|底|初|中旬|上旬|下旬)?)?(?:前)?'
const doneWord =
  '(?:完成|办结|整改|落实|销号|解决|更新|纠正|清理|退回|拆除|公开|公示|修订|印发|改正|清退|补齐|整治|处理|关闭|收回|归档|到位|完毕|结束|达标|取缔)'
const doneTail =
  '(?:完成|完毕|到位|办结|销号|整改|任务|工作|整改任务|整改工作|全部|彻底|结束|并|申请|长期坚持|，|,|、|。|；|;|持续巩固|持续坚持|常态化|坚持)*'
const done = new RegExp(
  `^${doneSubject}(?:均|都|现|目前)?(?:已经|已|业已)?${doneDate}(?:已经|已)?(?:全部|全面|均|都|如期|按期|按时|提前|彻底|整体|严格|及时|立行立改)*${doneWord}${doneTail}(?:100%)?$`,
)
const doneAlone =
  /^(?:完成率?(?:达到?)?100%|100%|1|√|✓|✔|是|按要求整改到位|整改完成|问题已整改.{0,3}|达到(?:整改|销号)(?:要求|标准))$/

/**
 * Verdict of a 完成情况 cell. Only a text that says nothing but "done" counts; a text that tells
 * what was done so far (已开展2次) is silent, one that says it is not done is a no.
 */
function verdictOfResult(text: string): Verdict {
  const plain = bare(text)
  if (isNothing(plain)) return 'silent'
  if (notDone.test(plain)) return 'no'
  if (hedged.test(plain)) return 'silent'
  if (plain === '整改' || plain === '落实' || plain === '公开') return 'silent'
  return saysDone(plain) || plain.split(/[，,；;。]/).every(saysDone) ? 'yes' : 'silent'
}

/** Also clause by clause: 已整改完成，2026年10月销号. */
function saysDone(text: string): boolean {
  return done.test(text) || doneAlone.test(text)
}

function bare(text: string): string {
  return squeeze(text)
    .replace(/^[([【]|[)\]】]$/g, '')
    .replace(/[。.!！;；,，]+$/, '')
}
