import { randomBytes } from 'node:crypto'
import { drawn, publishedSeed, sizeOf } from '#domain/look-back/draw.ts'
import type { DrawInput } from '#domain/look-back/inputs.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { actWithin } from '#server/rectification/actions.ts'
import { lotsOf } from './lots.ts'
import { insertDraw, listPopulation } from './queries.ts'

/** All of a sample is planned in one transaction. */
const sampleLimit = 500

/**
 * Draws a sample of closed items and plans a look-back of each. What it was drawn from is kept, so
 * that anybody can draw it again. The server's part of the seed is made only when the numbers stand. Refuses `nothingToDraw`, `sampleTooLarge`, `drawDueBehind`.
 */
export function drawLookBacks(context: Context, input: DrawInput): Promise<{ id: number }> {
  const { person, today, moment: at } = context
  const { seed: typedSeed, dueOn } = input
  if (dueOn < today) throw new Refusal('drawDueBehind', { day: dueOn })
  return context.transaction(async tx => {
    const population = await listPopulation(tx, person, input)
    if (population.length === 0) throw new Refusal('nothingToDraw')
    const size = sizeOf(input, population.length)
    if (size > sampleLimit) throw new Refusal('sampleTooLarge', { limit: sampleLimit, size })
    const numbers = population.map(item => item.number)
    const serverPart = randomBytes(16).toString('hex')
    const seed = publishedSeed(typedSeed, serverPart)
    const drawId = await insertDraw(tx, {
      ...{ ...input, seed, typedSeed, serverPart, size, numbers, by: person.id, at },
      bureauId: homeBureau(person),
    })
    const chosen = new Set(drawn(lotsOf(seed, numbers), size))
    // In the order of their ids, so that two draws at once wait for each other and not in a ring.
    for (const { id, number } of population) {
      if (chosen.has(number)) await actWithin(context, tx, id, 'drawLookBack', { drawId, dueOn })
    }
    const verifiers = {
      role: 'verifier' as const,
      except: [person.id],
      bureauId: homeBureau(person),
    }
    const place = `/look-backs?drawId=${drawId}`
    await insertNotices(tx, { place }, [{ kind: 'lookBackDrawn', to: verifiers }], context)
    return { id: drawId }
  })
}
