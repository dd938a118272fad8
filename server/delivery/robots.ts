import { createHmac } from 'node:crypto'
import { type RobotKind, robotBytes } from '#domain/delivery/channels.ts'
import type { Message } from '#domain/delivery/digest.ts'
import { mayReach } from './robot-host.ts'

interface RobotAddress {
  address: string
  /** DingTalk's 加签; empty where the robot has none. */
  secret: string
  gateway: string
  at: Date
}

const patience = 15_000

/**
 * Posts one text to a group robot; nobody is @-ed. Throws a code without the address, which carries
 * the robot's key.
 */
export async function sendToRobot(robot: RobotKind, to: RobotAddress, { text }: Message) {
  if (!mayReach(robot, to.address, to.gateway)) throw failure('hostRefused')
  if (Buffer.byteLength(text) > robotBytes) throw failure('tooLong')
  const answer = await fetch(signed(robot, to), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(cause => {
    throw failure(String(cause?.cause?.code ?? cause?.name ?? 'unreachable'))
  })
  if (!answer.ok) throw failure(`http ${answer.status}`)
  const { errcode = 0 } = (await answer.json().catch(() => ({ errcode: 'unreadable' }))) as {
    errcode?: number | string
  }
  if (errcode !== 0) throw failure(`errcode ${errcode}`)
}

/** `sign = base64(HMAC_SHA256(secret, timestamp + "\n" + secret))`, timestamp in milliseconds (NORMS §9.2). */
function signed(robot: RobotKind, { address, secret, at }: RobotAddress): URL {
  const url = new URL(address)
  if (robot !== 'dingTalk' || secret === '') return url
  const timestamp = String(at.getTime())
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  url.searchParams.set('timestamp', timestamp)
  url.searchParams.set('sign', sign)
  return url
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
