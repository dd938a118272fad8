import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { itemAt, teamOf } from './closed-items.ts'
import { openSample, press } from './journey.ts'
import { picture } from './office.ts'

const { server, visit, faults } = await openSample()
const team = await teamOf(server)
const { clerk } = team
const today = (await clerk.get(server, '/api/session')).body.today as string
const number = '局党组会议纪要〔2026〕8号'
const [{ id: campaignId }] = (await clerk.get(server, '/api/campaigns')).body

test('the verifier chooses the recorded meeting that decided, and no other is taken', async () => {
  await demandDecision()
  const { id } = await itemAt(server, team, 'awaitingVerification', '夜间噪声投诉没有回复')
  const visitor = await visit('verifier1')
  const { page } = visitor
  await page.goto(`${server.address}/office/items/${id}`)
  await press(visitor, '核验销号')
  await page.getByText('现场核验', { exact: true }).click()
  await page.getByLabel('核验情况').fill('现场看过，已经答复')
  await page.getByText('解决', { exact: true }).last().click()
  const minutes = page.getByRole('combobox', { name: '会议纪要号' })
  await minutes.fill('随手写的3号')
  await page.getByLabel('会议日期').fill(today)
  await page.getByLabel('会议日期').press('Enter')
  await press(visitor, '核验销号', true)
  await page
    .getByText(/没有登记过会议纪要号为“随手写的3号”的会议/)
    .first()
    .waitFor()
  await minutes.fill('')
  await page.getByText(`${today}　研究销号事项`).click()
  await press(visitor, '核验销号', true)
  await page.getByText('已销号').first().waitFor()
  const { body } = await clerk.get(server, `/api/items/${id}`)
  assert.deepEqual([body.status, body.minutes], ['closed', { number, on: today }])
})

test('the form offers the meetings and the log page shows the last seal, on desk and phone', async () => {
  const { id } = await itemAt(server, team, 'awaitingVerification', '路灯报修三天没有派单')
  for (const [width, language, act, label] of [
    [1440, 'zh', '核验销号', '会议纪要号'],
    [390, 'en', 'Verify', 'Number of the minutes'],
  ] as const) {
    const visitor = await visit('verifier1', width)
    const { page } = visitor
    await page.evaluate(word => localStorage.setItem('shigai.language', word), language)
    await page.goto(`${server.address}/office/items/${id}`)
    await press(visitor, act)
    await page.getByRole('combobox', { name: label }).click()
    await page.getByText(`${today}　研究销号事项`).waitFor()
    await picture(page, `collective-decision-${width}-${language}`)
  }
  const auditor = await visit('auditor')
  await auditor.page.goto(`${server.address}/office/log`)
  await press(auditor, '开始校验')
  await auditor.page.getByText('还没有封存').waitFor()
  await promisify(execFile)(
    process.execPath,
    ['server/cli.ts', 'backup', join(server.dataFolder, 'backup.tar.gz')],
    {
      cwd: join(import.meta.dirname, '..', '..'),
      env: { ...process.env, SHIGAI_DATA: server.dataFolder },
    },
  )
  await press(auditor, '开始校验')
  await auditor.page.getByText('封存的都在').waitFor()
  await auditor.page.setViewportSize({ width: 390, height: 844 })
  await picture(auditor.page, 'log-sealed')
  assert.deepEqual(faults(), [])
})

async function demandDecision(): Promise<void> {
  const { campaign } = (await clerk.get(server, `/api/campaigns/${campaignId}`)).body
  const { name, startsOn, endsOn } = campaign
  const changed = await clerk.post(server, `/api/campaigns/${campaignId}`, {
    ...{ name, startsOn, endsOn, catalogueId: campaign.catalogue.id, collectiveDecision: true },
  })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  const meeting = await clerk.post(server, `/api/campaigns/${campaignId}/activities`, {
    ...{ kind: 'meeting', heldOn: today, subject: '研究销号事项' },
  })
  const written = await clerk.post(server, `/api/activities/${meeting.body.id}/minutes`, { number })
  assert.equal(written.status, 200, JSON.stringify(written.body))
}
