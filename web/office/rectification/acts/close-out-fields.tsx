import { useQuery } from '@tanstack/react-query'
import { AutoComplete, InputNumber } from 'antd'
import { campaignQuery } from '#web/api/campaigns.ts'
import { useSession } from '#web/api/session.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import type { Form } from '#web/ui/form/use-form.ts'

export interface CloseOutValues {
  minutes: { number: string; on: string | null }
  reviewDays: number | null
}

/** Where the campaign demands a collective decision: which minutes say so; those on record are offered. */
export function MinutesFields({
  form,
  campaignId,
}: {
  form: Form<CloseOutValues>
  campaignId: number
}) {
  const t = useText(itemActsText)
  const { today } = useSession()
  const { data } = useQuery(campaignQuery(campaignId))
  const meetings = (data?.activities ?? []).filter(
    ({ kind, minutes, withdrawnAt }) => kind === 'meeting' && minutes?.number && !withdrawnAt,
  )
  const choose = (_number: unknown, { id }: { id?: number }) => {
    const meeting = meetings.find(one => one.id === id)
    if (meeting) form.change('minutes.on', meeting.heldOn)
  }
  return (
    <FieldRow>
      <Field
        form={form}
        path="minutes.number"
        label={t('minutesNumber')}
        help={t('minutesNumberHelp')}
      >
        {field => (
          <AutoComplete
            {...field}
            maxLength={100}
            onSelect={choose}
            options={meetings.map(({ id, minutes, heldOn, subject }) => ({
              id,
              value: minutes!.number,
              label: (
                <>
                  {minutes!.number}
                  <div className="quiet">{`${heldOn}　${subject}`}</div>
                </>
              ),
            }))}
          />
        )}
      </Field>
      <Field form={form} path="minutes.on" label={t('minutesOn')}>
        {field => <DayField {...field} max={today} />}
      </Field>
    </FieldRow>
  )
}

/** How often a long-term item is reviewed from here on. */
export function ReviewField({
  form,
  help,
}: {
  form: Form<Pick<CloseOutValues, 'reviewDays'>>
  help?: string
}) {
  const t = useText(itemActsText)
  return (
    <Field
      form={form}
      path="reviewDays"
      label={t('reviewDays')}
      help={help ?? t('reviewDaysHelp')}
      optional
    >
      {field => <InputNumber {...field} min={7} max={1000} precision={0} />}
    </Field>
  )
}
