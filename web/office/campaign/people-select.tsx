import { Button, Select } from 'antd'
import { useMemo } from 'react'
import { isHeld } from '#domain/people/posts.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from '#web/ui/form/binding.ts'

/** Many persons in post, by typing part of a name or unit, or everybody at once. */
export function PeopleSelect({ value, onChange, ...rest }: Binding<number[]>) {
  const t = useText(campaignText)
  const choices = usePeopleInPost()
  return (
    <div className="people-select">
      <Select
        {...rest}
        mode="multiple"
        style={{ width: '100%' }}
        value={value}
        onChange={(chosen: number[]) => onChange(chosen)}
        options={choices}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('choosePeople')}
        maxTagCount={30}
      />
      <Button size="small" onClick={() => onChange(choices.map(one => one.value))}>
        {t('allStaff')}
      </Button>
    </div>
  )
}

function usePeopleInPost(): { value: number; label: string }[] {
  const { people } = usePeople()
  const { unitName } = useUnits()
  const { today } = useSession()
  const language = useLanguage()
  return useMemo(
    () =>
      people.flatMap(({ id, name, leftOn, posts }) => {
        const held = posts.filter(post => isHeld(post, today))
        if (leftOn !== null || held.length === 0) return []
        const units = [...new Set(held.map(post => unitName(post.unitId)))].join(' ')
        return [{ value: id, label: name + bracketText(units, language) }]
      }),
    [people, unitName, today, language],
  )
}
