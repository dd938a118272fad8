import { Input } from 'antd'
import { z } from 'zod'
import { ledgerDaySchema } from '#domain/calendar/dates.ts'
import { activityInput, activityKinds } from '#domain/campaign/inputs.ts'
import { recordActivity } from '#web/api/campaigns.ts'
import { useSession } from '#web/api/session.ts'
import { activityKindText, campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { Choices } from '../rectification/acts/choices.tsx'
import { PeopleSelect } from './people-select.tsx'

const activityForm = activityInput.extend({
  kind: z.enum(activityKinds),
  heldOn: z.string().nullable().pipe(ledgerDaySchema),
  participantIds: z.array(z.number()),
})

export function ActivityForm({ campaignId, onEnd }: { campaignId: number; onEnd: () => void }) {
  const t = useText(campaignText)
  const kindText = useText(activityKindText)
  const { today } = useSession()
  const form = useForm({
    schema: activityForm,
    initial: {
      kind: 'study',
      heldOn: today as string | null,
      subject: '',
      participantIds: [] as number[],
    },
    submit: input => recordActivity(campaignId, input),
    done: () => {
      tell(t('recorded'))
      onEnd()
    },
    draftKey: `campaign.${campaignId}.activity`,
    fieldOf: { dayInFuture: 'heldOn' },
  })
  const kinds = activityKinds.map(kind => ({ value: kind, label: kindText(kind) }))
  return (
    <div className="campaign-inset">
      <FormPage form={form} submitLabel={t('recordAct')} onCancel={onEnd}>
        <Field form={form} path="kind" label={t('kind')}>
          {field => <Choices field={field} label={t('kind')} choices={kinds} />}
        </Field>
        <Field form={form} path="heldOn" label={t('heldOn')}>
          {field => <DayField {...field} max={today} />}
        </Field>
        <Field form={form} path="subject" label={t('subject')} help={t('subjectHelp')}>
          {field => <Input.TextArea {...field} maxLength={1000} autoSize={{ minRows: 1 }} />}
        </Field>
        <Field
          form={form}
          path="participantIds"
          label={t('participants')}
          help={t('participantsHelp')}
          optional
        >
          {field => <PeopleSelect {...field} />}
        </Field>
      </FormPage>
    </div>
  )
}
