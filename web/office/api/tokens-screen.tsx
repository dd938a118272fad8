import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type TokenView, tokenState } from '#domain/api/tokens.ts'
import { useSession } from '#web/api/session.ts'
import { revokeToken, tokensQuery } from '#web/api/tokens.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { rightText } from '#web/text/codes.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { tokenStateText, tokensText } from '#web/text/tokens.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { tell } from '#web/ui/told.tsx'
import { TokenForm } from './token-form.tsx'

/** Which machines may come in, with what, until when, and when each last did. */
export function TokensScreen() {
  const t = useText(tokensText)
  const list = useQuery(tokensQuery)
  const [making, setMaking] = useState(false)
  const columns = useColumns()
  const actions = (
    <>
      <Button href="/api/openapi.json" target="_blank">
        {t('description')}
      </Button>
      <Button type="primary" onClick={() => setMaking(true)}>
        {t('make')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')} note={t('note')} actions={actions}>
      <Answered query={list} lines={6}>
        {tokens => (
          <DataTable
            name="tokens"
            caption={t('title')}
            columns={columns}
            rows={tokens}
            rowKey={({ id }) => id}
            empty={
              <Empty title={t('none')}>
                <p>{t('noneHelp')}</p>
              </Empty>
            }
          />
        )}
      </Answered>
      <SideDrawer open={making} title={t('makeTitle')} onClose={() => setMaking(false)}>
        <TokenForm onEnd={() => setMaking(false)} />
      </SideDrawer>
    </Page>
  )
}

function useColumns(): Column<TokenView>[] {
  const t = useText(tokensText)
  const momentText = useMomentText()
  const right = useText(rightText)
  const language = useLanguage()
  const { today } = useSession()
  const rightsOf = ({ rights }: TokenView) =>
    listText(
      rights.map(one => (one in rightText ? right(one as keyof typeof rightText) : one)),
      language,
    )
  return [
    {
      key: 'name',
      title: t('name'),
      main: true,
      render: ({ name }) => name,
      sort: ({ name }) => name,
    },
    { key: 'rights', title: t('rights'), width: '30%', render: rightsOf },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      render: token => <TokenStateTag token={token} />,
      sort: token => tokenState(token, today),
    },
    {
      key: 'expiresOn',
      title: t('expiresOn'),
      width: 130,
      render: ({ expiresOn }) => dayText(expiresOn, language, today),
      sort: ({ expiresOn }) => expiresOn,
    },
    {
      key: 'made',
      title: t('made'),
      width: 170,
      render: ({ createdName, createdAt }) =>
        t('madeBy', { by: createdName, when: momentText(createdAt) }),
      sort: ({ createdAt }) => createdAt,
    },
    {
      key: 'lastUsed',
      title: t('lastUsed'),
      width: 140,
      render: ({ lastUsedAt }) => (lastUsedAt ? momentText(lastUsedAt) : t('neverUsed')),
      sort: ({ lastUsedAt }) => lastUsedAt ?? '',
    },
    { key: 'acts', title: t('acts'), width: 150, render: token => <Revoke token={token} /> },
  ]
}

function TokenStateTag({ token }: { token: TokenView }) {
  const state = useText(tokenStateText)
  const { today } = useSession()
  const now = tokenState(token, today)
  return <StatusTag tone={now === 'usable' ? 'done' : 'quiet'}>{state(now)}</StatusTag>
}

function Revoke({ token: { id, name, revokedName, revokedAt } }: { token: TokenView }) {
  const t = useText(tokensText)
  const momentText = useMomentText()
  if (revokedAt) {
    const when = momentText(revokedAt)
    return <span className="quiet">{t('revokedBy', { by: revokedName ?? '', when })}</span>
  }
  async function revoke() {
    await revokeToken(id)
    tell(t('revoked'))
  }
  return (
    <ConfirmButton
      size="small"
      question={t('revokeQuestion', { name })}
      consequences={<p>{t('revokeConsequences')}</p>}
      onConfirm={revoke}
    >
      {t('revoke')}
    </ConfirmButton>
  )
}
