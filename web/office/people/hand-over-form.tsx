import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { z } from 'zod'
import { type HandOverAnswer, type HeldRow, handOverInput } from '#domain/people/hand-over.ts'
import type { PersonView } from '#domain/people/views.ts'
import { Refusal, type RefusalCode } from '#domain/refusals.ts'
import { handOver, heldQuery } from '#web/api/hand-over.ts'
import { useBureausTaking } from '#web/api/nameable.ts'
import { queryClient } from '#web/api/query-client.ts'
import { handOverText } from '#web/text/hand-over.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PersonSelect } from '#web/ui/selects.tsx'
import { HeldWords } from './held-words.tsx'

interface HandOverFormProps {
  person: PersonView
  onEnd: () => void
  onAnswer: (answer: HandOverAnswer) => void
}

const handOverForm = z.object({
  successorId: z.number().nullable().pipe(handOverInput.shape.successorId),
  reason: handOverInput.shape.reason,
  /** What was unticked; all that can go does unless it stands here. */
  left: z.array(z.string()),
})

/** A successor, a reason, and what goes to them; rows that cannot go say why before anything moves. */
export function HandOverForm({ person, onEnd, onAnswer }: HandOverFormProps) {
  const t = useText(handOverText)
  const form = useForm({
    schema: handOverForm,
    initial: { successorId: null as number | null, reason: '', left: [] as string[] },
    submit: async ({ left, ...input }) => {
      const { rows } = await queryClient.ensureQueryData(heldQuery(person.id, input.successorId))
      return handOver(person.id, { ...input, ...idsOf(chosenOf(rows, left)) })
    },
    done: onAnswer,
    draftKey: `person.${person.id}.hand-over`,
    fieldOf: { successorSame: 'successorId', personLeft: 'successorId' },
  })
  const { successorId, left } = form.values
  const known = successorId === person.id ? null : successorId
  const rows = useQuery(heldQuery(person.id, known)).data?.rows ?? []
  const chosen = chosenOf(rows, left)
  const [first = null, ...others] = person.posts.map(post => post.unitId)
  const bureaus = useBureausTaking(first, others)
  function tick(row: HeldRow, isChosen: boolean) {
    const others = left.filter(key => key !== keyOf(row))
    form.change('left', isChosen ? others : [...others, keyOf(row)])
  }
  return (
    <div className="inset">
      <FormPage
        form={form}
        submitLabel={t('handOverRows', { n: chosen.length })}
        onCancel={onEnd}
        foot={<p className="quiet">{t('consequences')}</p>}
      >
        <Field form={form} path="successorId" label={t('successor')} help={t('successorHelp')}>
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
        <Field form={form} path="reason" label={t('reason')} help={t('reasonHelp')}>
          {field => <Input {...field} maxLength={500} />}
        </Field>
        <fieldset className="held-choice">
          <legend>{t('whatGoes')}</legend>
          {rows.map(row => (
            <HeldChoice
              key={keyOf(row)}
              row={row}
              isChosen={chosen.includes(row)}
              onChoose={isChosen => tick(row, isChosen)}
            />
          ))}
        </fieldset>
      </FormPage>
    </div>
  )
}

interface HeldChoiceProps {
  row: HeldRow
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function HeldChoice({ row, isChosen, onChoose }: HeldChoiceProps) {
  const language = useLanguage()
  const { reason } = row
  return (
    <div className="held-row">
      <Checkbox
        checked={isChosen}
        disabled={reason !== undefined}
        onChange={event => onChoose(event.target.checked)}
      >
        <HeldWords row={row} />
      </Checkbox>
      {reason && (
        <div className="held-why">
          ✕ {refusalText(new Refusal(reason.code as RefusalCode, reason.details), language)}
        </div>
      )}
    </div>
  )
}

function chosenOf(rows: readonly HeldRow[], left: readonly string[]): HeldRow[] {
  return rows.filter(row => !row.reason && !left.includes(keyOf(row)))
}

function idsOf(rows: readonly HeldRow[]) {
  const ids = (kind: HeldRow['kind']) => rows.filter(row => row.kind === kind).map(row => row.id)
  return { itemIds: ids('item'), sheetIds: ids('selfCheck') }
}

function keyOf(row: HeldRow): string {
  return `${row.kind} ${row.id}`
}
