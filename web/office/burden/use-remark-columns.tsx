import { Link } from '@tanstack/react-router'
import { remarkStatusNames } from '#domain/burden/names.ts'
import type { RemarkView } from '#domain/burden/views.ts'
import { burdenText } from '#web/text/burden.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'

export function useRemarkColumns(onOpen: (id: number) => void): Column<RemarkView>[] {
  const t = useText(burdenText)
  const state = useText(remarkStatusNames)
  const language = useLanguage()
  return [
    {
      key: 'sentence',
      title: t('sentence'),
      main: true,
      render: row => (
        <button type="button" className="plain-button burden-open" onClick={() => onOpen(row.id)}>
          {row.sentence}
        </button>
      ),
    },
    {
      key: 'page',
      title: t('page'),
      width: 150,
      render: row => <Link to={row.place as '/'}>{row.place}</Link>,
      sort: row => row.place,
    },
    {
      key: 'sender',
      title: t('sender'),
      width: 110,
      render: row => row.sender ?? <span className="quiet">{t('nameless')}</span>,
    },
    {
      key: 'sentOn',
      title: t('sentOn'),
      width: 136,
      render: row => dayText(row.sentOn, language),
      sort: row => row.sentOn,
    },
    {
      key: 'status',
      title: t('status'),
      width: 120,
      render: row => (
        <StatusTag tone={row.status === 'new' ? 'waiting' : 'done'}>{state(row.status)}</StatusTag>
      ),
      sort: row => row.status,
    },
    { key: 'answer', title: t('answer'), width: 260, render: row => row.answer },
    { key: 'answeredBy', title: t('answeredBy'), width: 100, render: row => row.answeredBy },
  ]
}
