import { Select } from 'antd'
import { useMemo } from 'react'
import { isHeld } from '#domain/people/posts.ts'
import { unitLabel, usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from './form/binding.ts'

type One = Partial<Binding<number | null>> & { disabled?: boolean; clearable?: boolean }
type Many = Partial<Binding<readonly number[]>> & { disabled?: boolean }

interface Choice {
  value: number
  label: string
  /** What typing looks through. */
  words: string
}

const filling = { width: '100%' }
const search = { optionFilterProp: 'words' }

/** One person by typing part of a name; those who hold no current post are not offered. */
export function PersonSelect(props: One) {
  const t = useText()
  const { isLoading } = usePeople()
  const choices = usePersonChoices(props.value ?? null)
  return <OneSelect {...props} choices={choices} loading={isLoading} hint={t('choosePerson')} />
}

export function UnitSelect(props: One) {
  const t = useText()
  const { isLoading } = useUnits()
  const choices = useUnitChoices(props.value ? [props.value] : [])
  return <OneSelect {...props} choices={choices} loading={isLoading} hint={t('chooseUnit')} />
}

function OneSelect(props: One & { choices: Choice[]; loading: boolean; hint: string }) {
  const { value, clearable = true, choices, hint, ...rest } = props
  return (
    <Select
      {...rest}
      style={filling}
      value={value ?? undefined}
      onChange={(chosen?: number) => rest.onChange?.(chosen ?? null)}
      options={choices}
      showSearch={search}
      allowClear={clearable}
      placeholder={hint}
    />
  )
}

export function UnitsSelect({ value, ...rest }: Many) {
  const t = useText()
  return (
    <Select
      {...rest}
      mode="multiple"
      style={filling}
      value={[...(value ?? [])]}
      onChange={(chosen: number[]) => rest.onChange?.(chosen)}
      options={useUnitChoices(value ?? [])}
      showSearch={search}
      placeholder={t('chooseUnit')}
    />
  )
}

function usePersonChoices(chosen: number | null): Choice[] {
  const { people } = usePeople()
  const { unitName } = useUnits()
  const { today } = useSession()
  const language = useLanguage()
  return useMemo(
    () =>
      people.flatMap(person => {
        const posts = person.posts.filter(post => isHeld(post, today))
        if (person.id !== chosen && (person.leftOn || posts.length === 0)) return []
        const units = [...new Set(posts.map(post => unitName(post.unitId)))].join(' ')
        const label = person.name + (units && bracketText(units, language))
        return [{ value: person.id, label, words: label }]
      }),
    [people, unitName, today, chosen, language],
  )
}

function useUnitChoices(chosen: readonly number[]): Choice[] {
  const { units } = useUnits()
  const kept = chosen.join()
  return useMemo(() => {
    const ids = new Set(kept.split(',').map(Number))
    return units
      .filter(unit => unit.closedOn === null || ids.has(unit.id))
      .map(unit => ({
        value: unit.id,
        label: unitLabel(unit),
        words: `${unit.name} ${unit.shortName}`,
      }))
  }, [units, kept])
}
