import { robotTest } from '#domain/delivery/digest.ts'
import {
  type AddRobotInput,
  type ChangeRobotInput,
  mostRobots,
  type RobotsView,
} from '#domain/delivery/robots.ts'
import { Refusal } from '#domain/refusals.ts'
import type { SecurityKind } from '#domain/security/kinds.ts'
import { isWorkingNow } from '#server/calendar/working-now.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { recordSecurity } from '#server/security/record.ts'
import { readSettings } from '#server/settings/read.ts'
import { failureCode } from './failure-code.ts'
import { mayReach, officialHosts } from './robot-host.ts'
import {
  findRobot,
  findRobotsBeside,
  giveUpDeliveries,
  insertRobot,
  listRobotBureaus,
  listRobots,
  lockRobots,
  type RobotRow,
  type StoredRobot,
  takeTest,
  updateRobot,
  updateRobotEnabled,
  updateRobotRemoved,
} from './robot-queries.ts'
import { sendToRobot } from './robots.ts'

export async function viewRobots(context: Context): Promise<RobotsView> {
  const [robots, bureaus] = await Promise.all([
    listRobots(context),
    listRobotBureaus(context.sql, context),
  ])
  return { robots, bureaus }
}

/**
 * Adds a robot to a bureau, switched on. Refuses `otherBureau`, `robotsTooMany`, `robotHostRefused`,
 * `robotNameTaken` and `robotAddressTaken`.
 */
export function addRobot(context: Context, input: AddRobotInput): Promise<{ id: number }> {
  return context.transaction(async tx => {
    await lockRobots(tx)
    const bureaus = await listRobotBureaus(tx, context)
    const bureau = bureaus.find(one => one.id === input.bureauId)
    if (!bureau) throw new Refusal('otherBureau')
    const robot = withOwnSecret(input)
    const { count } = await requireFree(tx, { id: 0, ...robot })
    if (count >= mostRobots) throw new Refusal('robotsTooMany', { most: mostRobots })
    const id = await insertRobot(tx, robot)
    await record(tx, context, 'robotAdded', { id, name: robot.name, bureau: bureau.name })
    return { id }
  })
}

/**
 * Changes what a robot is called, its language and, where one is given, its address with the secret.
 * Refuses `notFound` and what `addRobot` refuses of name and address.
 */
export function changeRobot(context: Context, id: number, input: ChangeRobotInput) {
  return changing(context, id, async (tx, robot) => {
    const { name, language, address, secret } = input
    const { address: keptAddress, secret: keptSecret } = robot
    const keys =
      address === '' ? { address: keptAddress, secret: secret || keptSecret } : { address, secret }
    const changed = withOwnSecret({ ...robot, name, language, ...keys })
    await requireFree(tx, changed)
    await updateRobot(tx, id, changed)
    await record(tx, context, 'robotChanged', { ...robot, name })
  })
}

/** Off, nothing is sent to it, and what waits is given up. Refuses `notFound`. */
export function switchRobot(context: Context, id: number, on: boolean) {
  return changing(context, id, async (tx, robot) => {
    if (robot.enabled === on) return
    await updateRobotEnabled(tx, id, on)
    if (!on) await giveUpDeliveries(tx, id, 'switchedOff')
    await record(tx, context, on ? 'robotSwitchedOn' : 'robotSwitchedOff', robot)
  })
}

/** Ends a robot for good and forgets its keys. Refuses `notFound`. */
export function removeRobot(context: Context, id: number) {
  return changing(context, id, async (tx, robot) => {
    await updateRobotRemoved(tx, id, context.moment)
    await giveUpDeliveries(tx, id, 'removed')
    await record(tx, context, 'robotRemoved', robot)
  })
}

/**
 * Sends a message to see whether a robot is set up, in working hours as all others. Refuses
 * `robotOutOfHours`, `notFound`, `robotOff`, `robotBusy`, and `robotNotReached` with why.
 */
export async function testRobot(context: Context, id: number): Promise<{ id: number }> {
  if (!(await isWorkingNow(context))) throw new Refusal('robotOutOfHours')
  const robot = await context.transaction(async tx => {
    await lockRobots(tx)
    const found = await requireRobot(tx, context, id)
    if (!found.enabled) throw new Refusal('robotOff')
    if (!(await takeTest(tx, id, context.moment))) throw new Refusal('robotBusy')
    return found
  })
  const { officeAddress, robotGateway: gateway } = await readSettings(context.sql)
  const to = { address: robot.address, secret: robot.secret, gateway, at: context.moment }
  try {
    await sendToRobot(robot.channel, to, robotTest(officeAddress, robot.language))
  } catch (failure) {
    throw new Refusal('robotNotReached', { failure: failureCode(failure) })
  }
  return { id }
}

function changing(
  context: Context,
  id: number,
  change: (tx: Transaction, robot: StoredRobot) => Promise<void>,
): Promise<{ id: number }> {
  return context.transaction(async tx => {
    await lockRobots(tx)
    await change(tx, await requireRobot(tx, context, id))
    return { id }
  })
}

async function requireRobot(tx: Transaction, context: Context, id: number): Promise<StoredRobot> {
  const robot = await findRobot(tx, context, id)
  if (!robot) throw new Refusal('notFound')
  return robot
}

async function requireFree(tx: Transaction, robot: RobotRow & { id: number }) {
  const { robotGateway } = await readSettings(tx)
  if (!mayReach(robot.channel, robot.address, robotGateway)) {
    throw new Refusal('robotHostRefused', { host: officialHosts[robot.channel] })
  }
  const beside = await findRobotsBeside(tx, robot)
  if (beside.hasName) throw new Refusal('robotNameTaken')
  if (beside.hasAddress) throw new Refusal('robotAddressTaken')
  return beside
}

/** Only DingTalk signs; a secret given by mistake is not kept. */
function withOwnSecret<Row extends RobotRow>(robot: Row): Row {
  return robot.channel === 'dingTalk' ? robot : { ...robot, secret: '' }
}

function record(
  tx: Transaction,
  context: Context,
  kind: SecurityKind,
  { id, name: robot, bureau: unit }: Pick<StoredRobot, 'id' | 'name' | 'bureau'>,
): Promise<void> {
  return recordSecurity(tx, context, { kind, subject: { robot, unit, id } })
}
