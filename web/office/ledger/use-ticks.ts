import type { PlanView, RunImportInput } from '#domain/ledger/views.ts'
import { useKept } from './kept.ts'

export type NewPerson = RunImportInput['createPeople'][number]

/** To be added to the catalogue, or the one of it that is meant. */
export type AspectChoice = 'add' | number

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
  const aspects = (plan?.newAspects ?? []).flatMap(({ name }) => {
    const choice = ticked.aspects[name]
    return choice === undefined ? [] : [{ name, choice }]
  })
  return {
    people,
    units,
    newAspects: aspects.filter(({ choice }) => choice === 'add').map(({ name }) => name),
    sameAspects: Object.fromEntries(
      aspects.flatMap(({ name, choice }) => (choice === 'add' ? [] : [[name, choice]])),
    ),
    aspect: (name: string): AspectChoice | undefined => ticked.aspects[name],
    chooseAspect: (name: string, choice: AspectChoice | undefined) => {
      const { [name]: _before, ...others } = ticked.aspects
      const aspects = choice === undefined ? others : { ...others, [name]: choice }
      setTicked({ ...ticked, aspects })
    },
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
