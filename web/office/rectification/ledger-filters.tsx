import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { lights } from '#domain/calendar/light.ts'
import { itemStatuses, outcomes, verificationMethods } from '#domain/rectification/item.ts'
import { useCampaigns } from '#web/api/items.ts'
import { methodText, outcomeText, statusText } from '#web/text/codes.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { CampaignFilter, ChoiceFilter, PersonFilter, UnitFilter } from '#web/ui/choice-filter.tsx'
import { DayField } from '#web/ui/day-field.tsx'
import { Labelled } from '#web/ui/labelled.tsx'
import type { LedgerSearch } from './ledger-search.ts'

export interface LedgerFiltersProps {
  search: LedgerSearch
  onChange: (next: Partial<LedgerSearch>) => void
}

/** What people ask for daily; the rest opens under it. On a phone all of it opens. */
export function LedgerFilters(props: LedgerFiltersProps) {
  const t = useText(itemListText)
  const [more, setMore] = useState(false)
  return (
    <search className={more ? 'ledger-filters ledger-filters-more' : 'ledger-filters'}>
      <WordsFilter {...props} />
      <DailyFilters {...props} />
      <Button
        type="text"
        className="ledger-more"
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {t(more ? 'fewerFilters' : 'moreFilters')}
      </Button>
      {more && <SeldomFilters {...props} />}
    </search>
  )
}

const typingPause = 350

/** Looks for what is typed once the typing pauses. */
function WordsFilter({ search, onChange }: LedgerFiltersProps) {
  const t = useText(itemListText)
  const known = search.q ?? ''
  const [words, setWords] = useState(known)
  const [seen, setSeen] = useState(known)
  if (seen !== known) {
    setSeen(known)
    setWords(known)
  }
  useEffect(() => {
    if (words.trim() === known) return
    const timer = setTimeout(() => onChange({ q: words.trim() || undefined }), typingPause)
    return () => clearTimeout(timer)
  }, [words, known, onChange])
  return (
    <Input
      className="ledger-words"
      value={words}
      onChange={event => setWords(event.target.value)}
      placeholder={t('find')}
      aria-label={t('find')}
      maxLength={100}
      allowClear
    />
  )
}

function DailyFilters({ search, onChange }: LedgerFiltersProps) {
  const t = useText(itemListText)
  const status = useText(statusText)
  return (
    <>
      <ChoiceFilter
        name={t('light')}
        value={search.light}
        onChange={light => onChange({ light })}
        choices={lights.map(value => ({ value, label: t(value) }))}
      />
      <Labelled name={t('status')} wide>
        {id => (
          <Select
            id={id}
            mode="multiple"
            maxTagCount="responsive"
            value={search.status ?? []}
            onChange={chosen => onChange({ status: chosen.length > 0 ? chosen : undefined })}
            options={itemStatuses.map(value => ({ value, label: status(value) }))}
            placeholder={t('all')}
          />
        )}
      </Labelled>
      <UnitFilter
        name={t('unit')}
        value={search.unitId}
        onChange={unitId => onChange({ unitId })}
      />
      <PersonFilter
        name={t('handler')}
        value={search.handlerId}
        onChange={handlerId => onChange({ handlerId })}
      />
      <Labelled name={t('sort')}>
        {id => (
          <Select
            id={id}
            value={search.sort ?? 'newest'}
            onChange={sort => onChange({ sort: sort === 'newest' ? undefined : sort })}
            options={[
              { value: 'newest' as const, label: t('newest') },
              { value: 'oldest' as const, label: t('oldest') },
              { value: 'deadline' as const, label: t('byDeadline') },
            ]}
          />
        )}
      </Labelled>
    </>
  )
}

function SeldomFilters({ search, onChange }: LedgerFiltersProps) {
  const t = useText(itemListText)
  return (
    <>
      <PersonFilter
        name={t('leader')}
        value={search.leaderId}
        onChange={leaderId => onChange({ leaderId })}
      />
      <CodeFilters search={search} onChange={onChange} />
      {(['longTerm', 'immediate', 'claimed', 'rebound', 'remainder', 'reviewDue'] as const).map(
        name => (
          <ChoiceFilter
            key={name}
            name={t(name)}
            value={search[name]}
            onChange={value => onChange({ [name]: value })}
            choices={[
              { value: true, label: t('yes') },
              { value: false, label: t('no') },
            ]}
          />
        ),
      )}
      <Labelled name={t('on')}>
        {id => (
          <DayField
            id={id}
            value={search.on ?? null}
            onChange={on => onChange({ on: (on as string | null) ?? undefined })}
          />
        )}
      </Labelled>
    </>
  )
}

function CodeFilters({ search, onChange }: LedgerFiltersProps) {
  const t = useText(itemListText)
  const outcome = useText(outcomeText)
  const method = useText(methodText)
  const { campaigns } = useCampaigns()
  const here = campaigns.filter(({ id }) => !search.campaignId || id === search.campaignId)
  const aspects = here.flatMap(campaign => campaign.aspects)
  return (
    <>
      <CampaignFilter
        name={t('campaign')}
        value={search.campaignId}
        onChange={campaignId => onChange({ campaignId })}
      />
      <ChoiceFilter
        name={t('aspect')}
        value={search.aspectId}
        onChange={aspectId => onChange({ aspectId })}
        choices={aspects.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceFilter
        name={t('outcome')}
        value={search.outcome}
        onChange={chosen => onChange({ outcome: chosen })}
        choices={outcomes.map(value => ({ value, label: outcome(value) }))}
      />
      <ChoiceFilter
        name={t('method')}
        value={search.method}
        onChange={chosen => onChange({ method: chosen })}
        choices={verificationMethods.map(value => ({ value, label: method(value) }))}
      />
    </>
  )
}
