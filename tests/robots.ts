import assert from 'node:assert/strict'
import type { RobotView } from '#domain/delivery/robots.ts'
import { makeCounty } from './county.ts'
import { openGroupRobot } from './group-robot.ts'
import { addPerson, type TestPerson } from './house.ts'
import { openOffice } from './requests.ts'

/** Two bureaus under a county, an administrator of each, and their robots on this machine. */
export async function openRobots() {
  const opened = await openOffice('2026-06-15')
  const { house, bureau, anew } = opened
  const { top, office, second, clerk: countyClerk } = await makeCounty(house, bureau)
  const group = await openGroupRobot()
  const [countyAdmin, secondAdmin] = await house.sql.begin(async tx => [
    await addPerson(house, tx, { name: '县系统', role: 'systemAdmin', unitId: office, charge: [] }),
    await addPerson(house, tx, {
      ...{ name: '水系统', role: 'systemAdmin', unitId: second.units.root, charge: [] },
    }),
  ])

  function add(by: TestPerson, bureauId: number | null, name: string, change: object = {}) {
    const robot = { bureauId, channel: 'weCom', name, address: group.address(name), ...change }
    return anew(by).post('/api/robots', robot)
  }

  async function added(...asked: Parameters<typeof add>) {
    const { status, body } = await add(...asked)
    assert.equal(status, 200, JSON.stringify(body))
  }

  async function done(by: TestPerson, url: string, body: object) {
    const answer = await anew(by).post(url, body)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }

  async function robotOf(by: TestPerson, name: string): Promise<RobotView> {
    const { robots } = (await anew(by).get('/api/robots')).body
    return robots.find((robot: RobotView) => robot.name === name)
  }

  const gateway = { value: group.gateway, reason: '按办公会意见', revision: 0 }
  await done(bureau.admin, '/api/settings/robotGateway', gateway)
  return {
    ...opened,
    ...{ top, office, second, first: bureau.units.root, other: second.units.root },
    ...{ group, countyAdmin, countyClerk, secondAdmin, add, added, done, robotOf },
  }
}
