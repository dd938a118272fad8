import { useCampaigns } from '#web/api/items.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { methodText, outcomeText, statusText } from '#web/text/codes.ts'
import { dayText, listText } from '#web/text/format.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { LedgerFilter } from './ledger-search.ts'

export interface FilterPart {
  name: keyof LedgerFilter
  words: string
}

/** The order in which a filter is said: 市容股 逾期 待审核. What is not listed comes last. */
const said = [
  'on',
  'bureauId',
  'leadUnitId',
  'unitId',
  'leaderId',
  'handlerId',
  'campaignId',
  'aspectId',
  'light',
  'status',
]

/** A filter in words, part by part, whether or not the form has a field for it. */
export function useFilterWords(filter: LedgerFilter): FilterPart[] {
  const say = useSay()
  const names = Object.keys(filter) as FilterPart['name'][]
  return names
    .sort((one, other) => place(one) - place(other))
    .map(name => ({ name, words: say(name, filter[name]) }))
}

function place(name: string): number {
  const at = said.indexOf(name)
  return at < 0 ? said.length : at
}

function useSay(): (name: string, value: unknown) => string {
  const t = useText(itemListText)
  const status = useText(statusText)
  const outcome = useText(outcomeText)
  const method = useText(methodText)
  const language = useLanguage()
  const { personName } = usePeople()
  const { unitName } = useUnits()
  const { aspectName, campaignName } = useCampaigns()
  const day = (value: unknown) => ({ day: dayText(String(value), language) })
  const name = (value: unknown) => ({ name: personName(Number(value)) })
  const sayings: Record<string, (value: never) => string> = {
    status: (values: (keyof typeof statusText)[]) =>
      listText(
        values.map(one => status(one)),
        language,
      ),
    light: (value: 'green' | 'yellow' | 'red' | 'grey') => t(value),
    unitId: (value: number) => unitName(value),
    bureauId: (value: number) => unitName(value),
    noBureau: value => t(value ? 'sayNoBureau' : 'sayOfBureau'),
    leadUnitId: (values: number[]) =>
      t('sayLeadUnit', { name: listText(values.map(unitName), language) }),
    noLeadUnit: value => t(value ? 'sayNoLeadUnit' : 'sayWithLeadUnit'),
    inTime: () => t('sayInTime'),
    leaderId: value => t('sayLeader', name(value)),
    handlerId: value => t('sayHandler', name(value)),
    untouchedBy: value => t('sayUntouchedBy', name(value)),
    unansweredBy: value => t('sayUnansweredBy', name(value)),
    campaignId: (value: number) => campaignName(value),
    aspectId: (value: number) => aspectName(value) || `#${value}`,
    noAspect: value => t(value ? 'sayNoAspect' : 'sayWithAspect'),
    dueOn: value => t('sayDueOn', day(value)),
    openedBy: value => t('sayOpenedBy', day(value)),
    on: value => t('sayOn', day(value)),
    outcome: (value: keyof typeof outcomeText) => outcome(value),
    method: (value: keyof typeof methodText) => method(value),
    longTerm: value => t(value ? 'sayLongTerm' : 'sayNotLongTerm'),
    immediate: value => t(value ? 'sayImmediate' : 'sayNotImmediate'),
    claimed: value => t(value ? 'sayClaimed' : 'sayNotClaimed'),
    rebound: value => t(value ? 'sayRebound' : 'sayNotRebound'),
    extensionAsked: value => t(value ? 'sayExtensionAsked' : 'sayNoExtensionAsked'),
    suspensionAsked: value => t(value ? 'saySuspensionAsked' : 'sayNoSuspensionAsked'),
    measureOf: value => t('sayMeasureOf', name(value)),
    approveAgain: value => t(value ? 'sayApproveAgain' : 'sayNotApproveAgain'),
    suspended: value => t(value ? 'saySuspended' : 'sayNotSuspended'),
    postEnds: value => t(value ? 'sayPostEnds' : 'sayNoPostEnds'),
    remainder: value => t(value ? 'sayRemainder' : 'sayNoRemainder'),
    reviewDue: value => t(value ? 'sayReviewDue' : 'sayNoReviewDue'),
    publicity: (value: 'waiting' | 'running' | 'over') => t(`sayPublicity_${value}`),
    leftStage: (value: keyof typeof statusText) => t('sayLeftStage', { name: status(value) }),
    answerableId: value => t('sayAnswerable', name(value)),
    provisional: value => t(value ? 'sayProvisional' : 'sayCertain'),
    lookBackDue: value => t(value ? 'sayLookBackDue' : 'sayNoLookBackDue'),
    closed: value => t(value ? 'sayClosed' : 'sayOpen'),
    fileId: () => t('sayFile'),
    q: (value: string) => t('sayWords', { q: value }),
  }
  return (name, value) =>
    sayings[name]?.(value as never) ?? t('sayOther', { name, value: String(value) })
}
