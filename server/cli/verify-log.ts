import { sealedNames } from '#domain/log/views.ts'
import type { House } from '#server/context.ts'
import { verifyLog } from '#server/log/verify.ts'
import { verifySeals } from '#server/log/verify-seals.ts'
import { verifySecurityLog } from '#server/security/verify.ts'
import { verifySheets } from '#server/self-check/verify.ts'

/** Recomputes every hash; exit code 1 and the first broken event or sheet when one does not fit. */
export async function verifyLogCommand(house: House): Promise<void> {
  await verifyMatters(house)
  await verifySecurity(house)
  await verifySigned(house)
  await verifySealed(house)
}

async function verifySealed(house: House): Promise<void> {
  const { seals, last, broken } = await verifySeals(house.sql)
  if (!broken) {
    const end = last ? `：${last.at}，${last.hash} · ${last.at}, ${last.hash}` : ''
    process.stdout.write(`封存的都在：${seals} 次 · all that was sealed is there: ${seals}${end}\n`)
    return
  }
  const { seal, kind, name, id } = broken
  process.stdout.write(
    `封存后被删除或改动：第 ${seal} 次封存，${sealedNames[kind].zh}${name}（编号 ${id}）· not as it was sealed: seal ${seal}, ${sealedNames[kind].en} ${name} (no. ${id})\n`,
  )
  process.exitCode = 1
}

async function verifySigned(house: House): Promise<void> {
  const { sealed, unsealed, broken } = await verifySheets(house.sql)
  if (!broken) {
    const before = unsealed > 0 ? `；另有 ${unsealed} 张签得更早，没有校验值` : ''
    const earlier = unsealed > 0 ? `; ${unsealed} signed earlier have no hash to compare` : ''
    process.stdout.write(
      `已签的查摆表没有改动：${sealed} 张${before} · signed sheets intact: ${sealed}${earlier}\n`,
    )
    return
  }
  const { id, campaign, round, holder } = broken
  process.stdout.write(
    `已签的查摆表被改动：${campaign}第 ${round} 轮，${holder}（编号 ${id}）· signed sheet broken: ${campaign}, round ${round}, ${holder} (no. ${id})\n`,
  )
  process.exitCode = 1
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
