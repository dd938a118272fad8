import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'

interface AspectTreeProps {
  aspects: readonly { name: string; kinds: readonly string[] }[]
  open?: boolean
}

/** Aspects, each folding out its kinds. */
export function AspectTree({ aspects, open }: AspectTreeProps) {
  const t = useText(campaignText)
  return (
    <ol className="aspect-tree">
      {aspects.map((aspect, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed a name may appear twice
        <li key={at}>
          <details open={open}>
            <summary>
              {aspect.name}{' '}
              <span className="quiet">{t('kindsOf', { n: aspect.kinds.length })}</span>
            </summary>
            <ul>
              {aspect.kinds.map((kind, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <li key={place}>{kind}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
