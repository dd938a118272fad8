import type { Door, PostRequestView, RightsHistoryView } from '#domain/people/grants.ts'
import type { PostInput } from '#domain/people/inputs.ts'
import type { Role } from '#domain/people/roles.ts'
import type { AskedPost } from '#domain/roster/record.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

const columns = (sql: Runner) => sql`id, person_id, unit_id, role, title, charge, since, asked_by,
  asked_at::text as asked_at, decided_by, decided_at::text as decided_at, approved, opinion,
  (select t.rights from api_token t where t.person_id = post_request.person_id) as token_rights`

/** Posts that wait for a second person, the oldest first. */
export async function listPostRequests(sql: Runner): Promise<PostRequestView[]> {
  return sql<PostRequestView[]>`
    select ${columns(sql)} from post_request where decided_at is null order by id`
}

/** Posts that wait for a second person or were refused by one. */
export async function listAskedPosts(sql: Runner): Promise<AskedPost[]> {
  return sql<AskedPost[]>`
    select person_id, unit_id, role, title, approved is not null as refused, opinion
    from post_request where approved is not true order by id`
}

/** Every post of a person with who gave and ended it, and every request; the newest first. */
export async function findRightsHistory(sql: Runner, personId: number): Promise<RightsHistoryView> {
  const grants = await sql<RightsHistoryView['grants']>`
    select id as post_id, unit_id, role, title, since, until, granted_by,
      granted_at::text as granted_at, granted_through, approved_by, ended_by,
      ended_at::text as ended_at
    from post where person_id = ${personId} order by id desc`
  const requests = await sql<PostRequestView[]>`
    select ${columns(sql)} from post_request where person_id = ${personId} order by id desc`
  return { grants, requests }
}

export interface LockedRequest extends Omit<PostInput, 'since'> {
  personId: number
  since: string
  askedBy: number
  askedThrough: Door
  decidedBy: number | null
}

export async function lockPostRequest(
  tx: Transaction,
  id: number,
): Promise<LockedRequest | undefined> {
  const [row] = await tx<LockedRequest[]>`
    select person_id, unit_id, role, title, charge, since, asked_by, asked_through, decided_by
    from post_request where id = ${id} for update`
  return row
}

export async function insertPostRequest(
  tx: Transaction,
  personId: number,
  post: PostInput & { since: string },
  asked: { by: number; at: Date; through: Door },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into post_request (person_id, unit_id, role, title, charge, since, asked_by, asked_at,
      asked_through)
    values (${personId}, ${post.unitId}, ${post.role}, ${post.title}, ${post.charge},
      ${post.since}, ${asked.by}, ${asked.at}, ${asked.through}) returning id`
  return row!.id
}

/** Roles asked for and not decided yet. */
export async function listAskedRoles(tx: Transaction, personId: number): Promise<Role[]> {
  const rows = await tx<{ role: Role }[]>`select distinct role from post_request
    where person_id = ${personId} and decided_at is null`
  return rows.map(row => row.role)
}

export async function updatePostRequest(
  tx: Transaction,
  id: number,
  decided: { by: number; at: Date; approved: boolean; opinion: string },
): Promise<void> {
  await tx`update post_request set decided_by = ${decided.by}, decided_at = ${decided.at},
    approved = ${decided.approved}, opinion = ${decided.opinion} where id = ${id}`
}

/** Whether the bureau has a security administrator, had one, or never did. */
export async function findSecurityAdmin(
  tx: Runner,
  today: string,
): Promise<'now' | 'once' | 'never'> {
  const [row] = await tx<{ now: boolean | null }[]>`
    select bool_or(p.left_on is null and (o.until is null or o.until > ${today})) as now
    from post o join person p on p.id = o.person_id where o.role = 'securityAdmin'`
  if (row!.now === null) return 'never'
  return row!.now ? 'now' : 'once'
}

/** Two grants of the first security administrator at once would both find none. */
export async function lockGrants(tx: Transaction): Promise<void> {
  await tx`lock table post_request in share row exclusive mode`
}
