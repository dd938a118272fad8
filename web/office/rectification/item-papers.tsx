import type { ItemView } from '#domain/rectification/views.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'

/** The paper forms of this item, filled from its record. */
export function ItemPapers({ item }: { item: ItemView }) {
  const t = useText(templateText)
  return (
    <div className="not-printed">
      <Section title={t('documents')}>
        <a href={`/api/items/${item.id}/close-out-form`} download>
          {t('closeOutForm')}
        </a>
      </Section>
    </div>
  )
}
