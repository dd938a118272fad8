import { Input } from 'antd'
import { nextStepsInput } from '#domain/campaign/inputs.ts'
import type { CampaignDetails } from '#domain/campaign/views.ts'
import { setNextSteps } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { EditableSection } from './editable-section.tsx'
import { ListEditor } from './list-editor.tsx'

interface NextStepsProps {
  campaignId: number
  steps: CampaignDetails['nextSteps']
}

/** What comes next, as reports quote it; the clerk writes it in place. */
export function NextStepsPart({ campaignId, steps }: NextStepsProps) {
  const t = useText(campaignText)
  return (
    <EditableSection
      title={t('nextSteps')}
      form={end => <NextStepsForm campaignId={campaignId} steps={steps} onEnd={end} />}
    >
      {steps.length === 0 ? (
        <p className="quiet">{t('noNextSteps')}</p>
      ) : (
        <ol className="next-steps">
          {steps.map(step => (
            <li key={step.heading + step.text}>
              <strong>{step.heading}</strong>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      )}
    </EditableSection>
  )
}

function NextStepsForm({ campaignId, steps, onEnd }: NextStepsProps & { onEnd: () => void }) {
  const t = useText(campaignText)
  const form = useForm({
    schema: nextStepsInput,
    initial: { steps },
    submit: input => setNextSteps(campaignId, input.steps),
    done: () => {
      tell(t('changed'))
      onEnd()
    },
    draftKey: `campaign.${campaignId}.next-steps`,
  })
  // The paths of every step have the type of the first.
  const path = <Name extends string>(at: number, name: Name) =>
    `steps.${at}.${name}` as `steps.0.${Name}`
  return (
    <FormPage form={form} submitLabel={t('save')} onCancel={onEnd}>
      <ListEditor
        list={form.values.steps}
        onChange={list => form.change('steps', list)}
        blank={{ heading: '', text: '' }}
        words={{
          none: t('noNextSteps'),
          add: t('addStep'),
          title: n => t('stepNo', { n }),
          remove: n => t('removeStep', { n }),
        }}
      >
        {at => (
          <>
            <Field form={form} path={path(at, 'heading')} label={t('heading')}>
              {field => <Input {...field} maxLength={200} />}
            </Field>
            <Field form={form} path={path(at, 'text')} label={t('text')} optional>
              {field => <Input.TextArea {...field} maxLength={5000} autoSize={{ minRows: 2 }} />}
            </Field>
          </>
        )}
      </ListEditor>
    </FormPage>
  )
}
