import { minutesUntilNext } from '#domain/delivery/channels.ts'
import { type LedgerCounts, mailDigest, robotDigest } from '#domain/delivery/digest.ts'
import type { Settings } from '#domain/settings/settings.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import { isWorkingNow } from '#server/calendar/working-now.ts'
import { dayOf, type House } from '#server/context.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { readSettings } from '#server/settings/read.ts'
import { insertMailDigests, insertRobotDigests } from './digest-queries.ts'
import { failureCode } from './failure-code.ts'
import { sendMail } from './mail.ts'
import {
  type Delivery,
  hasOtherFailure,
  takeDelivery,
  updateFailed,
  updateSent,
} from './queries.ts'
import { sendToRobot } from './robots.ts'

/** Minutes a process has to send what it took, before another may. */
const lease = 5
/** At most so many in one turn of the schedule. */
const inOneTurn = 100

/**
 * Queues the digests of the day and sends what is due, in working hours only. Safe in several
 * processes at once. Answers how many were tried.
 */
export async function deliver(house: House): Promise<number> {
  if (!(await isWorkingNow(house))) return 0
  const settings = await readSettings(house.sql)
  await queueDigests(house, settings)
  let tried = 0
  while (tried < inOneTurn && (await deliverNext(house, settings))) tried++
  return tried
}

/** A channel that is not set up queues nothing. */
async function queueDigests(house: House, settings: Settings): Promise<void> {
  const { sql } = house
  const at = house.now()
  const day = dayOf(at, house.timeZone)
  const soonUntil = await soonUntilOn(sql, 'item', day)
  if (settings.mailServer !== '') await insertMailDigests(sql, day, at)
  await insertRobotDigests(sql, { day, soonUntil, at })
}

async function deliverNext(house: House, settings: Settings): Promise<boolean> {
  const at = house.now()
  const leaseUntil = new Date(at.getTime() + lease * 60_000)
  const delivery = await house.sql.begin(tx => takeDelivery(tx, at, leaseUntil))
  if (!delivery) return false
  try {
    await send(delivery, settings, at)
    await updateSent(house.sql, delivery.id, house.now())
  } catch (failure) {
    await keepFailure(house, delivery, failureCode(failure))
  }
  return true
}

async function send(delivery: Delivery, settings: Settings, at: Date): Promise<void> {
  const { channel, counts, address, robot, bureauId } = delivery
  const link = settings.officeAddress
  if (channel === 'mail') {
    if (!address) throw Object.assign(new Error('noAddress'), { code: 'noAddress' })
    return sendMail(settings, address, mailDigest(counts, link))
  }
  const { language, ...keys } = robot!
  const to = { ...keys, gateway: settings.robotGateway, at }
  return sendToRobot(
    channel,
    to,
    robotDigest(counts as LedgerCounts, { office: link, bureauId }, language),
  )
}

/**
 * The first failure on a day of the mail, or of a bureau's robots, alarms the system administrators
 * whose it is; the rest is on the page.
 */
async function keepFailure(house: House, delivery: Delivery, code: string): Promise<void> {
  const moment = house.now()
  const today = dayOf(moment, house.timeZone)
  const minutes = minutesUntilNext(delivery.tries)
  const next = minutes === undefined ? null : new Date(moment.getTime() + minutes * 60_000)
  await house.sql.begin(async tx => {
    await updateFailed(tx, delivery.id, code, next)
    if (delivery.tries > 1 || (await hasOtherFailure(tx, delivery))) return
    const of = delivery.robot ? { bureauId: delivery.bureauId } : {}
    const to = { role: 'systemAdmin', ...of } as const
    const alarm = { kind: 'deliveryFailed', to } as const
    await insertNotices(tx, { place: '/settings/deliveries' }, [alarm], { moment, today })
  })
}
