import { catalogueFaults } from '#domain/campaign/catalogue-faults.ts'
import { readCatalogue } from '#domain/campaign/catalogue-text.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import { AspectTree } from './aspect-tree.tsx'

/** What was read, what is wrong with it, and the lines that found no place. */
export function CataloguePreview({ text }: { text: string }) {
  const t = useText(campaignText)
  const { aspects, left } = readCatalogue(text)
  const kinds = aspects.reduce((sum, aspect) => sum + aspect.kinds.length, 0)
  const faults = catalogueFaults(aspects)
  return (
    <section className="catalogue-preview" aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <p className="quiet" role="status">
        {aspects.length > 0
          ? t('readCount', { aspects: aspects.length, kinds })
          : t('previewEmpty')}
      </p>
      {faults.map(({ name, fault }) => (
        <p key={name + fault} className="field-fault">
          ■ {t(fault === 'twice' ? 'faultTwice' : 'faultShort', { name })}
        </p>
      ))}
      {left.length > 0 && (
        <>
          <p>▲ {t('leftOver', { n: left.length })}</p>
          <ul className="catalogue-left">
            {placed(left).map(({ entry: line, place }) => (
              <li key={place}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <AspectTree aspects={aspects} open />
    </section>
  )
}
