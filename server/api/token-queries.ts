import type { TokenApproval, TokenView } from '#domain/api/tokens.ts'
import type { Context } from '#server/context.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'
import { administeredBy } from '#server/people/bureau-queries.ts'

export interface FoundToken {
  id: number
  personId: number
  rights: string[]
  expiresOn: string
  revokedAt: Date | null
  approval: TokenApproval
  lastUsedAt: Date | null
}

export async function findToken(
  sql: Runner,
  tokenHash: Uint8Array,
): Promise<FoundToken | undefined> {
  const [row] = await sql<FoundToken[]>`
    select id, person_id, rights, expires_on, revoked_at, last_used_at,
      ${approval(sql)} as approval
    from api_token where token_hash = ${tokenHash}`
  return row
}

/** A token within the rights of its maker never asked anybody. */
const approval = (sql: Runner) => sql`coalesce((
  select case when decided_at is null then 'waiting' when approved then 'given' else 'refused' end
  from post_request r where r.person_id = api_token.person_id), 'given')`

/** Where an administrator's post lies: a token reaches no further than the bureau it is made in. */
export async function findUnitOfPost(
  tx: Transaction,
  personId: number,
  today: string,
): Promise<number> {
  const [row] = await tx<{ unitId: number }[]>`
    select unit_id from post where person_id = ${personId} and role = 'systemAdmin'
      and since <= ${today} and (until is null or until > ${today}) order by id limit 1`
  return row!.unitId
}

/** The tokens of the bureaus in which the asker is system administrator. */
export async function listTokens(asker: Asker): Promise<TokenView[]> {
  const { sql } = asker
  return sql<TokenView[]>`
    select id, name, rights, expires_on, created_name, created_at, revoked_name, revoked_at,
      last_used_at, ${approval(sql)} as approval
    from api_token where ${isKeptBy(sql, asker)} order by id desc`
}

type Asker = Pick<Context, 'sql' | 'person' | 'today'>

/** A token belongs where its machine holds its post, or was asked to. */
function isKeptBy(sql: Runner, { person, today }: Pick<Asker, 'person' | 'today'>): Fragment {
  return sql`exists (select from (
      select person_id, unit_id from post union all select person_id, unit_id from post_request
    ) held join unit at on at.id = held.unit_id
    where held.person_id = api_token.person_id
      and ${administeredBy(sql, person.id, today, sql`at.bureau_id`)})`
}

/** A person record that is no human: without account, and nobody to be made responsible. */
export async function insertMachine(tx: Transaction, name: string, at: Date): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into person (name, created_at, machine) values (${name}, ${at}, true) returning id`
  return row!.id
}

export interface NewToken {
  personId: number
  name: string
  tokenHash: Uint8Array
  rights: readonly string[]
  expiresOn: string
  createdName: string
  at: Date
}

export async function insertToken(tx: Transaction, token: NewToken): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into api_token (person_id, name, token_hash, rights, expires_on, created_name, created_at)
    values (${token.personId}, ${token.name}, ${token.tokenHash}, ${token.rights as string[]},
      ${token.expiresOn}, ${token.createdName}, ${token.at}) returning id`
  return row!.id
}

export async function updateTokenRevoked(
  tx: Transaction,
  { person, today, moment }: Context,
  id: number,
): Promise<string | undefined> {
  const [row] = await tx<
    { name: string }[]
  >`update api_token set revoked_name = coalesce(revoked_name, ${person.name}),
    revoked_at = coalesce(revoked_at, ${moment})
    where id = ${id} and ${isKeptBy(tx, { person, today })} returning name`
  return row?.name
}

export async function updateTokenUsed(sql: Runner, id: number, at: Date): Promise<void> {
  await sql`update api_token set last_used_at = ${at} where id = ${id}`
}
