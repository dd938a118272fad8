import type { CatalogueInput } from '#domain/campaign/inputs.ts'
import type { CatalogueView } from '#domain/campaign/views.ts'
import type { Question, Runner, Transaction } from '#server/database/sql.ts'
import { insertAspect, insertCatalogue, insertKind } from './queries.ts'

export async function listCatalogues(sql: Runner): Promise<CatalogueView[]> {
  return sql<CatalogueView[]>`
    select g.id, g.name, g.version, g.source,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name,
        'kinds', coalesce((select json_agg(json_build_object('id', k.id, 'name', k.name,
          'clause', k.clause)
          order by k.position) from kind k where k.aspect_id = a.id), '[]')) order by a.position)
        from aspect a where a.catalogue_id = g.id), '[]') as aspects
    from catalogue g order by g.id desc`
}

/** A whole catalogue; a name and version that exist already are refused by the database. */
export async function insertWholeCatalogue(
  tx: Transaction,
  catalogue: CatalogueInput,
): Promise<number> {
  const id = await insertCatalogue(tx, catalogue)
  for (const aspect of catalogue.aspects) {
    const aspectId = await insertAspect(tx, id, aspect.name)
    for (const { name, clause } of aspect.kinds) await insertKind(tx, aspectId, name, clause)
  }
  return id
}

/** Where an item is filed. */
export interface Filed {
  campaignId: number
  aspectId: number | null
  kindId: number | null
}

/** The aspect, if it is in the campaign's catalogue and the kind, if any, under it. */
export function ofCatalogue(sql: Runner, filed: Filed): Question<{ id: number }> {
  return sql`
    select a.id from campaign c join aspect a on a.catalogue_id = c.catalogue_id
    where c.id = ${filed.campaignId} and a.id = ${filed.aspectId}
      and (${filed.kindId}::integer is null
        or exists (select 1 from kind where id = ${filed.kindId} and aspect_id = a.id))`
}
