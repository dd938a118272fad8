import { law } from './law-rule.ts'
import type { DeadlineRule } from './rule.ts'

const penalties = law('《行政处罚法》', 'Administrative Penalty Law')
const coercion = law('《行政强制法》', 'Administrative Coercion Law')

/**
 * Limits of law enforcement. 二日, 三日, 五日 and 七日 of the penalty law are working days (Art. 85), up to
 * ten days of the coercion law too (Art. 69); longer ones are natural. A last day off stays the last
 * day: as far as read, neither law moves it.
 */
export const enforcementRules: readonly DeadlineRule[] = [
  penalties(
    'CASE-DECIDE',
    90,
    'naturalDays',
    '立案，作出行政处罚决定',
    'case opened: decide on the penalty',
    '第六十条',
    'Art. 60',
  ),
  penalties(
    'CASE-KEEP',
    7,
    'workingDays',
    '证据先行登记保存，作出处理决定',
    'evidence registered and kept: decide on it',
    '第五十六条、第八十五条',
    'Arts. 56, 85',
  ),
  penalties(
    'CASE-SERVE',
    7,
    'workingDays',
    '作出决定而当事人不在场，送达决定书',
    'decided in the party’s absence: serve the decision',
    '第六十一条、第八十五条',
    'Arts. 61, 85',
  ),
  penalties(
    'CASE-HEARING-ASK',
    5,
    'workingDays',
    '收到听证权利告知，要求听证',
    'told of the right to a hearing: ask for it',
    '第六十四条、第八十五条',
    'Arts. 64, 85',
  ),
  penalties(
    'CASE-HEARING-NOTICE',
    7,
    'workingDays',
    '举行听证之前，通知时间地点',
    'before the hearing: tell its time and place',
    '第六十四条、第八十五条',
    'Arts. 64, 85',
    { direction: 'before' },
  ),
  penalties(
    'CASE-PAY',
    15,
    'naturalDays',
    '收到行政处罚决定书，缴纳罚款',
    'decision received: pay the fine',
    '第六十七条',
    'Art. 67',
  ),
  coercion(
    'SEAL',
    30,
    'naturalDays',
    '实施查封、扣押，作出处理决定',
    'sealed or seized: decide on it',
    '第二十五条',
    'Art. 25',
    { extension: 30 },
  ),
  coercion(
    'DEMAND',
    10,
    'workingDays',
    '催告书送达，可以申请强制执行',
    'demand served: enforcement may be asked for',
    '第五十四条、第六十九条',
    'Arts. 54, 69',
  ),
]
