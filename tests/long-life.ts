import { handOver } from '#server/hand-over/actions.ts'
import { addEvidence, withdrawEvidence } from '#server/rectification/evidence.ts'
import { actOnOrder, issueOrder, registerItemFromOrder } from '#server/supervision/actions.ts'
import { as, type Bureau, type TestHouse } from './house.ts'
import { act, assignment, makeItem, registration } from './items.ts'

const reason = '经费要等批复'

/** One item and its orders through most acts there are, from June to the look-back that finds it back. */
export async function liveLong(house: TestHouse, bureau: Bureau): Promise<void> {
  const { clerk, handler, colleague, leader, verifier } = bureau
  const { id } = await makeItem(house, bureau)
  await act(house, clerk, id, 'amend', registration(bureau, { note: '补充说明', reason }))
  await act(house, clerk, id, 'assign', assignment(bureau))
  await act(house, handler, id, 'accept', {})
  await moveTime(house, bureau, id)
  await bringEvidence(house, bureau, id)
  await supervise(house, bureau, id)
  const successor = { successorId: colleague.id, reason: '岗位调整' }
  await handOver(await as(house, clerk), handler.id, successor)
  await reportAll(house, bureau, id)
  const remainder = { text: '还差一期', deadline: '2026-07-30' }
  const partly = { result: '培训两期', outcome: 'partlySolved', remainder }
  await act(house, colleague, id, 'submitForCloseOut', partly)
  await act(house, leader, id, 'returnForMoreWork', { reason: '材料不全' })
  await closeWith(house, bureau, id, partly)
  await act(house, clerk, id, 'openRemainder', {})
  await act(house, colleague, id, 'accept', {})
  await reportAll(house, bureau, id)
  await closeWith(house, bureau, id, { result: '已全部培训', outcome: 'solved' })
  house.setDay('2026-07-28')
  await act(house, verifier, id, 'recordLookBack', { finding: '仍在坚持' })
  const back = { finding: '又有反弹', deadline: '2026-10-31' }
  await act(house, verifier, id, 'recordRebound', back)
}

/** An extension and a suspension, each asked for and decided. */
async function moveTime(house: TestHouse, { handler, leader }: Bureau, id: number): Promise<void> {
  await act(house, handler, id, 'requestExtension', { deadline: '2027-02-20', reason })
  await act(house, leader, id, 'decideExtension', { approves: true })
  await act(house, handler, id, 'requestSuspension', { reason })
  await act(house, leader, id, 'decideSuspension', { approves: true })
  house.setDay('2026-06-20')
  await act(house, handler, id, 'resume', { reason: '批复已到' })
}

async function bringEvidence(house: TestHouse, { handler }: Bureau, id: number): Promise<void> {
  const file = { bytes: Buffer.from('培训记录'), fileName: '记录.txt', note: '', measureId: null }
  const evidence = await addEvidence(await as(house, handler), id, {
    ...{ ...file, effectiveOn: '2026-06-10' },
  })
  await withdrawEvidence(await as(house, handler), evidence.id)
}

async function supervise(house: TestHouse, bureau: Bureau, itemId: number): Promise<void> {
  const { clerk, head, handler } = bureau
  const demand = { demand: '说明进展', reason: '', deadline: '2026-06-30' }
  const first = await issueOrder(await as(house, clerk), itemId, demand)
  const steps = [
    [handler, 'acknowledge', {}],
    [handler, 'answer', { answer: '正在办理' }],
    [head, 'returnAnswer', { reason: '请写明时间' }],
    [handler, 'answer', { answer: '月底前完成' }],
    [head, 'close', { opinion: '同意' }],
  ] as const
  for (const [person, action, input] of steps) {
    await actOnOrder(await as(house, person), first.id, action, input)
  }
  const found = { problem: '培训台账不全', manifestation: '' }
  await registerItemFromOrder(await as(house, clerk), first.id, found)
  const second = await issueOrder(await as(house, head), itemId, demand)
  await actOnOrder(await as(house, head), second.id, 'withdraw', { reason: '已当面说明' })
}

async function reportAll(house: TestHouse, { colleague }: Bureau, id: number): Promise<void> {
  const open = await house.sql<{ id: number }[]>`
    select id from measure where matter_id = ${id} and not done order by position`
  const measures = open.map(one => ({ id: one.id, result: '已办结', done: true }))
  await act(house, colleague, id, 'reportProgress', { text: '已办两期', measures })
}

async function closeWith(
  house: TestHouse,
  bureau: Bureau,
  id: number,
  end: { outcome: string; result: string },
) {
  const { colleague, leader, verifier } = bureau
  const finding = { method: 'onSite', finding: '看过现场', outcome: end.outcome }
  await act(house, colleague, id, 'submitForCloseOut', end)
  await act(house, leader, id, 'approveCloseOut', { opinion: '同意' })
  await act(house, verifier, id, 'verify', finding)
}
