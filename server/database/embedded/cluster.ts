import { readFileSync } from 'node:fs'
import type { Account } from './account.ts'
import type { Program } from './program.ts'

export interface Cluster {
  folder: string
  /** PostgreSQL's own folder. */
  data: string
  log: string
  /** The file that holds it. */
  password: string
  account: Account | undefined
  program: Program
  forTests: boolean
}

export const user = 'shigai'

export function addressOf(cluster: Cluster, port: number) {
  return `postgres://${user}:${readFileSync(cluster.password, 'utf8')}@127.0.0.1:${port}/postgres`
}
