import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '#domain/refusals.ts'
import type { ReportDocument } from '#domain/report/document.ts'
import { Unreachable } from '#web/api/failures.ts'
import { type SaveState, saverOf } from './saver.ts'

type Sent = { document: ReportDocument; revision: number }

test('what is written together is saved together, each time on the revision before', async () => {
  const { saver, sent, told } = desk()
  saver.change(text('一'))
  saver.change(text('二'))
  await wait(30)
  saver.change(text('三'))
  assert.equal(await saver.flush(), 3)
  assert.deepEqual(sent.map(spoken), ['二@1', '三@2'])
  assert.equal(told.at(-1)!.kind, 'saved')
})

test('what is written while it is being saved is saved after it', async () => {
  const { saver, sent, kept } = desk({ slow: 20 })
  saver.change(text('一'))
  await wait(15)
  saver.change(text('二'))
  await wait(120)
  assert.deepEqual(sent.map(spoken), ['一@1', '二@2'])
  assert.equal(kept.text, undefined)
})

test('without the server the text stays in the browser and is tried again', async () => {
  const fails = [new Unreachable(), new Unreachable()]
  const { saver, sent, told, kept } = desk({ fails })
  saver.change(text('一'))
  await wait(15)
  assert.deepEqual([kept.text, told.at(-1)!.kind], ['一', 'kept'])
  await wait(120)
  assert.deepEqual(sent.map(spoken), ['一@1', '一@1', '一@1'])
  assert.deepEqual([kept.text, told.at(-1)!.kind], [undefined, 'saved'])
})

test('after a conflict nothing is sent any more, and the text is still kept', async () => {
  const fails = [new Refusal('reportChangedMeanwhile', { by: '李四' })]
  const { saver, sent, told, kept } = desk({ fails })
  saver.change(text('一'))
  await wait(20)
  assert.deepEqual(told.at(-1), { kind: 'conflict', by: '李四' })
  saver.change(text('二'))
  await wait(20)
  assert.equal(sent.length, 1)
  assert.equal(kept.text, '二')
  await assert.rejects(saver.flush(), { code: 'reportChangedMeanwhile' })
})

test('a text that is refused is not sent again until it is changed', async () => {
  const { saver, sent, told } = desk({ fails: [new Refusal('inputInvalid', { fields: [] })] })
  saver.change(text('一'))
  await wait(60)
  assert.equal(sent.length, 1)
  const last = told.at(-1)!
  assert.ok(last.kind === 'kept' && !last.retries)
  saver.change(text('二'))
  assert.equal(await saver.flush(), 2)
})

function desk({ fails = [], slow = 0 }: { fails?: Error[]; slow?: number } = {}) {
  const sent: Sent[] = []
  const told: SaveState[] = []
  const kept: { text?: string } = {}
  const failures = [...fails]
  const saver = saverOf({
    revision: 1,
    send: async one => {
      sent.push(one)
      if (slow) await wait(slow)
      const failure = failures.shift()
      if (failure) throw failure
      return { revision: one.revision + 1, savedAt: '2026-06-15T10:00:00Z' }
    },
    keep: document => {
      kept.text = document.title
    },
    drop: () => {
      kept.text = undefined
    },
    tell: state => told.push(state),
    wait: { typing: 5, retry: 20 },
  })
  return { saver, sent, told, kept }
}

function text(title: string): ReportDocument {
  return { title, addressee: '', opening: [], parts: [] }
}

function spoken({ document, revision }: Sent): string {
  return `${document.title}@${revision}`
}
