import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useState } from 'react'
import { remarkStatusNames } from '#domain/burden/names.ts'
import { remarkStatuses } from '#domain/burden/remark.ts'
import { remarksQuery } from '#web/api/burden.ts'
import { download } from '#web/api/client.ts'
import { burdenText } from '#web/text/burden.ts'
import { countText } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Empty } from '#web/ui/state.tsx'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'
import { BurdenTabs } from './burden-tabs.tsx'
import { RemarkDetail } from './remark-detail.tsx'
import { useRemarkColumns } from './use-remark-columns.tsx'
import './burden.css'

const route = getRouteApi('/frame/burden/remarks')

/** What people said of the burden, and what the office answered. */
export function RemarksScreen() {
  const t = useText(burdenText)
  const state = useText(remarkStatusNames)
  const search = route.useSearch()
  const navigate = useNavigate()
  const query = useInfiniteQuery(remarksQuery(search))
  const [openId, setOpenId] = useState<number>()
  const newest = query.data?.pages.at(-1)
  const columns = useRemarkColumns(setOpenId)
  const read = paged(query)
  const open = read.rows?.find(({ id }) => id === openId)
  return (
    <Page title={t('remarksTitle')} note={t('remarksNote')}>
      <BurdenTabs here="remarks" />
      <DataTable
        name="remarks"
        caption={t('remarksTitle')}
        columns={columns}
        ownExport
        tools={<SaveFileButton save={() => download('/api/burden/remarks/export', search)} />}
        {...read}
        rowKey={row => row.id}
        onOpen={row => setOpenId(row.id)}
        filters={
          <Select
            aria-label={t('status')}
            placeholder={t('status')}
            className="burden-state"
            value={search.state}
            onChange={next => void navigate({ to: '/burden/remarks', search: { state: next } })}
            options={remarkStatuses.map(value => ({ value, label: state(value) }))}
            allowClear
          />
        }
        count={
          newest && t('waiting', { n: countText(newest.count), waiting: countText(newest.waiting) })
        }
        empty={
          search.state ? (
            <Empty title={t('noMatch')} />
          ) : (
            <Empty title={t('noRemarks')}>
              <p>{t('noRemarksHelp')}</p>
            </Empty>
          )
        }
      />
      <SideDrawer
        open={open !== undefined}
        title={t('remarksTitle')}
        onClose={() => setOpenId(undefined)}
      >
        {open && <RemarkDetail remark={open} />}
      </SideDrawer>
    </Page>
  )
}
