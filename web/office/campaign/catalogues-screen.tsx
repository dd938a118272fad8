import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { CatalogueView } from '#domain/campaign/views.ts'
import { cataloguesQuery } from '#web/api/campaigns.ts'
import { useCampaigns } from '#web/api/items.ts'
import { useRight } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Page, Section } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { AspectTree } from './aspect-tree.tsx'
import { CatalogueForm } from './catalogue-form.tsx'
import './campaign.css'

/** Every version of every catalogue with where it comes from and who uses it. */
export function CataloguesScreen() {
  const t = useText(campaignText)
  const mayWrite = useRight('campaign.write')
  const query = useQuery(cataloguesQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('catalogues')}
      note={t('cataloguesNote')}
      back={<Link to="/campaigns">{t('toCampaigns')}</Link>}
      actions={
        mayWrite &&
        !adding && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('addCatalogue')}
          </Button>
        )
      }
    >
      {adding && <CatalogueForm onEnd={() => setAdding(false)} />}
      <Answered query={query} lines={8}>
        {catalogues =>
          catalogues.length === 0 ? (
            <Empty title={t('noCatalogues')}>
              <p>{t('noCataloguesHelp')}</p>
            </Empty>
          ) : (
            catalogues.map(one => <Catalogue key={one.id} catalogue={one} />)
          )
        }
      </Answered>
    </Page>
  )
}

function Catalogue({ catalogue }: { catalogue: CatalogueView }) {
  const t = useText(campaignText)
  const language = useLanguage()
  const { campaigns } = useCampaigns()
  const { name, version, source, aspects } = catalogue
  const users = campaigns.filter(campaign => campaign.catalogue.id === catalogue.id)
  const kinds = aspects.reduce((sum, aspect) => sum + aspect.kinds.length, 0)
  return (
    <Section
      title={t('versionOf', { name, version })}
      actions={
        <span className="quiet">{t('catalogueSize', { aspects: aspects.length, kinds })}</span>
      }
    >
      <p className="quiet">
        {source || t('sourceNone')}
        <br />
        {users.length > 0
          ? t('usedBy', {
              names: listText(
                users.map(campaign => campaign.name),
                language,
              ),
            })
          : t('notUsed')}
      </p>
      <AspectTree aspects={aspects} />
    </Section>
  )
}
