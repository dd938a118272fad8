import { enforcementRules } from './enforcement-rules.ts'
import { petitionRules } from './petition-rules.ts'
import { practiceRules } from './practice-rules.ts'
import type { DeadlineRule } from './rule.ts'

/**
 * The rules every bureau starts with, each as version 1. They never change here, because matters are
 * frozen to them: an administrator's change is a further version with its reason.
 */
export const builtInRules: readonly DeadlineRule[] = [
  ...petitionRules,
  ...enforcementRules,
  ...practiceRules,
]
