import type { CampaignInput } from '#domain/campaign/inputs.ts'
import type { AspectCount, CampaignView } from '#domain/campaign/views.ts'
import { homeBureau, type Person } from '#domain/people/roles.ts'
import type { Question, Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'

/** The county's campaigns and those of bureaus in reach, newest first, with aspects and kinds. */
export async function listCampaigns(sql: Runner, person: Person): Promise<CampaignView[]> {
  return sql<CampaignView[]>`
    select c.id, c.bureau_id, c.name, c.addressee, c.basis, c.starts_on, c.ends_on, c.leading_group,
      c.unit_ids, c.collective_decision, c.publicity_days, c.publicity_unit, c.self_check_months,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name,
        'startsOn', p.starts_on, 'endsOn', p.ends_on) order by p.position)
        from phase p where p.campaign_id = c.id), '[]') as phases,
      json_build_object('id', g.id, 'name', g.name, 'version', g.version) as catalogue,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name,
        'kinds', coalesce((select json_agg(json_build_object('id', k.id, 'name', k.name,
          'clause', k.clause)
          order by k.position) from kind k where k.aspect_id = a.id), '[]')) order by a.position)
        from aspect a where a.catalogue_id = g.id), '[]') as aspects
    from campaign c join catalogue g on g.id = c.catalogue_id
    where ${belongsInReach(sql, person, sql`c.bureau_id`)} order by c.id desc`
}

export async function findCampaign(
  sql: Runner,
  person: Person,
  id: number,
): Promise<CampaignView | undefined> {
  return (await listCampaigns(sql, person)).find(campaign => campaign.id === id)
}

/** The campaign, unless it is out of a person's reach. */
export function campaignInReach(sql: Runner, person: Person, id: number): Question<{ id: number }> {
  return sql`select c.id from campaign c
    where c.id = ${id} and ${belongsInReach(sql, person, sql`c.bureau_id`)}`
}

export type NewCampaign = Pick<
  CampaignInput,
  'name' | 'catalogueId' | 'addressee' | 'basis' | 'startsOn' | 'endsOn'
> &
  Partial<
    Pick<
      CampaignInput,
      | 'leadingGroup'
      | 'unitIds'
      | 'collectiveDecision'
      | 'publicityDays'
      | 'publicityUnit'
      | 'selfCheckMonths'
    >
  > & { bureauId?: number | null }

export async function insertCampaign(tx: Transaction, campaign: NewCampaign): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into campaign ${tx({ ...campaignRow(campaign), bureau_id: campaign.bureauId ?? null } as never)}
    returning id`
  return row!.id
}

export async function updateCampaign(tx: Transaction, id: number, campaign: NewCampaign) {
  const changed = await tx`update campaign set ${tx(campaignRow(campaign) as never)}
    where id = ${id}`
  return changed.count
}

function campaignRow(campaign: NewCampaign) {
  return {
    name: campaign.name,
    catalogue_id: campaign.catalogueId,
    addressee: campaign.addressee,
    basis: campaign.basis,
    leading_group: campaign.leadingGroup ?? [],
    unit_ids: campaign.unitIds ?? [],
    collective_decision: campaign.collectiveDecision ?? false,
    self_check_months: campaign.selfCheckMonths ?? 0,
    publicity_days: campaign.publicityDays ?? 0,
    publicity_unit: campaign.publicityUnit ?? 'workingDays',
    starts_on: campaign.startsOn,
    ends_on: campaign.endsOn,
  }
}

/** Whether anything is filed under the campaign's catalogue: an item, or a finding of a self-check. */
export async function isCatalogueUsed(sql: Runner, campaignId: number): Promise<boolean> {
  const rows = await sql`
    (select 1 from item where campaign_id = ${campaignId} limit 1) union all
    (select 1 from finding f join self_check s on s.id = f.self_check_id
      where s.campaign_id = ${campaignId} limit 1)`
  return rows.length > 0
}

/** Items under each aspect that the person may see; opened by the ledger's filter of the same name. */
export async function listAspectCounts(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<AspectCount[]> {
  return sql<AspectCount[]>`
    select i.aspect_id, count(*)::int as items,
      (count(*) filter (where m.status = 'closed'))::int as closed
    from matter m join item i on i.matter_id = m.id
    where m.kind = 'item' and i.campaign_id = ${campaignId} and ${visibleTo(sql, person)}
    group by i.aspect_id`
}

/** Replaces the phases of a campaign by these, in their order. */
export async function updatePhases(
  tx: Transaction,
  campaignId: number,
  phases: CampaignInput['phases'],
): Promise<void> {
  await tx`delete from phase where campaign_id = ${campaignId}`
  for (const [position, phase] of phases.entries()) {
    await tx`insert into phase (campaign_id, position, name, starts_on, ends_on)
      values (${campaignId}, ${position}, ${phase.name}, ${phase.startsOn}, ${phase.endsOn})`
  }
}

export async function insertCatalogue(
  tx: Transaction,
  catalogue: { name: string; version: string; source: string },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into catalogue (name, version, source)
    values (${catalogue.name}, ${catalogue.version}, ${catalogue.source}) returning id`
  return row!.id
}

