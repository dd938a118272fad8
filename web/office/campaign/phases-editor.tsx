import { Input } from 'antd'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import type { CampaignValues } from './campaign-form.tsx'
import { ListEditor } from './list-editor.tsx'

/** The phases in their order; a new one begins where the last one ended. */
export function PhasesEditor({ form }: { form: Form<CampaignValues> }) {
  const t = useText(campaignText)
  const { phases, startsOn, endsOn } = form.values
  // The paths of every phase have the type of the first.
  const path = <Name extends string>(at: number, name: Name) =>
    `phases.${at}.${name}` as `phases.0.${Name}`
  return (
    <ListEditor
      list={phases}
      onChange={list => form.change('phases', list)}
      blank={{ name: '', startsOn: phases.at(-1)?.endsOn ?? startsOn, endsOn }}
      words={{
        none: t('noPhases'),
        add: t('addPhase'),
        title: n => t('phase', { n }),
        remove: n => t('removePhase', { n }),
      }}
    >
      {at => (
        <>
          <Field form={form} path={path(at, 'name')} label={t('phaseName')}>
            {field => <Input {...field} maxLength={200} />}
          </Field>
          <FieldRow>
            <Field form={form} path={path(at, 'startsOn')} label={t('startsOn')}>
              {field => <DayField {...field} />}
            </Field>
            <Field form={form} path={path(at, 'endsOn')} label={t('endsOn')}>
              {field => <DayField {...field} />}
            </Field>
          </FieldRow>
        </>
      )}
    </ListEditor>
  )
}
