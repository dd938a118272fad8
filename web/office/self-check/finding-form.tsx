import { Input } from 'antd'
import { kindText } from '#domain/campaign/kind.ts'
import type { AspectView } from '#domain/campaign/views.ts'
import { findingInput } from '#domain/self-check/inputs.ts'
import { addFinding } from '#web/api/self-checks.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { findDraft } from '#web/ui/form/drafts.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { Choices } from '../rectification/acts/choices.tsx'

interface FindingFormProps {
  sheetId: number
  aspect: AspectView
  /** The kind that was pressed; absent where the form stands open for a draft. */
  pressed: { kindId: number | null } | undefined
  onEnd: () => void
}

/** One thing found: which kind it is, and how it showed. */
export function FindingForm({ sheetId, aspect, pressed, onEnd }: FindingFormProps) {
  const t = useText(selfCheckText)
  const form = useForm({
    schema: findingInput,
    initial: { aspectId: aspect.id, kindId: pressed?.kindId ?? null, manifestation: '' },
    submit: input => addFinding(sheetId, input),
    done: () => {
      tell(t('kept'))
      onEnd()
    },
    draftKey: draftOf(sheetId, aspect.id),
  })
  const choices = [
    ...aspect.kinds.map(kind => ({ value: String(kind.id), label: kindText(kind) })),
    { value: '', label: t('kindNone') },
  ]
  return (
    <div className="finding-form">
      <FormPage form={form} submitLabel={t('keep')} onCancel={onEnd}>
        {aspect.kinds.length > 0 && (
          <Field form={form} path="kindId" label={t('kind')}>
            {field => (
              <Choices
                label={t('kind')}
                field={{
                  ...field,
                  value: String(field.value ?? ''),
                  onChange: chosen => field.onChange(Number(chosen) || null),
                }}
                choices={choices}
              />
            )}
          </Field>
        )}
        <Field
          form={form}
          path="manifestation"
          label={t('manifestation')}
          help={t('manifestationHelp')}
        >
          {field => (
            <Input.TextArea
              {...field}
              maxLength={5000}
              autoSize={{ minRows: 3 }}
              autoFocus={pressed !== undefined}
            />
          )}
        </Field>
      </FormPage>
    </div>
  )
}

/** Whether something was typed here and not written down: the form then stands open. */
export function hasFindingDraft(sheetId: number, aspectId: number): boolean {
  return findDraft(draftOf(sheetId, aspectId)) !== undefined
}

function draftOf(sheetId: number, aspectId: number): string {
  return `sheet.${sheetId}.finding.${aspectId}`
}
