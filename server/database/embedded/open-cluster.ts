import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '#server/start-refusal.ts'
import { accountFor, giveTreeTo } from './account.ts'
import type { Cluster } from './cluster.ts'
import { changePassword, makeCluster } from './initialise.ts'
import { clearLeftovers } from './leftovers.ts'
import { findProgram } from './program.ts'

const neededMegabytes = 100

/** Finds the cluster of a data folder or makes it. */
export async function openCluster(
  folder: string,
  forTests: boolean,
  say: (line: string) => void,
): Promise<Cluster> {
  const data = join(folder, 'cluster')
  const account = accountFor(data)
  refuseFullDisk(folder)
  const cluster = {
    folder,
    data,
    log: join(folder, 'postgres.log'),
    password: join(folder, 'password'),
    account,
    program: findProgram(folder, account),
    forTests,
  }
  if (!existsSync(data)) await makeCluster(cluster)
  refuseOtherVersion(cluster)
  giveTreeTo(account, data)
  await clearLeftovers(data, say)
  if (!existsSync(cluster.password)) await changePassword(cluster)
  return cluster
}

function refuseFullDisk(folder: string) {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1024 / 1024)
  if (free < neededMegabytes) {
    throw new StartRefusal('diskFull', { folder, free, needed: neededMegabytes })
  }
}

function refuseOtherVersion({ data, program }: Cluster) {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (found !== program.major) {
    throw new StartRefusal('otherVersion', { folder: data, found, carried: program.major })
  }
}
