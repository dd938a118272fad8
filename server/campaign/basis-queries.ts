import type { BasisPaper } from '#domain/campaign/views.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'
import type { Paper } from './activity-queries.ts'

type StoredBasisPaper = Omit<Paper, 'activityId'> & { campaignId: number; title: string }

/** The documents attached to the basis of a campaign in reach, in the order they came. */
export async function listBasisPapers(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<BasisPaper[]> {
  return sql<BasisPaper[]>`
    select p.id, p.title, p.file_name from basis_paper p join campaign c on c.id = p.campaign_id
    where c.id = ${campaignId} and ${belongsInReach(sql, person, sql`c.bureau_id`)} order by p.id`
}

export async function insertBasisPaper(tx: Transaction, paper: StoredBasisPaper): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into basis_paper ${tx({
      ...{ campaign_id: paper.campaignId, title: paper.title, sha256: paper.sha256 },
      ...{ file_name: paper.fileName, media_type: paper.mediaType },
      ...{ uploaded_by: paper.uploadedBy, uploaded_at: paper.uploadedAt },
    })} returning id`
  return row!.id
}
