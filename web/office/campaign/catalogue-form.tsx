import { Input } from 'antd'
import { z } from 'zod'
import { catalogueFaults } from '#domain/campaign/catalogue-faults.ts'
import { readCatalogue } from '#domain/campaign/catalogue-text.ts'
import { catalogueInput } from '#domain/campaign/inputs.ts'
import { addCatalogue } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { CatalogueFile } from './catalogue-file.tsx'
import { CataloguePreview } from './catalogue-preview.tsx'

const { name, version, source } = catalogueInput.shape

const catalogueForm = z.object({
  name,
  version,
  source,
  text: z
    .string()
    .max(100_000)
    .refine(text => readCatalogue(text).aspects.length > 0, { error: 'noAspects' })
    .refine(text => catalogueFaults(readCatalogue(text).aspects).length === 0, {
      error: 'catalogueFaulty',
    }),
})

/** A new version by pasted text; beside it what is read of it, before anything is kept. */
export function CatalogueForm({ onEnd }: { onEnd: () => void }) {
  const t = useText(campaignText)
  const form = useForm({
    schema: catalogueForm,
    initial: { name: '', version: '', source: '' as string | undefined, text: '' },
    submit: ({ text, ...input }) =>
      addCatalogue({ ...input, aspects: readCatalogue(text).aspects }),
    done: () => {
      tell(t('catalogueAdded'))
      onEnd()
    },
    draftKey: 'catalogue.new',
    fieldOf: { alreadyExists: 'name' },
  })
  return (
    <div className="campaign-inset">
      <FormPage form={form} submitLabel={t('addCatalogue')} onCancel={onEnd}>
        <FieldRow>
          <Field form={form} path="name" label={t('catalogueName')}>
            {field => <Input {...field} maxLength={200} autoComplete="off" />}
          </Field>
          <Field form={form} path="version" label={t('version')} help={t('versionHelp')}>
            {field => <Input {...field} maxLength={50} autoComplete="off" />}
          </Field>
        </FieldRow>
        <Field form={form} path="source" label={t('source')} help={t('sourceHelp')} optional>
          {field => <Input {...field} maxLength={500} autoComplete="off" />}
        </Field>
        <div className="catalogue-sides">
          <div className="form">
            <Field form={form} path="text" label={t('catalogueText')} help={t('catalogueTextHelp')}>
              {field => <Input.TextArea {...field} autoSize={{ minRows: 10, maxRows: 28 }} />}
            </Field>
            <CatalogueFile onRead={text => form.change('text', text)} />
          </div>
          <CataloguePreview text={form.values.text} />
        </div>
      </FormPage>
    </div>
  )
}
