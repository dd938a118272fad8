import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeLedgerXlsx } from '#server/document/ledger-xlsx.ts'
import { ledgerColumns } from '#server/rectification/ledger-rows.ts'
import { atMost, type Finding } from './print.ts'
import type { Running } from './processes.ts'
import type { SignedIn } from './signed-in.ts'
import { personName, stepText, textsOf } from './texts.ts'

/** A workbook of this many rows: sending it, the preview, and the import itself. */
export async function measureImport(
  product: Running,
  clerk: SignedIn,
  campaignId: number,
  rows: number,
): Promise<Finding[]> {
  const workbook = await inventWorkbook(rows)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(workbook)]), '整改台账.xlsx')
  const sent = await timed(() => post(product, clerk, '/api/imports', form))
  const address = `/api/imports/${sent.answer.id}`
  const input = JSON.stringify({ campaignId })
  const preview = await timed(() => post(product, clerk, `${address}/preview`, input))
  const run = await timed(() => post(product, clerk, `${address}/run`, input))
  const outcome = run.answer as unknown as { created: number; refused: number }
  if (outcome.created !== rows) throw new Error(`imported ${JSON.stringify(outcome)}`)
  const parts = `${rows}: 上传 ${seconds(sent)} 预览 ${seconds(preview)} 写入 ${seconds(run)}`
  const whole = (sent.took + preview.took + run.took) / 1000
  return [atMost(`导入（${parts}）`, 'import: upload, preview, run', whole, 10, 's')]
}

/** Drafting the campaign's report from all its items. */
export async function measureReport(
  product: Running,
  clerk: SignedIn,
  campaignId: number,
): Promise<Finding[]> {
  const input = JSON.stringify({ campaignId })
  await post(product, clerk, '/api/reports', input)
  const drafted = await timed(() => post(product, clerk, '/api/reports', input))
  const opened = await timed(() => ask(product, clerk, `/api/reports/${drafted.answer.id}`))
  return [
    atMost('起草报告', 'draft a report', drafted.took / 1000, 1, 's'),
    atMost('打开报告', 'open it with its figures', opened.took / 1000, 1, 's'),
  ]
}

async function inventWorkbook(count: number): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const rows = Array.from({ length: count }, (_, at) => {
    const { problem, manifestation, cause } = textsOf(at + 5_000_000, 10_000_000)
    const known: Record<string, string> = {
      ...{
        问题编号: `${at + 1}`,
        问题类别: '担当作为',
        具体问题: `${problem}（${at + 1}）`,
        主要表现: manifestation,
      },
      ...{
        产生原因: cause,
        整改措施: stepText(at, 1),
        验收标准: '现场核验通过',
        牵头科室: '县整改办',
      },
      ...{
        责任领导: personName(31),
        责任人: personName(40 + (at % 100)),
        整改时限: '2026年12月31日前',
      },
    }
    return ledgerColumns.map(({ header }) => known[header] ?? '')
  })
  await writeLedgerXlsx({ title: '问题整改台账', columns: ledgerColumns, rows }, stream)
  return bytes
}

async function post(product: Running, who: SignedIn, path: string, body: string | FormData) {
  return ask(product, who, path, { method: 'POST', body })
}

async function ask({ port }: Running, { headers }: SignedIn, path: string, init: RequestInit = {}) {
  const type = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    headers: { ...headers, ...type },
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { id: number }
}

async function timed<Answer>(work: () => Promise<Answer>) {
  const started = performance.now()
  const answer = await work()
  return { answer, took: performance.now() - started }
}

function seconds({ took }: { took: number }): string {
  return `${(took / 1000).toFixed(1)} s`
}
