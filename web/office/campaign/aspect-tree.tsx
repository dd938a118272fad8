import type { KindInput } from '#domain/campaign/kind.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import { KindLine } from '../rectification/kind-line.tsx'

interface AspectTreeProps {
  aspects: readonly { name: string; kinds: readonly KindInput[] }[]
  open?: boolean
}

/** Aspects, each folding out its kinds. */
export function AspectTree({ aspects, open }: AspectTreeProps) {
  const t = useText(campaignText)
  return (
    <ol className="aspect-tree">
      {placed(aspects).map(({ entry: aspect, place }) => (
        <li key={place}>
          <details open={open}>
            <summary>
              {aspect.name}{' '}
              <span className="quiet">{t('kindsOf', { n: aspect.kinds.length })}</span>
            </summary>
            <ul>
              {placed(aspect.kinds).map(kind => (
                <li key={kind.place}>
                  <KindLine kind={kind.entry} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
