import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { connect, type Sql } from '#server/database/sql.ts'
import { openSample } from './journey.ts'
import { picture } from './office.ts'

const { server, faults, visit } = await openSample()
const url = readFileSync(join(server.dataFolder, 'database-url'), 'utf8')

/** What half a year leaves behind: 120 notices of one person, 60 mails. */
await withSql(async sql => {
  await sql`delete from notice`
  await sql`insert into notice (person_id, place, kind, at)
    select p.id, '/look-backs?drawId=' || n, 'lookBackDue', now() - interval '1 hour' * (120 - n)
    from person p, generate_series(1, 120) n where p.account = 'handler1' order by n`
  await sql`insert into delivery (channel, person_id, day, counts, next_at, state, sent_at, tries)
    select 'mail', p.id, date '2026-01-01' + n, '{"overdue":1}', now(), 'sent', now(), 1
    from person p, generate_series(1, 60) n where p.account = 'handler1' order by n`
})

test('every notice is reached by the keyboard, and the fifty-first is opened by itself', async () => {
  const { page } = await visit('handler1')
  await page.getByRole('button', { name: '提醒，99+ 条未读' }).click()
  const rows = page.locator('.notices-list li')
  await rows.first().waitFor()
  assert.equal(await rows.count(), 50)
  const more = page.getByRole('button', { name: '显示更早的提醒' })
  await more.scrollIntoViewIfNeeded()
  await picture(page, 'notices-more-1440-zh')
  await page.route('**/api/notices?after=*', route => route.abort())
  await more.focus()
  await page.keyboard.press('Enter')
  const alert = page.locator('.notices-list').getByRole('alert')
  await alert.waitFor()
  await alert.scrollIntoViewIfNeeded()
  await picture(page, 'notices-not-read-1440-zh')
  await page.unroute('**/api/notices?after=*')
  await more.focus()
  await page.keyboard.press('Enter')
  await rows.nth(99).waitFor()
  assert.equal(await alert.count(), 0)
  // The fifty-first from the newest.
  await page.locator('.notices-list a:focus[href$="drawId=70"]').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/look-backs\?drawId=70$/)
  await unreadBecome(119)
})

test('on a phone, in both languages, earlier ones follow until the last and all are marked read', async () => {
  const { page } = await visit('handler1', 390)
  await page.locator('.notices button').click()
  const rows = page.locator('.notices-list li')
  for (const shown of [50, 100]) {
    await rows.nth(shown - 1).waitFor()
    await page.getByRole('button', { name: '显示更早的提醒' }).click()
  }
  await rows.nth(119).waitFor()
  assert.equal(await page.getByRole('button', { name: '显示更早的提醒' }).count(), 0)
  await picture(page, 'notices-last-390-zh')
  await page.evaluate(() => localStorage.setItem('shigai.language', 'en'))
  await page.reload()
  await page.locator('.notices button').click()
  await page.getByRole('button', { name: 'Show earlier notices' }).scrollIntoViewIfNeeded()
  await picture(page, 'notices-more-390-en')
  await page.getByRole('button', { name: 'Mark all read' }).click()
  await page.getByRole('button', { name: 'Notices, none unread' }).waitFor()
  await unreadBecome(0)
})

test('deliveries go on behind the first page, and all of them are counted', async () => {
  const { page } = await visit('admin')
  await page.goto(`${server.address}/office/settings/deliveries`)
  await page.getByText('共 60 项').waitFor()
  const rows = page.getByRole('table', { name: '投递记录' }).locator('tbody tr')
  assert.equal(await rows.count(), 50)
  const more = page.getByRole('button', { name: '显示更多' })
  await more.scrollIntoViewIfNeeded()
  await picture(page, 'deliveries-more-1440-zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await more.scrollIntoViewIfNeeded()
  await picture(page, 'deliveries-more-390-zh')
  await more.click()
  await rows.nth(59).waitFor()
  assert.equal(await more.count(), 0)
  // What was kept from the server above, and nothing else.
  assert.deepEqual(
    faults().filter(line => !line.includes('ERR_FAILED')),
    [],
  )
})

async function unreadBecome(count: number): Promise<void> {
  await withSql(async sql => {
    for (;;) {
      const [row] = await sql<{ unread: number }[]>`
        select count(*)::int as unread from notice n join person p on p.id = n.person_id
        where p.account = 'handler1' and read_at is null`
      if (row!.unread === count) return
      assert.ok(row!.unread > count, `${row!.unread} unread`)
      await sql`select pg_sleep(0.1)`
    }
  })
}

async function withSql(work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = connect({ url, schema: 'county', timeZone: 'Asia/Shanghai', connections: 1 })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
