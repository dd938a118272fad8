import { Link } from '@tanstack/react-router'
import { type BurdenMeasure, burdenMeasures } from '#domain/burden/burden.ts'
import { burdenMeasureNames } from '#domain/burden/names.ts'
import { useRight } from '#web/api/session.ts'
import { burdenText } from '#web/text/burden.ts'
import { useText } from '#web/text/use-text.ts'
import type { BurdenSearch } from './burden-search.ts'

interface BurdenTabsProps {
  here: BurdenMeasure | 'remarks'
  /** What stays as it is from one measure to the next. */
  search?: BurdenSearch
}

/** The three measures, and what people say themselves. */
export function BurdenTabs({ here, search }: BurdenTabsProps) {
  const t = useText(burdenText)
  const name = useText(burdenMeasureNames)
  const mayRead = useRight('burden.read')
  if (!mayRead) return null
  const shown = (one: string) => ({
    className: one === here ? 'tab tab-chosen' : 'tab',
    'aria-current': one === here ? ('page' as const) : undefined,
    activeProps: {},
  })
  return (
    <nav className="tabs not-printed" aria-label={t('views')}>
      {burdenMeasures.map(of => (
        <Link
          key={of}
          to="/burden"
          search={{
            ...search,
            at: undefined,
            unitId: undefined,
            of: of === 'forms' ? undefined : of,
          }}
          {...shown(of)}
        >
          {name(of)}
        </Link>
      ))}
      <Link to="/burden/remarks" {...shown('remarks')}>
        {t('remarks')}
      </Link>
    </nav>
  )
}
