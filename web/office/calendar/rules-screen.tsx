import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { DeadlineRule } from '#domain/calendar/rule.ts'
import { deadlineRulesQuery } from '#web/api/deadline-rules.ts'
import { useRight } from '#web/api/session.ts'
import { deadlineRulesText } from '#web/text/deadline-rules.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Empty } from '#web/ui/state.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { RuleForm } from './rule-form.tsx'
import { RuleHistory } from './rule-history.tsx'
import { useRuleWords } from './rule-words.ts'
import './calendar.css'

/** Every limit with what it rests on and how sure that is; who manages them changes and adds. */
export function RulesScreen() {
  const t = useText(deadlineRulesText)
  const mayManage = useRight('calendar.manage')
  const query = useQuery(deadlineRulesQuery)
  const [opened, setOpened] = useState<string>()
  const columns = useRuleColumns(setOpened)
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        mayManage && (
          <Button type="primary" onClick={() => setOpened('')}>
            {t('add')}
          </Button>
        )
      }
    >
      <DataTable
        name="deadline-rules"
        caption={t('caption')}
        columns={columns}
        rows={query.data}
        rowKey={rule => rule.id}
        onOpen={rule => setOpened(rule.id)}
        empty={<Empty title={t('empty')} />}
        failure={query.error ?? undefined}
        onRetry={() => void query.refetch()}
      />
      <SideDrawer
        open={opened !== undefined}
        title={opened || t('add')}
        onClose={() => setOpened(undefined)}
      >
        {opened !== undefined && (
          <Opened
            key={opened}
            rule={query.data?.find(rule => rule.id === opened)}
            onDone={() => setOpened(undefined)}
          />
        )}
      </SideDrawer>
    </Page>
  )
}

function Opened({ rule, onDone }: { rule: DeadlineRule | undefined; onDone: () => void }) {
  const t = useText(deadlineRulesText)
  const mayManage = useRight('calendar.manage')
  return (
    <>
      {rule && <RuleFacts rule={rule} />}
      {mayManage ? (
        <RuleForm key={rule?.version} rule={rule} onDone={onDone} />
      ) : (
        <p className="quiet">{t('readOnly')}</p>
      )}
      {rule && <RuleHistory id={rule.id} />}
    </>
  )
}

function RuleFacts({ rule }: { rule: DeadlineRule }) {
  const t = useText(deadlineRulesText)
  const words = useRuleWords()
  const parts = ['trigger', 'length', 'extension', 'basis', 'origin', 'sureness'] as const
  return (
    <dl className="facts">
      {parts.map(part => (
        <div key={part}>
          <dt>{t(part)}</dt>
          <dd>{words[part](rule)}</dd>
        </div>
      ))}
    </dl>
  )
}

function useRuleColumns(open: (id: string) => void): Column<DeadlineRule>[] {
  const t = useText(deadlineRulesText)
  const words = useRuleWords()
  return [
    { key: 'id', title: t('id'), width: 176, sort: rule => rule.id, render: rule => rule.id },
    {
      key: 'trigger',
      title: t('trigger'),
      main: true,
      render: rule => (
        <button type="button" className="rule-open" onClick={() => open(rule.id)}>
          {words.trigger(rule)}
        </button>
      ),
    },
    { key: 'length', title: t('length'), width: 132, render: words.length },
    { key: 'extension', title: t('extension'), width: 112, hidden: true, render: words.extension },
    { key: 'basis', title: t('basis'), width: 220, render: words.basis },
    { key: 'origin', title: t('origin'), width: 200, render: words.origin },
    {
      key: 'sureness',
      title: t('sureness'),
      width: 108,
      sort: rule => rule.sureness,
      render: words.sureness,
    },
    {
      key: 'version',
      title: t('version'),
      width: 72,
      align: 'end',
      sort: rule => rule.version,
      render: rule => rule.version,
    },
  ]
}
