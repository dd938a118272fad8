import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignView } from '#domain/campaign/views.ts'
import { isOpen } from '#domain/self-check/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { matrixQuery, sheetsQuery } from '#web/api/self-checks.ts'
import { placedUnits } from '#web/api/unit-order.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Empty, Skeleton } from '#web/ui/state.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { EndRound } from './end-round.tsx'
import { Matrix } from './matrix.tsx'
import { matrixRows, newestRound } from './matrix-rows.ts'
import { OpenRound } from './open-round.tsx'
import { RoundProgress } from './round-progress.tsx'
import { useSeesAll } from './sees-all.ts'

/** The newest round: who has answered what, who has not; and the way to open the next. */
export function MatrixPart({ campaign, mayOpen }: { campaign: CampaignView; mayOpen: boolean }) {
  const t = useText(selfCheckText)
  const sheets = useQuery(sheetsQuery(campaign.id))
  const cells = useQuery(matrixQuery(campaign.id))
  const { units } = useUnits()
  const [opening, setOpening] = useState(false)
  const round = newestRound(sheets.data ?? [])
  const open = (sheets.data ?? []).filter(sheet => sheet.round === round && isOpen(sheet)).length
  const unitOrder = placedUnits(units).map(({ unit }) => unit.id)
  const rows =
    sheets.data && cells.data && matrixRows(sheets.data, cells.data, campaign.aspects, unitOrder)
  const failure = sheets.error ?? cells.error
  return (
    <Section
      title={t('matrix')}
      actions={
        mayOpen &&
        sheets.data &&
        !opening && (
          <>
            {open > 0 && <EndRound campaign={campaign} round={round} open={open} />}
            <Button
              disabled={open > 0}
              title={open > 0 ? t('waitsForSigning', { n: open }) : undefined}
              onClick={() => setOpening(true)}
            >
              {t('open')}
            </Button>
          </>
        )
      }
    >
      {opening && (
        <OpenRound campaign={campaign} round={round + 1} onEnd={() => setOpening(false)} />
      )}
      {rows && rows.length > 0 && (
        <>
          <RoundProgress rows={rows} />
          <Matrix campaign={campaign} rows={rows} />
          <EarlierRounds sheets={sheets.data.filter(sheet => sheet.round < round)} />
        </>
      )}
      {rows?.length === 0 && !opening && <NoRound />}
      {!rows && !failure && <Skeleton lines={5} />}
      {!rows && (
        <RefusalNotice
          failure={failure}
          onRetry={() => {
            void sheets.refetch()
            void cells.refetch()
          }}
        />
      )}
    </Section>
  )
}

/** Who sees every sheet learns that there is none; the others only that none is theirs. */
function NoRound() {
  const t = useText(selfCheckText)
  return useSeesAll() ? (
    <Empty title={t('noRound')}>
      <p>{t('noRoundHelp')}</p>
    </Empty>
  ) : (
    <Empty title={t('noneVisible')} />
  )
}
