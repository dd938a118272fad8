import type { House } from '#server/context.ts'
import { verifyLog } from '#server/log/verify.ts'

/** Recomputes every hash; exit code 1 and the first broken matter and event when one does not fit. */
export async function verifyLogCommand(house: House): Promise<void> {
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
