import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { type Person, type Role, system } from '../people/roles.ts'
import { Refusal } from '../refusals.ts'
import { decide, type Situation, whyNot } from '../workflow.ts'
import type { NoOrder, Order, OrderStatus } from './order.ts'
import { decideOrder, type OrderAction, orderWorkflow } from './workflow.ts'

const today = '2026-06-15'
const people: Person[] = (
  [
    [1, ['clerk']],
    [2, ['handler']],
    [3, ['leader']],
    [4, ['head']],
    [5, ['clerk', 'handler']],
    [6, ['verifier']],
    [7, ['systemAdmin', 'securityAdmin', 'auditAdmin']],
  ] as [number, Role[]][]
).map(([id, roles]) => ({
  ...{ id, name: `人${id}`, roles, reach: [1] },
  offices: roles.map(role => ({ role, bureauId: 7 })),
}))
const [clerk, handler, leader, head, both, verifier] = people as [
  ...[Person, Person, Person, Person, Person, Person],
]

const order: Order = {
  ...{ id: 9, status: 'issued', number: 'DB-2026-001', aboutId: 1, leaderId: 3, handlerId: 2 },
  ...{
    issuedOn: '2026-06-01',
    deadline: '2026-06-30',
    demand: '说明逾期原因',
    reason: '',
    issuedBy: 1,
    answer: '',
  },
  issuerBureauId: 7,
  ...{ answeredOn: null, answeredBy: null, outcome: null, closedOn: null },
}
const running: NoOrder = { status: 'none', about: { status: 'inProgress', openOrder: null } }
const ask = { demand: '说明逾期原因', reason: '', deadline: '2026-06-30' }

test('an order runs from issue over the answer to its acceptance', () => {
  const answered = act(act(order, 'acknowledge', handler), 'answer', leader, { answer: '已补办' })
  assert.deepEqual([answered.answeredBy, answered.answeredOn], [3, today])
  const back = act(answered, 'returnAnswer', clerk, { reason: '没有说明原因' })
  assert.deepEqual([back.status, back.answer, back.answeredBy], ['acknowledged', '', null])
  const closed = act(act(back, 'answer', handler, { answer: '原因是……' }), 'close', head)
  assert.deepEqual([closed.status, closed.outcome, closed.closedOn], ['closed', 'accepted', today])
})

const stillness: [string, string, string, string][] = [
  [
    'the first day counts no more, the day of resuming counts again',
    '2026-06-10',
    '2026-06-15',
    '2026-07-05',
  ],
  [
    'an order issued meanwhile moves by what was left of it',
    '2026-05-20',
    '2026-06-04',
    '2026-07-02',
  ],
  ['what was over on the day of issue moves nothing', '2026-05-20', '2026-06-02', '2026-06-30'],
]

for (const [title, from, to, deadline] of stillness) {
  test(`the day to answer by comes later by what stood still: ${title}`, () => {
    assert.equal(act(order, 'moveOn', system, { from, to }).deadline, deadline)
  })
}