/** Adds an aspect behind the others of its catalogue. */
export async function insertAspect(tx: Transaction, catalogueId: number, name: string) {
  const [row] = await tx<{ id: number }[]>`
    insert into aspect (catalogue_id, position, name)
    select ${catalogueId}, coalesce(max(position), 0) + 1, ${name} from aspect
    where catalogue_id = ${catalogueId} returning id`
  return row!.id
}

export async function insertKind(tx: Transaction, aspectId: number, name: string, clause = '') {
  const [row] = await tx<{ id: number }[]>`
    insert into kind (aspect_id, position, name, clause)
    select ${aspectId}, coalesce(max(position), 0) + 1, ${name}, ${clause} from kind
    where aspect_id = ${aspectId} returning id`
  return row!.id
}

export interface Activity {
  kind: 'study' | 'meeting' | 'plan' | 'inspection' | 'training' | 'other'
  heldOn: string
  subject: string
  participants: string[]
}

export async function insertActivity(
  tx: Transaction,
  campaignId: number,
  activity: Activity & { bureauId?: number | null },
) {
  await tx`insert into activity (campaign_id, bureau_id, kind, held_on, subject, participants)
    values (${campaignId}, ${activity.bureauId ?? null}, ${activity.kind}, ${activity.heldOn}, ${activity.subject},
      ${activity.participants})`
}

/** What counts as done until a day; not what was withdrawn. */
export async function listActivities(
  sql: Runner,
  { campaignId, bureauId }: OfBureau,
  until: string,
): Promise<Activity[]> {
  return sql<Activity[]>`select kind, held_on, subject, participants from activity
    where campaign_id = ${campaignId} and ${ofBureau(sql, bureauId)} and held_on <= ${until}
      and withdrawn_at is null
    order by held_on, id`
}

export interface Channel {
  name: string
  contact: string
}

export async function insertChannel(
  tx: Transaction,
  channel: Channel,
  bureauId: number | null = null,
): Promise<void> {
  await tx`insert into channel (bureau_id, name, contact)
    values (${bureauId}, ${channel.name}, ${channel.contact})`
}

/** Those of a bureau, or the county's own: a county's report does not name one bureau's telephone. */
export async function listChannels(sql: Runner, bureauId: number | null): Promise<Channel[]> {
  return sql<Channel[]>`select name, contact from channel
    where bureau_id is not distinct from ${bureauId} order by id`
}

export async function listOwnChannels(sql: Runner, person: Person): Promise<Channel[]> {
  return sql<Channel[]>`select name, contact from channel where ${own(sql, person)} order by id`
}

export interface NextStep {
  heading: string
  text: string
}

export async function insertNextStep(
  tx: Transaction,
  { campaignId, bureauId }: OfBureau,
  step: NextStep,
) {
  await tx`insert into next_step (campaign_id, bureau_id, position, heading, text)
    select ${campaignId}, ${bureauId}::integer, count(*) + 1, ${step.heading}, ${step.text}
    from next_step where campaign_id = ${campaignId}
      and bureau_id is not distinct from ${bureauId}`
}

export async function listNextSteps(
  sql: Runner,
  { campaignId, bureauId }: OfBureau,
): Promise<NextStep[]> {
  return sql<NextStep[]>`select heading, text from next_step
    where campaign_id = ${campaignId} and ${ofBureau(sql, bureauId)} order by bureau_id, position`
}

export async function listOwnNextSteps(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<NextStep[]> {
  return sql<NextStep[]>`select heading, text from next_step
    where campaign_id = ${campaignId} and ${own(sql, person)} order by bureau_id, position`
}

/** What a person's own office wrote, to be read and changed; for others what is in reach. */
function own(sql: Runner, person: Person) {
  if (!person.offices?.length) return belongsInReach(sql, person, sql`bureau_id`)
  return sql`bureau_id is not distinct from ${homeBureau(person)}`
}

/** A campaign as one bureau carries it out, or with null as the county sees it: all of it. */
export interface OfBureau {
  campaignId: number
  bureauId: number | null
}

/** What a bureau recorded itself; the county reads what every bureau did. */
export function ofBureau(sql: Runner, bureauId: number | null) {
  return bureauId === null ? sql`true` : sql`bureau_id = ${bureauId}`
}
