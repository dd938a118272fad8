import type { PlanView, RunImportInput } from '#domain/ledger/views.ts'
import { useKept } from './kept.ts'

export type NewPerson = RunImportInput['createPeople'][number]

/** To be left in the note, added to the catalogue, or the one of it that is meant. */
export type AspectChoice = 'leave' | 'add' | number

interface Ticked {
  people: Record<string, NewPerson>
  units: string[]
  aspects: Record<string, AspectChoice>
}

const nobody: Ticked = { people: {}, units: [], aspects: {} }

/** Whom the clerk wants on file; nobody unless ticked. Names that the file no longer has are left out. */
export function useTicks(importId: number, plan: PlanView | undefined) {
  const [kept, setTicked] = useKept(`shigai.import.${importId}.ticks`, nobody)
  const ticked = { ...nobody, ...kept }
  const unknown = new Set(plan?.unknownPeople.map(person => person.name))
  const unknownUnits = new Set(plan?.unknownUnits.map(unit => unit.name))
  const people = Object.values(ticked.people).filter(person => unknown.has(person.name))
  const units = ticked.units.filter(name => unknownUnits.has(name))
  const aspects = (plan?.newAspects ?? []).map(({ name, remembered }) => ({
    ...{ name, remembered },
    choice: ticked.aspects[name] ?? remembered ?? ('leave' as const),
  }))
  return {
    people,
    units,
    newAspects: aspects.filter(({ choice }) => choice === 'add').map(({ name }) => name),
    sameAspects: Object.fromEntries(
      aspects.flatMap(({ name, choice, remembered }): [string, number | null][] => {
        if (typeof choice === 'number') return [[name, choice]]
        return choice === 'leave' && remembered !== null ? [[name, null]] : []
      }),
    ),
    aspect: (name: string): AspectChoice =>
      aspects.find(one => one.name === name)?.choice ?? 'leave',
    chooseAspect: (name: string, choice: AspectChoice) =>
      setTicked({ ...ticked, aspects: { ...ticked.aspects, [name]: choice } }),
    person: (name: string): NewPerson | undefined => ticked.people[name],
    /** Ticks these persons with these particulars. */
    takePeople: (taken: readonly NewPerson[]) => {
      const named = Object.fromEntries(taken.map(person => [person.name, person]))
      setTicked({ ...ticked, people: { ...ticked.people, ...named } })
    },
    dropPeople: (names: readonly string[]) => {
      const left = Object.entries(ticked.people).filter(([name]) => !names.includes(name))
      setTicked({ ...ticked, people: Object.fromEntries(left) })
    },
    setUnits: (names: readonly string[]) => setTicked({ ...ticked, units: [...names] }),
  }
}

export type Ticks = ReturnType<typeof useTicks>
