import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

export interface GroupRobot {
  /** `host:port`, as an own gateway is named in the settings. */
  gateway: string
  /** An address of a robot there; each key is another robot. */
  address(key: string): string
  posts: { url: URL; text: string }[]
  /** What it answers from now on; anything but 0 declines the message. */
  answer(errcode: number): void
  /** What happens while the next message waits for its answer. */
  meanwhile(work: () => Promise<void>): void
}

/** What stands at the other end of a group robot's address, on this machine. */
export async function openGroupRobot(): Promise<GroupRobot> {
  const posts: GroupRobot['posts'] = []
  let errcode = 0
  let waiting: (() => Promise<void>) | undefined
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', async () => {
      const work = waiting
      waiting = undefined
      await work?.()
      if (errcode === 0) {
        const url = new URL(request.url!, 'http://robot')
        posts.push({ url, text: JSON.parse(body).text.content })
      }
      reply.setHeader('content-type', 'application/json')
      reply.end(JSON.stringify({ errcode }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  after(() => server.close())
  const gateway = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    gateway,
    posts,
    address: key => `http://${gateway}/robot/send?access_token=${key}`,
    answer: next => {
      errcode = next
    },
    meanwhile: work => {
      waiting = work
    },
  }
}
