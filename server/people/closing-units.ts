import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { recordSecurity } from '#server/security/record.ts'
import { countUnitUses, lockUnit, updateClosedOn } from './organisation-queries.ts'
import { requireOpenUnits } from './standing.ts'

/**
 * Closes a unit from today on; its past stays. Refuses `unitInUse` while it has open items, unsigned
 * self-checks, posts that are held or open units below, and says how many of each.
 */
export function closeUnit(context: Context, id: number) {
  return context.transaction(async tx => {
    const unit = await lockUnit(tx, id)
    if (!unit) throw new Refusal('notFound')
    if (unit.closedOn) throw new Refusal('unitClosed', { name: unit.name, id })
    const uses = await countUnitUses(tx, id, context.today)
    if (Object.values(uses).some(count => count > 0)) {
      throw new Refusal('unitInUse', { name: unit.name, ...uses })
    }
    await updateClosedOn(tx, id, context.today)
    await recordSecurity(tx, context, { kind: 'unitClosed', subject: { unit: unit.name } })
    return { id }
  })
}

/** Opens a closed unit again. Refuses `unitClosed` while the unit above is closed. */
export function reopenUnit(context: Context, id: number) {
  return context.transaction(async tx => {
    const unit = await lockUnit(tx, id)
    if (!unit) throw new Refusal('notFound')
    if (!unit.closedOn) throw new Refusal('unitOpen', { name: unit.name })
    await requireOpenUnits(tx, [unit.parentId])
    await updateClosedOn(tx, id, null)
    await recordSecurity(tx, context, { kind: 'unitReopened', subject: { unit: unit.name } })
    return { id }
  })
}
