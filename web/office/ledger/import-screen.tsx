import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { campaignsQuery } from '#web/api/items.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { ChooseFile } from './choose-file.tsx'
import { Preview } from './preview.tsx'
import './import.css'

const route = getRouteApi('/frame/ledger/import')

export function ImportScreen() {
  const t = useText(ledgerImportText)
  const { file } = route.useSearch()
  const navigate = route.useNavigate()
  const campaigns = useQuery(campaignsQuery)
  const [chosen, setChosen] = useState<number>()
  const open = (id: number | undefined) => void navigate({ search: { file: id } })
  return (
    <Page title={t('title')} back={<Link to="/ledger">{t('toLedger')}</Link>}>
      <Answered query={campaigns}>
        {all => {
          const newest = all[0]
          if (!newest) return <Empty title={t('noCampaign')} />
          const campaign = { all, id: chosen ?? newest.id, choose: setChosen }
          return file ? (
            <Preview key={file} id={file} campaign={campaign} onLeave={() => open(undefined)} />
          ) : (
            <ChooseFile campaign={campaign} onKept={open} />
          )
        }}
      </Answered>
    </Page>
  )
}
