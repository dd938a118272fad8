import type { House } from '#server/context.ts'
import { makeFirstPassword } from '#server/people/first-password.ts'
import { setUp } from '#server/setup/actions.ts'

/** Sets up the sample bureau and prints its accounts. Refuses `setUpDone` on a bureau in use. */
export async function sampleCommand(house: House): Promise<void> {
  const password = process.env.SHIGAI_SAMPLE_PASSWORD || makeFirstPassword()
  const admin = { account: 'admin', name: '管理员', password }
  const { accounts } = await setUp(
    house,
    { ...admin, bureau: '某县城市管理局', start: 'sample' },
    password,
  )
  const all = [{ ...admin, roles: ['systemAdmin'] }, ...accounts]
  process.stdout.write('账号 account\t姓名 name\t角色 role\t密码 password\n')
  for (const { account, name, roles } of all) {
    process.stdout.write(`${account}\t${name}\t${roles.join(',')}\t${password}\n`)
  }
}
