import { join } from 'node:path'
import { dayOf } from '#server/context.ts'
import { connect } from '#server/database/sql.ts'
import { measureAnswers, type Waits } from './answers.ts'
import { type Ledger, timeZone } from './fill.ts'
import { measureImport, measureReport } from './long-jobs.ts'
import { measureDeskPage } from './page.ts'
import { atMost, type Finding } from './print.ts'
import { memoryOf, startBare, startLoad, startProduct } from './processes.ts'
import { measureRates } from './rates.ts'
import { type People, signInAll } from './signed-in.ts'

interface Options {
  url: string
  folder: string
  seconds: number
  /** Rates beside the limit, memory, import, report and page: at one size only. */
  everything: boolean
}

/** Measures the product on one ledger; everything it starts has ended when it answers. */
export async function measureLedger(ledger: Ledger, { url, folder, seconds, everything }: Options) {
  const { schema, items, organisation } = ledger
  const sql = connect({ url, schema, timeZone, connections: 1 })
  const today = dayOf(new Date(), timeZone)
  const people = await signInAll(sql, organisation, today)
  await sql.end()
  const product = await startProduct(url, schema, join(folder, schema))
  const load = startLoad()
  const findings: Finding[] = []
  const notRun: string[] = []
  const attempt = (what: string, work: Promise<Finding[]>) =>
    work.then(
      found => void findings.push(...found),
      failure =>
        void notRun.push(`${what}: ${failure instanceof Error ? failure.message : failure}`),
    )
  try {
    await new Promise(resolve => setTimeout(resolve, 2000))
    const atStart = memoryOf(product)
    const answers = await measureAnswers({ product, load, people, items, seconds: seconds / 2 })
    if (everything) {
      const registration = registrationFor(ledger, people)
      const { clerk, leader } = people
      const persons = { clerk: clerk.person, leader: leader.person }
      const bare = await startBare({ url, schema, today, registration, ...persons })
      try {
        findings.push(
          ...(await measureRates({ product, bare, load, people, items, seconds }, registration)),
        )
      } finally {
        await bare.stop()
      }
      await attempt('desk page', measureDeskPage(product, clerk))
      await attempt('report', measureReport(product, clerk, organisation.campaignId))
      await attempt('import', measureImport(product, clerk, organisation.campaignId, 10_000))
      findings.push(
        atMost('内存，刚启动', 'memory of the Node process, just started', atStart, 200, 'MB'),
      )
      // What an import leaves behind is given back a second later, and by the system after some more.
      await new Promise(resolve => setTimeout(resolve, 30_000))
      findings.push(
        atMost('内存，测完静置', 'the same at rest after all this', memoryOf(product), 200, 'MB'),
      )
    }
    return { findings: [...findings, ...answers.findings], waits: answers.waits as Waits, notRun }
  } finally {
    await load.stop()
    await product.stop()
  }
}

/** A registration as the form sends it: three measures, people and a date. */
function registrationFor({ organisation }: Ledger, { leader, handler }: People) {
  const { units, campaignId, aspectIds } = organisation
  const measure = (text: string) => ({ text, acceptance: '现场核验通过', deadline: '2027-03-31' })
  return {
    ...{ campaignId, aspectId: aspectIds[0], leadUnitId: units[3], coUnitIds: [units[4]] },
    problem: '东关街道占道经营检查流于形式',
    manifestation: '3月抽查12处，发现占道经营存在4处不规范，未按期整改到位，群众多次反映',
    ...{ cause: '日常巡查频次不足', source: '自查', foundOn: '2026-03-02', goal: '规范有序' },
    ...{ deadline: '2027-03-31', leaderId: leader.person.id, handlerId: handler.person.id },
    measures: ['建立日巡查制度', '逐户走访并签订责任书', '组织专题培训'].map(measure),
  }
}
