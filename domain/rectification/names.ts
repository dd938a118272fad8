import { chineseDate } from '../document/chinese-date.ts'
import type { Name } from '../name.ts'
import type {
  ItemStatus,
  LookBackOrigin,
  LookBackResult,
  Outcome,
  VerificationMethod,
} from './item.ts'

/** What the states of an item are called, on screens, in sheets and in documents. */
export const statusNames: Record<ItemStatus, Name> = {
  draft: { zh: '未下达', en: 'not handed out' },
  assigned: { zh: '待接收', en: 'to be accepted' },
  inProgress: { zh: '整改中', en: 'in progress' },
  awaitingReview: { zh: '待审核', en: 'awaiting review' },
  awaitingVerification: { zh: '待核验', en: 'awaiting verification' },
  inPublicity: { zh: '公示中', en: 'on public notice' },
  closed: { zh: '已销号', en: 'closed' },
}

const stageDone: Name = { zh: '阶段性完成', en: 'stage done' }

/** Closing a long-term item ends a stage of it, not the item (NORMS §5.2). */
export function statusNameOf(item: { status: ItemStatus; longTerm: boolean }): Name {
  return item.status === 'closed' && item.longTerm ? stageDone : statusNames[item.status]
}

export const outcomeNames: Record<Outcome, Name> = {
  solved: { zh: '解决', en: 'solved' },
  partlySolved: { zh: '部分解决', en: 'partly solved' },
  unfounded: { zh: '不属实', en: 'unfounded' },
  unsolvable: { zh: '无法解决', en: 'unsolvable' },
  duplicate: { zh: '重复', en: 'duplicate' },
  notOurs: { zh: '不属本单位', en: 'not ours' },
}

export const verificationMethodNames: Record<VerificationMethod, Name> = {
  onSite: { zh: '现场核验', en: 'on site' },
  callBack: { zh: '回访核验', en: 'call-back' },
  documents: { zh: '查阅资料', en: 'documents' },
  sampling: { zh: '抽查', en: 'sampling' },
}

/** Why a look-back is due. */
export const lookBackOriginNames: Record<LookBackOrigin, Name> = {
  planned: { zh: '销号时安排', en: 'planned at close-out' },
  drawn: { zh: '抽查', en: 'drawn' },
  periodic: { zh: '定期复查', en: 'periodic review' },
}

/** What a look-back found. */
export const lookBackResultNames: Record<LookBackResult, Name> = {
  holds: { zh: '没有反弹', en: 'it holds' },
  rebound: { zh: '反弹', en: 'rebound' },
}

/**
 * A time limit as a ledger writes it: `2026年6月30日前，并长期坚持`, `立行立改`, `长期坚持`; a day whose
 * holidays are not known yet is `2027年3月1日前（暂定）`.
 */
export function deadlineText(limit: {
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  provisional?: boolean
}): string {
  const parts = [
    limit.immediate && '立行立改',
    limit.deadline && `${chineseDate(limit.deadline)}前${limit.provisional ? '（暂定）' : ''}`,
    limit.longTerm && (limit.deadline || limit.immediate ? '并长期坚持' : '长期坚持'),
  ]
  return parts.filter(Boolean).join('，')
}
