import { law } from './law-rule.ts'
import type { DeadlineRule } from './rule.ts'

const petitions = law('《信访工作条例》', 'Regulations on Petition Work')
const supervision = law('《政府督查工作条例》', 'Regulations on Government Supervision')
const disclosure = law('《政府信息公开条例》', 'Regulations on Government Information Disclosure')

/**
 * Limits towards people who turn to the bureau. 日 in the petition regulations is read as natural
 * days, because only Art. 23(3) says 工作日; that reading is ours.
 */
export const petitionRules: readonly DeadlineRule[] = [
  petitions(
    'PET-NOTICE',
    15,
    'naturalDays',
    '收到信访事项，告知是否受理',
    'petition received: tell whether it is accepted',
    '第二十三条',
    'Art. 23',
  ),
  petitions(
    'PET-OBJECT',
    5,
    'workingDays',
    '收到转送件，认为不属本单位，提出异议',
    'transferred here but not ours: object',
    '第二十三条第三款',
    'Art. 23(3)',
  ),
  petitions(
    'PET-HANDLE',
    60,
    'naturalDays',
    '受理申诉求决类事项（第三十一条第六项），办结',
    'claim accepted under Art. 31(6): settle it',
    '第三十四条',
    'Art. 34',
    { extension: 30, extensionOnce: true },
  ),
  petitions(
    'PET-REVIEW-ASK',
    30,
    'naturalDays',
    '收到书面答复，申请复查',
    'written reply received: ask for review',
    '第三十五条',
    'Art. 35',
  ),
  petitions(
    'PET-REVIEW',
    30,
    'naturalDays',
    '收到复查请求，提出复查意见',
    'request for review received: decide',
    '第三十五条',
    'Art. 35',
  ),
  petitions(
    'PET-RECHECK-ASK',
    30,
    'naturalDays',
    '收到复查意见，申请复核',
    'result of review received: ask for re-check',
    '第三十六条',
    'Art. 36',
  ),
  petitions(
    'PET-RECHECK',
    30,
    'naturalDays',
    '收到复核请求，提出复核意见（听证时间不计，按挂起办理）',
    'request for re-check received: decide (a hearing is entered as a suspension)',
    '第三十六条',
    'Art. 36',
  ),
  supervision(
    'SUP-REVIEW-ASK',
    30,
    'naturalDays',
    '收到督查结论，申请复核',
    'result of supervision received: ask for review',
    '第十七条',
    'Art. 17',
  ),
  supervision(
    'SUP-REVIEW',
    30,
    'naturalDays',
    '收到复核申请，作出复核决定',
    'request for review received: decide',
    '第十七条',
    'Art. 17',
  ),
  disclosure(
    'INFO-REPLY',
    20,
    'workingDays',
    '收到信息公开申请，答复',
    'disclosure requested: reply',
    '第三十三条',
    'Art. 33',
    { extension: 20 },
  ),
]
