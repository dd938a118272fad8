import type { Person } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { visibleTo } from './list-queries.ts'

export interface NewEvidence {
  matterId: number
  measureId: number | null
  sha256: string
  fileName: string
  mediaType: string
  size: number
  effectiveOn: string
  note: string
  uploadedAt: Date
  uploadedBy: number
}

export async function insertEvidence(tx: Transaction, evidence: NewEvidence): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into evidence (matter_id, cycle, measure_id, sha256, file_name, media_type, size,
      effective_on, note, uploaded_at, uploaded_by)
    select m.id, m.cycle, ${evidence.measureId}, ${evidence.sha256}, ${evidence.fileName},
      ${evidence.mediaType}, ${evidence.size}, ${evidence.effectiveOn}, ${evidence.note},
      ${evidence.uploadedAt}, ${evidence.uploadedBy}
    from matter m where m.id = ${evidence.matterId} returning id`
  return row!.id
}

export interface EvidenceFile {
  id: number
  matterId: number
  sha256: string
  fileName: string
  mediaType: string
  withdrawn: boolean
  /** The day its bytes were removed, after it was kept long enough. */
  removedOn: string | null
}

/** One evidence file, if this person may see its item. */
export async function findEvidence(
  sql: Runner,
  person: Person,
  id: number,
): Promise<EvidenceFile | undefined> {
  const [row] = await sql<EvidenceFile[]>`
    select e.id, e.matter_id, e.sha256, e.file_name, e.media_type,
      e.withdrawn_at is not null as withdrawn, e.removed_at::date as removed_on
    from evidence e join matter m on m.id = e.matter_id
    where e.id = ${id} and ${visibleTo(sql, person)}`
  return row
}

export async function hasMeasure(tx: Transaction, matterId: number, id: number): Promise<boolean> {
  const rows = await tx`select 1 from measure where id = ${id} and matter_id = ${matterId}`
  return rows.length > 0
}

export async function updateEvidenceWithdrawn(
  tx: Transaction,
  id: number,
  by: { personId: number; at: Date },
): Promise<number> {
  const withdrawn =
    await tx`update evidence set withdrawn_at = ${by.at}, withdrawn_by = ${by.personId}
    where id = ${id} and withdrawn_at is null`
  return withdrawn.count
}
