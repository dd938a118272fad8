import { resolve } from 'node:path'
import { isStrong } from '#domain/people/password.ts'
import { type OidcConfig, readOidcConfig } from './oidc/config.ts'
import { StartRefusal } from './start-refusal.ts'

/** Everything the environment decides, with defaults that need no environment. */
export interface Config {
  /** Holds the database, the files and the logs. */
  dataFolder: string
  host: string
  port: number
  /** An own PostgreSQL 15+ instead of the embedded one. */
  databaseUrl: string | undefined
  schema: string
  timeZone: string
  connections: number
  /** The largest file that may be uploaded. */
  uploadMegabytes: number
  /** Of the sample's accounts; a random one when it is not given. */
  samplePassword: string | undefined
  /** An identity provider that signs people in beside the password. */
  oidc: OidcConfig | undefined
}

/**
 * Reads the environment; an impossible value is an error at start, not a guess. One that is set to
 * nothing, as in a file of settings with a line left open, is not set.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    dataFolder: resolve(env.SHIGAI_DATA || 'data'),
    host: env.HOST || '127.0.0.1',
    port: readNumber(env.PORT, { usual: 8080, least: 0, most: 65_535, refusal: 'portWrong' }),
    uploadMegabytes: readNumber(env.SHIGAI_UPLOAD_MB, {
      ...{ usual: 20, least: 1, most: 500, refusal: 'uploadSizeWrong' },
    }),
    databaseUrl: env.DATABASE_URL || undefined,
    schema: env.SHIGAI_SCHEMA || 'county',
    timeZone: readTimeZone(env.SHIGAI_TIME_ZONE || 'Asia/Shanghai'),
    connections: Number(env.SHIGAI_CONNECTIONS || 16),
    oidc: readOidcConfig(env),
    samplePassword: readSamplePassword(env.SHIGAI_SAMPLE_PASSWORD),
  }
}

interface NumberBounds {
  usual: number
  least: number
  most: number
  refusal: 'portWrong' | 'uploadSizeWrong'
}

function readNumber(given: string | undefined, bounds: NumberBounds): number {
  const { usual, least, most, refusal } = bounds
  const number = given ? Number(given) : usual
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new StartRefusal(refusal, { found: given!, least, most })
}

function readSamplePassword(given: string | undefined): string | undefined {
  if (!given || isStrong(given)) return given || undefined
  throw new StartRefusal('samplePasswordWeak')
}

function readTimeZone(name: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId
  } catch {
    throw new StartRefusal('timeZoneUnknown', { found: name })
  }
}