const refused: [string, OrderAction, Person, Order | NoOrder, unknown, string][] = [
  ['a handler issues no order', 'issue', handler, running, ask, 'notIssuer'],
  ['nor does a verifier', 'issue', verifier, running, ask, 'notIssuer'],
  ['a draft is not supervised', 'issue', clerk, about({ status: 'draft' }), ask, 'itemNotRunning'],
  ['nor is what is closed', 'issue', clerk, about({ status: 'closed' }), ask, 'itemNotRunning'],
  [
    'nor what is verified and in public notice',
    ...(['issue', clerk, about({ status: 'inPublicity' }), ask, 'itemNotRunning'] as const),
  ],
  [
    'one item, one open order',
    'issue',
    clerk,
    about({ openOrder: 'DB-2026-001' }),
    ask,
    'orderOpen',
  ],
  [
    'nobody is asked to answer today',
    'issue',
    clerk,
    running,
    { ...ask, deadline: today },
    'answerDayTooSoon',
  ],
  [
    'the clerk does not answer for others',
    'answer',
    clerk,
    order,
    { answer: '好' },
    'notAddressed',
  ],
  ['nobody accepts their own answer', 'close', both, answeredBy(5), {}, 'ownAnswer'],
  [
    'nor one about their own item',
    'close',
    both,
    { ...answeredBy(3), handlerId: 5 },
    {},
    'ownAnswer',
  ],
  [
    'the supervised do not close the county’s order',
    'close',
    head,
    ofCounty(answeredBy(2)),
    {},
    'notOfIssuer',
  ],
  [
    'nor return its answer',
    'returnAnswer',
    clerk,
    ofCounty(answeredBy(2)),
    { reason: '再写' },
    'notOfIssuer',
  ],
  ['nor withdraw it', 'withdraw', clerk, ofCounty(order), { reason: '不必' }, 'notOfIssuer'],
  ['nobody moves the day by hand', 'moveOn', clerk, order, {}, 'notYourPart'],
  ['an answer is judged, not withdrawn', 'withdraw', clerk, answeredBy(2), {}, 'wrongStatus'],
  [
    'only the clerk puts a problem on the ledger',
    'registerItem',
    head,
    answeredBy(2),
    {},
    'notYourPart',
  ],
]

for (const [title, action, person, matter, input, code] of refused) {
  test(title, () => {
    const situation: Situation<Order | NoOrder, Person> = { matter, person, today, input }
    const reason = whyNot<OrderStatus, Order | NoOrder, Person>(orderWorkflow, action, situation)
    assert.equal(reason?.code, code)
  })
}

test('who issues an order names the earliest day, tomorrow', () => {
  const input = { ...ask, deadline: '2026-06-16' }
  const situation = { matter: running, person: clerk, today, input }
  decide<OrderStatus, Order | NoOrder, Person>(orderWorkflow, 'issue', situation)
})

test('whatever is tried in whatever order, only an issuer closes, and never on their own word', () => {
  const actions = (Object.keys(orderWorkflow) as OrderAction[]).filter(one => one !== 'issue')
  const move = fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...people))
  let closings = 0
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), moves => {
      let now = order
      for (const [action, person] of moves) {
        const next = tried(now, action, person)
        if (!next) continue
        if (next.status === 'closed' && now.status !== 'closed') {
          closings++
          assert.ok(person.roles.includes('clerk') || person.roles.includes('head'))
          assert.notEqual(person.id, now.answeredBy)
          assert.equal(next.outcome, action === 'close' ? 'accepted' : 'withdrawn')
        }
        assert.equal(
          next.status === 'answered' || next.outcome === 'accepted',
          next.answeredBy !== null,
        )
        assert.equal(next.status === 'closed', next.closedOn !== null)
        assert.equal(next.deadline, order.deadline)
        now = next
      }
    }),
    { numRuns: 1000 },
  )
  assert.ok(closings > 50, 'the walk must reach closed to say anything about it')
})

test('an act that comes too late says where the order stands', () => {
  assert.throws(
    () => act({ ...order, status: 'closed' }, 'answer', handler, { answer: '好的' }),
    (failure: Refusal) => failure.code === 'orderMoved' && failure.details.orderStatus === 'closed',
  )
})

function tried(now: Order, action: OrderAction, person: Person): Order | undefined {
  try {
    return act(now, action, person, { answer: '答复', reason: '理由' })
  } catch (failure) {
    if (failure instanceof Refusal) return undefined
    throw failure
  }
}

function act(matter: Order, action: OrderAction, person: Person, input: unknown = {}): Order {
  return decideOrder(action, { matter, person, today, input })
}

function about(change: Partial<NoOrder['about']>): NoOrder {
  return { status: 'none', about: { ...running.about, ...change } }
}

function ofCounty(one: Order): Order {
  return { ...one, issuerBureauId: null }
}

function answeredBy(id: number): Order {
  return { ...order, status: 'answered', answer: '已补办', answeredOn: today, answeredBy: id }
}
