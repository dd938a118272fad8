import { Link } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportDocument } from '#domain/report/document.ts'
import type { Lint } from '#domain/report/lints.ts'
import type { ReportView } from '#domain/report/views.ts'
import { readReportThrough, saveReport } from '#web/api/reports.ts'
import { sentencesText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { dropDraft, keepDraft } from '#web/ui/form/drafts.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import type { OpenedFigure } from './editor/figure-node.ts'
import { figureValues } from './editor/figure-values.ts'
import { FigureList } from './figure-list.tsx'
import { FigureRowsDrawer } from './figure-rows.tsx'
import { LintList } from './lint-list.tsx'
import { PagePreview } from './page-preview.tsx'
import { ReportActs } from './report-acts.tsx'
import { ReportText, type WritingHandle } from './report-text.tsx'
import { SaveWords } from './save-words.tsx'
import { type SaveState, saverOf } from './saver.ts'
import { CopyTextButton, draftPlace, UnsavedNotice, type UnsavedText } from './unsaved.tsx'

interface ComposerProps {
  report: ReportView
  /** A text of this browser to go on with instead of the server's. */
  mine?: ReportDocument
  writes: boolean
  head: ReactNode
  onReadAnew: () => Promise<void>
  unsaved: UnsavedText | undefined
  onUnsaved: (unsaved: UnsavedText | undefined) => void
  onUseMine: (document: ReportDocument) => void
}

export function Composer(props: ComposerProps) {
  const { report, mine, writes, unsaved, onUnsaved, onReadAnew } = props
  const t = useText(reportText)
  const language = useLanguage()
  const [document, setDocument] = useState(mine ?? report.document)
  const [tab, setTab] = useState('write')
  const [opened, setOpened] = useState<OpenedFigure>()
  const { saver, state } = useSaver(report)
  const values = useValues(report)
  const text = useRef<WritingHandle>(null)
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mine) saver.change(mine)
  }, [mine, saver])
  function change(next: ReportDocument) {
    setDocument(next)
    saver.change(next)
    // What is written now is kept in the place of what was found.
    if (unsaved) onUnsaved(undefined)
  }
  async function readThrough() {
    await readReportThrough(report.id, await saver.flush())
    await onReadAnew()
  }
  async function loadLatest() {
    onUnsaved({ document, at: Date.now(), isOlder: true })
    await onReadAnew()
  }
  function jump(lint: Lint) {
    setTab('write')
    text.current?.jump(lint)
  }
  const conflict = state.kind === 'conflict' && (
    <Notice
      actions={
        <>
          <CopyTextButton document={document} facts={report.facts} />
          <Button size="small" onClick={loadLatest}>
            {t('loadLatest')}
          </Button>
        </>
      }
    >
      {t('conflict', { by: state.by || t('somebody') })}
    </Notice>
  )
  return (
    <Page
      title={document.title || t('untitled')}
      back={<Link to="/reports">{t('title')}</Link>}
      note={props.head}
      actions={
        <ReportActs report={report} document={document} saver={saver} onReadAnew={onReadAnew} />
      }
    >
      {conflict}
      {state.kind === 'kept' && !state.retries && (
        <Notice>
          {sentencesText([t('keptFailed'), failureText(state.failure, language)], language)}
        </Notice>
      )}
      {unsaved && state.kind !== 'conflict' && (
        <UnsavedNotice
          unsaved={unsaved}
          facts={report.facts}
          onUse={() => props.onUseMine(unsaved.document)}
          onDiscard={() => {
            dropDraft(draftPlace(report.id))
            onUnsaved(undefined)
          }}
        />
      )}
      <div className="composer">
        <Tabs
          className="composer-main"
          activeKey={tab}
          onChange={setTab}
          tabBarExtraContent={writes && <SaveWords state={state} />}
          items={[
            {
              key: 'write',
              label: t(writes ? 'write' : 'read'),
              children: (
                <ReportText
                  ref={text}
                  document={document}
                  issuer={report.issuer}
                  writes={writes}
                  values={values}
                  onChange={change}
                  onOpen={setOpened}
                  onFindFigure={() => side.current?.querySelector('input')?.focus()}
                />
              ),
            },
            {
              key: 'preview',
              label: t('preview'),
              children: tab === 'preview' && <PagePreview report={report} document={document} />,
            },
          ]}
        />
        <div className="composer-side" ref={side}>
          {!report.signed && (
            <LintList
              report={report}
              document={document}
              onJump={jump}
              onReadThrough={writes ? readThrough : undefined}
            />
          )}
          <FigureList
            report={report}
            onOpen={setOpened}
            onInsert={writes ? key => text.current?.insert(key) : undefined}
          />
        </div>
      </div>
      <FigureRowsDrawer report={report} opened={opened} onClose={() => setOpened(undefined)} />
    </Page>
  )
}

/** Saves through one saver for as long as this text is open, also when it is left. */
function useSaver(report: ReportView) {
  const { id, revision, updatedAt } = report
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: updatedAt })
  const saver = useRef<ReturnType<typeof saverOf>>(undefined)
  saver.current ??= saverOf({
    revision,
    send: sent => saveReport(id, sent),
    keep: (document, at) => keepDraft(draftPlace(id), { document, revision: at }, []),
    drop: () => dropDraft(draftPlace(id)),
    tell: setState,
  })
  const { current } = saver
  useEffect(() => {
    function onLeave(event: BeforeUnloadEvent) {
      if (current.hasUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      // A text that does not get through stays in the browser and is offered again.
      current.flush().catch(() => {})
    }
  }, [current])
  return { saver: current, state }
}

function useValues({ facts, definitions }: ReportView) {
  const language = useLanguage()
  const values = useMemo(figureValues, [])
  useMemo(() => {
    values.change(facts, new Map(definitions.map(one => [one.key, one[language]])))
  }, [values, facts, definitions, language])
  return values
}
