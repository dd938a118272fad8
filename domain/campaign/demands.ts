import { z } from 'zod'
import { publicityUnits } from './inputs.ts'

/** What a campaign asks of a close-out: the minutes of a collective decision, a public notice. */
export const demandsSchema = z.object({
  collectiveDecision: z.boolean(),
  publicityDays: z.int(),
  publicityUnit: z.enum(publicityUnits),
})
export type Demands = z.infer<typeof demandsSchema>

/** The demands alone, of anything that carries them. */
export function demandsOf({ collectiveDecision, publicityDays, publicityUnit }: Demands): Demands {
  return { collectiveDecision, publicityDays, publicityUnit }
}

export function demandsText(demands: Demands, language: 'zh' | 'en'): string {
  const { collectiveDecision, publicityDays: days, publicityUnit: unit } = demands
  const zh = [
    collectiveDecision ? '须集体研究' : '不须集体研究',
    days > 0 ? `公示${days}个${unit === 'workingDays' ? '工作日' : '自然日'}` : '不公示',
  ]
  const en = [
    collectiveDecision ? 'collective decision' : 'no collective decision',
    days > 0
      ? `${days} ${unit === 'workingDays' ? 'working' : 'natural'} days of notice`
      : 'no notice',
  ]
  return language === 'zh' ? zh.join('、') : en.join(', ')
}
