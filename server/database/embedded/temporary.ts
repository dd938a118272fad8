import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearLeftovers } from './leftovers.ts'
import { lockFolder } from './lock.ts'
import { type Embedded, startEmbedded } from './start.ts'

const prefix = 'shigai-test-'

/** A PostgreSQL for one test run: careless, in a folder that `stop` removes. */
export async function startTemporary(): Promise<Embedded> {
  await removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const embedded = await startEmbedded(folder, () => {}, { forTests: true })
    return { ...embedded, stop: () => embedded.stop().then(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** A test run that was killed leaves its server running and its folder behind. */
async function removeAbandoned() {
  const folders = readdirSync(tmpdir())
    .filter(name => name.startsWith(prefix))
    .map(name => join(tmpdir(), name))
  for (const folder of folders.filter(isOurs)) {
    try {
      lockFolder(folder)
      await clearLeftovers(join(folder, 'cluster'), () => {})
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // In use, or being removed by another run.
    }
  }
}

// Without its lock a folder has just been made by another run.
function isOurs(folder: string) {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid
  return owner === process.getuid?.() && existsSync(join(folder, 'lock.json'))
}
