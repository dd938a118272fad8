import { Button } from 'antd'
import { useState } from 'react'
import type { BasisPaper, CampaignView } from '#domain/campaign/views.ts'
import { attachBasisPaper } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { labelledText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { PaperUpload } from './paper-upload.tsx'

interface BasisPapersProps {
  campaign: CampaignView
  papers: readonly BasisPaper[]
  mayAdd: boolean
}

/** The lines of the basis, each with its documents; those of a line that was changed stand last. */
export function BasisPapers({ campaign, papers, mayAdd }: BasisPapersProps) {
  const former = papers.map(({ title }) => title).filter(title => !campaign.basis.includes(title))
  return (
    <>
      {campaign.basis.map(title => (
        <BasisLine
          key={title}
          title={title}
          campaignId={campaign.id}
          papers={papers}
          isCurrent
          mayAdd={mayAdd}
        />
      ))}
      {[...new Set(former)].map(title => (
        <BasisLine key={title} title={title} campaignId={campaign.id} papers={papers} />
      ))}
    </>
  )
}

interface BasisLineProps extends Pick<BasisPapersProps, 'papers'> {
  title: string
  campaignId: number
  isCurrent?: boolean
  mayAdd?: boolean
}

function BasisLine({ title, campaignId, papers, isCurrent, mayAdd }: BasisLineProps) {
  const t = useText(campaignText)
  const language = useLanguage()
  const [adding, setAdding] = useState(false)
  const theirs = papers.filter(paper => paper.title === title)
  return (
    <div>
      <span className={isCurrent ? undefined : 'quiet'}>{title}</span>
      <div className="papers">
        {theirs.map(({ id, fileName }) => (
          <a
            key={id}
            href={`/api/basis-papers/${id}`}
            download={fileName}
            aria-label={t('download', { name: fileName })}
          >
            {fileName}
          </a>
        ))}
        {mayAdd && !adding && (
          <Button
            size="small"
            type="text"
            aria-label={labelledText(t('addBasis'), title, language)}
            onClick={() => setAdding(true)}
          >
            {t('addBasis')}
          </Button>
        )}
        {adding && (
          <PaperUpload
            send={(file, ...rest) => attachBasisPaper(campaignId, title, file, ...rest)}
            onEnd={() => setAdding(false)}
          />
        )}
      </div>
    </div>
  )
}
