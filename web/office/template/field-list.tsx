import { tagOf } from '#domain/document/fields.ts'
import type { TemplateView } from '#domain/template/views.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'

/** The names that may stand in a template, how each is written and what it may say. */
export function FieldList({ fields }: { fields: TemplateView['fields'] }) {
  const t = useText(templateText)
  return (
    <details>
      <summary>{t('fields', { n: fields.length })}</summary>
      <div className="template-scroll">
        <table className="template-fields">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('written')}</th>
              <th scope="col">{t('example')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, list, required, sample }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <span className="quiet">
                    {required && ` ${t('required')}`}
                    {list && ` ${t('list')}`}
                  </span>
                </th>
                <td>
                  <code>{written(name, list)}</code>
                </td>
                <td>{sample}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function written(name: string, list: boolean): string {
  const tag = tagOf({ name, sample: '', ...(list && { list }) })
  return typeof tag === 'string' ? tag : tag.join('\n')
}
