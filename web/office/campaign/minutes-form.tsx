import { Input } from 'antd'
import { minutesInput } from '#domain/campaign/inputs.ts'
import type { ActivityView } from '#domain/campaign/views.ts'
import { writeMinutes } from '#web/api/campaigns.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

/** What people write of a meeting; its facts are on record already. */
export function MinutesForm({ activity, onEnd }: { activity: ActivityView; onEnd: () => void }) {
  const t = useText(templateText)
  const momentText = useMomentText()
  const { minutes } = activity
  const form = useForm({
    schema: minutesInput,
    initial: {
      number: minutes?.number ?? '',
      place: minutes?.place ?? '',
      chair: minutes?.chair ?? '',
      text: minutes?.text ?? '',
      seenAt: minutes?.at ?? null,
    },
    submit: input => writeMinutes(activity.id, input),
    done: () => {
      tell(t('saved'))
      onEnd()
    },
    draftKey: `activity.${activity.id}.minutes`,
  })
  return (
    <>
      <p>{activity.subject}</p>
      <p className="quiet">{t('minutesFacts')}</p>
      {minutes && (
        <p className="quiet">
          {t('lastWritten', { by: minutes.byName, when: momentText(minutes.at) })}
        </p>
      )}
      <FormPage form={form} submitLabel={t('save')} onCancel={onEnd}>
        <Field form={form} path="number" label={t('number')} help={t('numberHelp')} optional>
          {field => <Input {...field} maxLength={60} />}
        </Field>
        <Field form={form} path="place" label={t('place')} optional>
          {field => <Input {...field} maxLength={200} />}
        </Field>
        <Field form={form} path="chair" label={t('chair')} optional>
          {field => <Input {...field} maxLength={60} />}
        </Field>
        <Field form={form} path="text" label={t('text')} help={t('textHelp')} optional>
          {field => <Input.TextArea {...field} autoSize={{ minRows: 8, maxRows: 24 }} />}
        </Field>
      </FormPage>
    </>
  )
}
