import { useQuery } from '@tanstack/react-query'
import { itemQuery } from '#web/api/items.ts'
import { Answered } from '#web/ui/state.tsx'
import { ItemSupervision } from '../supervision/item-supervision.tsx'
import { ItemActs } from './item-acts.tsx'
import { ItemCycles } from './item-cycles.tsx'
import { ItemEvidence } from './item-evidence.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemHead } from './item-head.tsx'
import { ItemMeasures } from './item-measures.tsx'
import { ItemPapers } from './item-papers.tsx'
import { ItemResult } from './item-result.tsx'
import { ItemSteps } from './item-steps.tsx'
import { ItemTimeline } from './item-timeline.tsx'
import './item.css'

interface ItemContentProps {
  id: number
  act?: string
  onDone?: () => void
  /** On its own page, where the headline is the page's and there is room for two columns. */
  wide?: boolean
}

/** One item, the same beside a list and on its own page. */
export function ItemContent({ id, act, onDone, wide }: ItemContentProps) {
  const query = useQuery(itemQuery(id))
  return (
    <Answered query={query} lines={12}>
      {item => (
        <article className={wide ? 'item item-wide' : 'item'}>
          <div className="item-top">
            <ItemHead item={item} heading={!wide} />
            <ItemSteps item={item} />
            <ItemActs item={item} act={act} onDone={onDone} />
          </div>
          <div className="item-side">
            <ItemFacts item={item} />
            <ItemPapers item={item} />
          </div>
          <div className="item-main">
            <ItemResult item={item} />
            <ItemSupervision itemId={item.id} />
            <ItemCycles item={item} />
            <ItemMeasures item={item} />
            <ItemEvidence item={item} />
            <ItemTimeline item={item} />
          </div>
        </article>
      )}
    </Answered>
  )
}
