import { Select } from 'antd'
import { useMemo } from 'react'
import { belongsTo } from '#domain/people/own-people.ts'
import { isHeld } from '#domain/people/posts.ts'
import type { PostView } from '#domain/people/views.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from './form/binding.ts'

interface One extends Partial<Binding<number | null>> {
  disabled?: boolean
  clearable?: boolean
}
type Many = Partial<Binding<readonly number[]>> & { disabled?: boolean }

interface Choice {
  value: number
  label: string
  /** What typing looks through. */
  words: string
}

const filling = { width: '100%' }
const search = { optionFilterProp: 'words' }

/**
 * One person by typing part of a name; those who hold no current post are not offered, and where
 * only `bureaus` take part none of another.
 */
export function PersonSelect({
  bureaus,
  ...one
}: One & { bureaus?: readonly number[] | undefined }) {
  const t = useText()
  const { isLoading } = usePeople()
  const choices = usePersonChoices(one.value ?? null, bureaus)
  const none = bureaus && t('nobodyHere')
  const words = { hint: t('choosePerson'), none }
  return <OneSelect {...one} {...words} choices={choices} loading={isLoading} />
}

export function UnitSelect(props: One) {
  const t = useText()
  const { isLoading } = useUnits()
  const choices = useUnitChoices(props.value ? [props.value] : [])
  return <OneSelect {...props} choices={choices} loading={isLoading} hint={t('chooseUnit')} />
}

interface OneOf extends One {
  choices: Choice[]
  loading: boolean
  hint: string
  /** Said where there is nothing to choose. */
  none?: string | undefined
}

function OneSelect({ value, clearable = true, choices, hint, none, ...rest }: OneOf) {
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
      notFoundContent={none && <span className="quiet">{none}</span>}
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

function usePersonChoices(chosen: number | null, bureaus: readonly number[] | undefined): Choice[] {
  const { people } = usePeople()
  const { units: all, unitName } = useUnits()
  const { today } = useSession()
  const language = useLanguage()
  return useMemo(() => {
    const bureauOf = new Map(all.map(unit => [unit.id, unit.bureauId]))
    const isOffered = (posts: readonly PostView[]) =>
      posts.some(({ unitId }) => !bureaus || belongsTo(bureaus, [bureauOf.get(unitId) ?? null]))
    return people.flatMap(person => {
      const posts = person.posts.filter(post => isHeld(post, today))
      if (person.id !== chosen && (person.leftOn || !isOffered(posts))) return []
      const units = [...new Set(posts.map(post => unitName(post.unitId)))].join(' ')
      const label = person.name + (units && bracketText(units, language))
      return [{ value: person.id, label, words: label }]
    })
  }, [people, all, unitName, today, chosen, bureaus, language])
}

function useUnitChoices(chosen: readonly number[]): Choice[] {
  const { units, unitName } = useUnits()
  const kept = chosen.join()
  return useMemo(() => {
    const ids = new Set(kept.split(',').map(Number))
    return units
      .filter(unit => unit.closedOn === null || ids.has(unit.id))
      .map(unit => ({
        value: unit.id,
        label: unitName(unit.id),
        words: `${unit.name} ${unitName(unit.id)}`,
      }))
  }, [units, unitName, kept])
}
