import type { ReportDocument } from '#domain/report/document.ts'
import { isRefusal } from '#web/api/failures.ts'

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'typing' }
  | { kind: 'saving' }
  /** Not on the server; `retries` while it will be tried again by itself. */
  | { kind: 'kept'; failure: unknown; retries: boolean }
  | { kind: 'conflict'; by: string }

interface SaverOptions {
  revision: number
  send(sent: { document: ReportDocument; revision: number }): Promise<{
    revision: number
    savedAt: string
  }>
  /** Keeps the text in this browser until the server has it. */
  keep(document: ReportDocument, revision: number): void
  drop(): void
  tell(state: SaveState): void
  wait?: { typing: number; retry: number }
}

export interface Saver {
  change(document: ReportDocument): void
  /** Saves what is not saved yet and answers the revision; throws why it could not. */
  flush(): Promise<number>
  hasUnsaved(): boolean
}

/**
 * Saves a text as it is written, one call at a time, each on the revision of the one before.
 * A text that does not reach the server stays in the browser; a conflict stops saving, so that
 * nobody's words are overwritten.
 */
export function saverOf(options: SaverOptions): Saver {
  const { send, keep, drop, tell, wait = { typing: 1000, retry: 5000 } } = options
  let { revision } = options
  let unsaved: ReportDocument | undefined
  let failure: unknown
  let isOver = false
  let busy: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function later(delay: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), delay)
  }

  function save(): Promise<void> {
    busy ??= attempt().finally(() => {
      busy = undefined
    })
    return busy
  }

  async function attempt(): Promise<void> {
    const document = unsaved
    if (!document || isOver) return
    tell({ kind: 'saving' })
    try {
      const answer = await send({ document, revision })
      revision = answer.revision
      failure = undefined
      if (unsaved !== document) return later(wait.typing)
      unsaved = undefined
      drop()
      tell({ kind: 'saved', at: answer.savedAt })
    } catch (refused) {
      failure = refused
      giveUpOrRetry(refused)
    }
  }

  function giveUpOrRetry(refused: unknown): void {
    if (isRefusal(refused, 'reportChangedMeanwhile', 'reportSigned')) {
      isOver = true
      tell({ kind: 'conflict', by: String(refused.details.by ?? '') })
      return
    }
    const retries = !isRefusal(refused) || refused.kind === 'unable' || refused.kind === 'busy'
    if (retries) later(wait.retry)
    tell({ kind: 'kept', failure: refused, retries })
  }

  return {
    change(document) {
      unsaved = document
      keep(document, revision)
      if (isOver) return
      tell({ kind: 'typing' })
      later(wait.typing)
    },
    async flush() {
      clearTimeout(timer)
      await busy
      if (unsaved) await save()
      if (unsaved) throw failure
      return revision
    },
    hasUnsaved: () => unsaved !== undefined,
  }
}
