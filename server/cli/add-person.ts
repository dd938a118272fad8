import { addPersonInput } from '#domain/people/inputs.ts'
import { Refusal } from '#domain/refusals.ts'
import type { House } from '#server/context.ts'
import { listUnitsByName } from '#server/ledger/queries.ts'
import { addPerson } from '#server/people/actions.ts'
import { makeFirstPassword } from '#server/people/first-password.ts'
import { actAs } from './actor.ts'
import { optional, required, UsageError } from './usage.ts'

/** Adds a person with one post; with `--account` also a first password, printed once if made up. */
export async function addPersonCommand(
  house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  const unit = required(flags, 'unit')
  const account = optional(flags, 'account') ?? null
  const made = makeFirstPassword()
  const password = account ? (optional(flags, 'password') ?? made) : null
  const context = await actAs(house, 'systemAdmin', optional(flags, 'as'))
  const unitId = (await listUnitsByName(house.sql, { ...context.person, everywhere: true })).get(
    unit,
  )
  if (!unitId) throw new Refusal('unitClosed', { name: unit })
  const input = addPersonInput.safeParse({
    name: required(flags, 'name'),
    account,
    password,
    posts: [{ unitId, role: required(flags, 'role'), title: optional(flags, 'title') ?? '' }],
  })
  if (!input.success) {
    const wrong = input.error.issues.map(issue => issue.path.at(-1)).join(', ')
    throw new UsageError(`没有填对 · not right: ${wrong}`)
  }
  const { id, waiting } = await addPerson(context, input.data, 'commandLine')
  const secret = password === made ? `，初始密码 first password: ${made}` : ''
  process.stdout.write(`已增加 · added: ${input.data.name} (${id})${secret}\n`)
  if (waiting > 0) {
    process.stdout.write('任职待安全管理员批准 · the post waits for the security administrator\n')
  }
}
