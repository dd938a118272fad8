import { useCallback, useEffect, useId, useState } from 'react'
import type { ZodType, z } from 'zod'
import type { RefusalCode } from '#domain/refusals.ts'
import { isRefusal } from '#web/api/failures.ts'
import { type Binding, typedText } from './binding.ts'
import { type Draft, dropDraft, findDraft, keepDraft } from './drafts.ts'
import { type Fault, faultsFrom, faultsIn } from './faults.ts'
import { type ValueAt, valueAt, withValueAt } from './paths.ts'

export interface FormOptions<Schema extends ZodType, Answer> {
  /** The same schema as the route's. */
  schema: Schema
  initial: z.input<Schema>
  submit: (values: z.output<Schema>) => Promise<Answer>
  done?: (answer: Answer) => void
  /** Keeps what is typed in this browser under this name and offers it again. Say what is edited: `item.12.amend`. */
  draftKey?: string
  /** Names of fields never kept, as passwords. */
  secret?: readonly string[]
  /** Refusals that belong to one field: `{ passwordWeak: 'password' }`. */
  fieldOf?: Partial<Record<RefusalCode, string>>
}

export type SaveState = 'untouched' | 'typing' | 'kept' | 'submitting' | 'failed' | 'submitted'

/** A form but for its values: what `FormPage` draws. */
export interface FormFrame {
  id: string
  state: SaveState
  keptAt: number
  faults: readonly Fault[]
  /** Why the last submit failed, where it belongs to no field. */
  failure: unknown
  /** Counts failed submits, so that the summary takes the focus again. */
  attempts: number
  draft: Draft | undefined
  restore(): void
  discard(): void
  submit(): Promise<void>
  labels: ReadonlyMap<string, string>
  /** Says what a field is called now, so that the summary names it in the same language. */
  name(path: string, label: string): void
}

export interface Form<Values = unknown> extends FormFrame {
  values: Values
  change<Path extends string>(path: Path, value: ValueAt<Values, Path>): void
  bind<Path extends string>(path: Path): Binding<ValueAt<Values, Path>>
}

/** The form as fields see it that know only some of its values. */
export function partOf<Part>(form: FormFrame & { values: NoInfer<Part> }): Form<Part> {
  return form as Form<Part>
}

const keepAfter = 500

/** Values, faults and draft of one form; `FormPage` and `Field` draw it. */
export function useForm<Schema extends ZodType, Answer>(
  options: FormOptions<Schema, Answer>,
): Form<z.input<Schema>> {
  type Values = z.input<Schema>
  const { schema, draftKey, secret = [], fieldOf = {} } = options
  const id = useId()
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  const name = useCallback((path: string, label: string) => {
    setLabels(before => (before.get(path) === label ? before : new Map(before).set(path, label)))
  }, [])
  const [values, setValues] = useState<Values>(options.initial)
  const [state, setState] = useState<SaveState>('untouched')
  const [keptAt, setKeptAt] = useState(0)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [failure, setFailure] = useState<unknown>()
  const [attempts, setAttempts] = useState(0)
  const [draft, setDraft] = useState(() => (draftKey ? findDraft(draftKey) : undefined))

  useEffect(() => {
    if (state !== 'typing' || !draftKey) return
    const timer = setTimeout(() => {
      setKeptAt(keepDraft(draftKey, values as object, secret))
      setState('kept')
    }, keepAfter)
    return () => clearTimeout(timer)
  }, [values, state, draftKey, secret])

  function change(path: string, value: unknown) {
    setValues(before => {
      const after = withValueAt(before, path, value) as Values
      // After a failed submit each correction is seen at once.
      if (attempts > 0) setFaults(faultsIn(schema, after))
      return after
    })
    setState('typing')
  }

  function fail(found: readonly Fault[], why?: unknown) {
    setFaults(found)
    setFailure(why)
    setAttempts(attempts + 1)
    setState('failed')
  }

  async function submit() {
    const checked = schema.safeParse(values)
    if (!checked.success) return fail(faultsIn(schema, values))
    setState('submitting')
    setFailure(undefined)
    try {
      const answer = await options.submit(checked.data)
      if (draftKey) dropDraft(draftKey)
      setFaults([])
      setState('submitted')
      options.done?.(answer)
    } catch (refused) {
      const found = isRefusal(refused) ? faultsFrom(refused, fieldOf) : []
      fail(found, found.length > 0 ? undefined : refused)
    }
  }

  function bind(path: string): Binding<never> {
    const wrong = faults.some(fault => fault.path === path)
    return {
      id: `${id}-${path}`,
      value: valueAt(values, path) as never,
      onChange: next => change(path, typedText(next)),
      status: wrong ? 'error' : undefined,
      'aria-invalid': wrong || undefined,
      'aria-describedby': `${id}-${path}-help`,
    }
  }

  function restore() {
    setValues({ ...(options.initial as object), ...draft?.values } as Values)
    setDraft(undefined)
    setState('typing')
  }

  function discard() {
    if (draftKey) dropDraft(draftKey)
    setDraft(undefined)
  }

  return {
    ...{ id, values, state, keptAt, faults, failure, attempts, draft, labels, name },
    ...{ change, bind, submit, restore, discard },
  } as Form<Values>
}
