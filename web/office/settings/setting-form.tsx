import { Button, Input } from 'antd'
import { z } from 'zod'
import { changeSettingInput } from '#domain/settings/inputs.ts'
import type { Setting } from '#domain/settings/setting.ts'
import { settings } from '#domain/settings/settings.ts'
import type { SettingView } from '#domain/settings/views.ts'
import { changeSetting } from '#web/api/settings.ts'
import { settingsText } from '#web/text/settings.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { SettingInput } from './setting-input.tsx'
import { typedFrom, valueFrom } from './setting-values.ts'

/** A new value with its reason; checked by the setting's own schema before it is sent. */
export function SettingForm({ view, onDone }: { view: SettingView; onDone: () => void }) {
  const t = useText(settingsText)
  const setting: Setting = settings[view.key]
  const form = useForm({
    schema: z.object({
      value: z.preprocess(typed => valueFrom(setting, typed), setting.value),
      reason: changeSettingInput.shape.reason,
    }),
    initial: { value: typedFrom(setting, view.value), reason: '' },
    submit: ({ value, reason }) => {
      const sent = value as SettingView['value']
      return changeSetting(view.key, { value: sent, reason, revision: view.revision })
    },
    done: () => {
      tell(t('saved'))
      onDone()
    },
    draftKey: `setting.${view.key}`,
    secret: setting.field === 'secret' ? ['value'] : [],
    fieldOf: { settingInvalid: 'value' },
  })
  const help = { numbers: t('numbersHelp'), lines: t('linesHelp'), secret: t('secretHelp') }
  return (
    <FormPage form={form} submitLabel={t('save')}>
      <Field
        form={form}
        path="value"
        label={t('newValue')}
        help={help[setting.field as keyof typeof help]}
      >
        {field => <SettingInput setting={setting} field={field} />}
      </Field>
      {!view.isDefault && setting.field !== 'secret' && (
        <Button
          size="small"
          onClick={() => form.change('value', typedFrom(setting, setting.default) as never)}
        >
          {t('backToDefault')}
        </Button>
      )}
      <Field form={form} path="reason" label={t('reason')} help={t('reasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} maxLength={500} />}
      </Field>
    </FormPage>
  )
}
