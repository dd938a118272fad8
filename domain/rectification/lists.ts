/** Three lists are three views of the same records: 问题清单, 任务清单, 责任清单. */
export const ledgerLists = ['problems', 'tasks', 'duties'] as const
export type LedgerList = (typeof ledgerLists)[number]

export const listNames: Record<LedgerList, string> = {
  problems: '问题清单',
  tasks: '任务清单',
  duties: '责任清单',
}
