import type { Config } from '#server/config.ts'
import { StartRefusal } from '#server/start-refusal.ts'
import { connect } from './sql.ts'

/** `unique nulls not distinct` came with it. */
const oldestVersion = 15

/**
 * Asks an own PostgreSQL (`DATABASE_URL`) whether it can hold a county. Refuses `databaseAddress`,
 * `databaseAway`, `databaseDenied`, `databaseMissing`, `databaseTooOld` and `databaseEncoding`.
 */
export async function requireOwnDatabase(config: Config, url: string): Promise<void> {
  const place = placeOf(url)
  const { schema, timeZone } = config
  const sql = connect({ url, schema, timeZone, connections: 1 })
  try {
    const [row] = await sql<{ version: string; encoding: string }[]>`
      select current_setting('server_version') as version,
        current_setting('server_encoding') as encoding`
    requireFit(row!)
  } catch (failure) {
    throw failure instanceof StartRefusal ? failure : unreached(failure as Error, place)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Refuses what is older than PostgreSQL 15 and what cannot keep every Chinese character. */
export function requireFit({ version, encoding }: { version: string; encoding: string }): void {
  if (Number.parseInt(version, 10) < oldestVersion) {
    throw new StartRefusal('databaseTooOld', { found: version, oldest: oldestVersion })
  }
  if (encoding !== 'UTF8') throw new StartRefusal('databaseEncoding', { found: encoding })
}

/** Host and database, without account and password. Refuses `databaseAddress`. */
function placeOf(url: string): string {
  const { protocol, host, pathname } = URL.parse(url) ?? {}
  if (!/^postgres(ql)?:$/.test(protocol ?? '')) throw new StartRefusal('databaseAddress')
  return `${host}${pathname}`
}

function unreached(failure: Error, place: string): StartRefusal {
  const code = String((failure as { code?: unknown }).code)
  const reason = failure.message
  if (code === '3D000') return new StartRefusal('databaseMissing', { place })
  if (code.startsWith('28')) return new StartRefusal('databaseDenied', { place, reason })
  return new StartRefusal('databaseAway', { place, reason })
}
