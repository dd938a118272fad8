import type { Transaction } from '#server/database/sql.ts'

export interface Known {
  id: number
  name: string
  hasPost: boolean
}

/** Who has the account, where they have not left; a machine has none. */
export async function lockAccount(
  tx: Transaction,
  account: string,
  today: string,
): Promise<Known | undefined> {
  const [row] = await tx<Known[]>`
    select id, name, exists (select from post where person_id = p.id
      and since <= ${today} and (until is null or until > ${today})) as has_post
    from person p where account = ${account} and left_on is null and not machine
    for no key update of p`
  return row
}
