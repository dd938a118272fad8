import type { House } from '#server/context.ts'
import { verifyLog } from '#server/log/verify.ts'
import { verifySecurityLog } from '#server/security/verify.ts'

/** Recomputes every hash; exit code 1 and the first broken matter and event when one does not fit. */
export async function verifyLogCommand(house: House): Promise<void> {
  await verifyMatters(house)
  await verifySecurity(house)
}

async function verifySecurity(house: House): Promise<void> {
  const { records, broken } = await verifySecurityLog(house.sql)
  if (!broken) {
    process.stdout.write(
      `安全日志完整：${records} 条记录 · security log intact: ${records} records\n`,
    )
    return
  }
  const { seq, why } = broken
  process.stdout.write(
    `安全日志被改动：第 ${seq} 条记录（${why}）· security log broken: record ${seq} (${why})\n`,
  )
  process.exitCode = 1
}

async function verifyMatters(house: House): Promise<void> {
  const { matters, events, broken } = await verifyLog(house.sql)
  if (!broken) {
    process.stdout.write(
      `日志完整：${matters} 个事项，${events} 条事件 · log intact: ${matters} matters, ${events} events\n`,
    )
    return
  }
  const { matter, seq, why } = broken
  process.stdout.write(
    `日志被改动：事项 ${matter} 第 ${seq} 条事件（${why}）· log broken: matter ${matter}, event ${seq} (${why})\n`,
  )
  process.exitCode = 1
}
