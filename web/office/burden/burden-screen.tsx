import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { burdenMeasureNames } from '#domain/burden/names.ts'
import { burdenQuery } from '#web/api/burden.ts'
import { download } from '#web/api/client.ts'
import { useUnits } from '#web/api/organisation.ts'
import { burdenText } from '#web/text/burden.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { BurdenRows } from './burden-rows.tsx'
import { BurdenScope } from './burden-scope.tsx'
import type { BurdenSearch } from './burden-search.ts'
import { BurdenTable } from './burden-table.tsx'
import { BurdenTabs } from './burden-tabs.tsx'
import { monthText } from './month-text.ts'
import './burden.css'

const route = getRouteApi('/frame/burden')

/** What the system itself asks of each unit: forms, fields, notices; never of a person. */
export function BurdenScreen() {
  const t = useText(burdenText)
  const name = useText(burdenMeasureNames)
  const search = route.useSearch()
  const navigate = useNavigate()
  const { month, campaignId, of = 'forms' } = search
  const scope = { month, campaignId }
  const query = useQuery(burdenQuery(scope))
  const go = (next: BurdenSearch) => void navigate({ to: '/burden', search: next })
  return (
    <>
      <Page
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <SaveFileButton
              save={() => download('/api/burden/export', scope)}
              label={t('export')}
            />
          </>
        }
      >
        <BurdenTabs here={of} search={search} />
        <BurdenScope
          search={search}
          onChange={next => go({ ...search, ...next, at: undefined, since: undefined })}
        />
        <h2 className="burden-measure">{name(of)}</h2>
        <p className="quiet">{t(`${of}Help`)}</p>
        <Answered query={query}>
          {view =>
            view.cells.length === 0 ? (
              <Empty title={t('nothing')}>
                <p>{t('nothingHelp')}</p>
              </Empty>
            ) : (
              <BurdenTable view={view} of={of} search={search} />
            )
          }
        </Answered>
      </Page>
      <OpenCell
        search={search}
        onClose={() => go({ ...search, at: undefined, since: undefined, unitId: undefined })}
      />
    </>
  )
}

function OpenCell({ search, onClose }: { search: BurdenSearch; onClose: () => void }) {
  const t = useText(burdenText)
  const name = useText(burdenMeasureNames)
  const language = useLanguage()
  const { unitName } = useUnits()
  const { at, since, unitId, campaignId, of = 'forms' } = search
  const unit = unitId === undefined ? t('together') : unitId === 0 ? t('noUnit') : unitName(unitId)
  const title = t('rowsTitle', {
    unit,
    month: [since, at]
      .map(one => one && monthText(one, language))
      .filter(Boolean)
      .join('–'),
    measure: name(of),
  })
  return (
    <SideDrawer open={at !== undefined} title={title} onClose={onClose}>
      {at && <BurdenRows asked={{ of, month: at, since, unitId, campaignId }} />}
    </SideDrawer>
  )
}
