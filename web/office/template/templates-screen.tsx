import { useQuery } from '@tanstack/react-query'
import { documents } from '#domain/document/kinds.ts'
import type { TemplateView } from '#domain/template/views.ts'
import { templatesQuery } from '#web/api/templates.ts'
import { useLanguage } from '#web/text/language.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { Page, Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { FieldList } from './field-list.tsx'
import { TemplateHistory } from './template-history.tsx'
import { TemplateUpload } from './template-upload.tsx'
import './template.css'

/** How each document looks, who changed it when, and the way back. */
export function TemplatesScreen() {
  const t = useText(templateText)
  const list = useQuery(templatesQuery)
  return (
    <Page title={t('title')} note={t('note')} narrow>
      <Answered query={list} lines={10}>
        {views => views.map(view => <Template key={view.kind} view={view} />)}
      </Answered>
    </Page>
  )
}

const inUseWords = { own: 'inUseOwn', county: 'inUseCounty', default: 'inUseDefault' } as const

function Template({ view }: { view: TemplateView }) {
  const t = useText(templateText)
  const language = useLanguage()
  const { kind, inUse, bureau } = view
  return (
    <Section title={documents[kind][language]}>
      <div className="template">
        <strong>{t(inUseWords[inUse.of], { name: inUse.fileName ?? '', bureau })}</strong>
        <div className="row template-links">
          <a href={`/api/templates/${kind}/default`} download>
            {t('getDefault')}
          </a>
          <a href={`/api/templates/${kind}/sample`} download>
            {t('sample')}
          </a>
          {inUse.of === 'county' && (
            <a href={`/api/templates/versions/${inUse.templateId}`} download>
              {inUse.fileName}
            </a>
          )}
        </div>
        <TemplateUpload kind={kind} />
        <FieldList fields={view.fields} />
        <TemplateHistory view={view} />
      </div>
    </Section>
  )
}
