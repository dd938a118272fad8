import type { DeadlineRule } from './rule.ts'

const local = { zh: '地方规定，由单位核定', en: 'local rules, to be set by the bureau' }
const qinglong = {
  zh: '晴隆县 2023 年做法；原文只写“日”，按工作日预设',
  en: 'practice of Qinglong county 2023; the text says days, taken as working days',
}
const shandong = { zh: '山东 2020 年做法', en: 'practice in Shandong 2020' }
const usual: Pick<
  DeadlineRule,
  'version' | 'extension' | 'extensionOnce' | 'direction' | 'lastDayOff'
> = {
  version: 1,
  extension: null,
  extensionOnce: false,
  direction: 'after',
  lastDayOff: 'stays',
}

/**
 * Limits from local practice and analogy, as defaults: no figures of 张掖 or 甘肃 for the hotline are
 * known. The bureau replaces them by its own, with the origin.
 */
export const practiceRules: readonly DeadlineRule[] = [
  {
    ...usual,
    id: 'CLUE-FORWARD',
    length: 5,
    unit: 'workingDays',
    trigger: { zh: '收到检举控告，移送纪检监察', en: 'misconduct report received: forward it' },
    basis: {
      zh: '参照《纪检监察机关处理检举控告工作规则》第十五条、第十六条',
      en: 'by analogy with the CCDI rules on accusations, Arts. 15–16',
    },
    origin: {
      zh: '类推，须与派驻纪检监察组确认',
      en: 'analogy; confirm with the discipline office',
    },
    sureness: 'assumed',
  },
  {
    ...usual,
    id: 'HOT-SIGN',
    length: 2,
    unit: 'workingHours',
    trigger: { zh: '工单到达，签收', en: 'work order arrived: sign for it' },
    basis: local,
    origin: {
      zh: '晴隆县 2023 年做法“2 小时”；是否工作时间未写明，按工作时预设',
      en: 'practice of Qinglong county 2023, two hours; taken as working hours',
    },
    sureness: 'assumed',
  },
  hotline('HOT-CONSULT', 1, '签收咨询类工单，答复', 'enquiry signed for: answer'),
  hotline('HOT-HELP', 5, '签收求助、建议类工单，办结', 'request for help signed for: settle it'),
  hotline('HOT-COMPLAIN', 10, '签收投诉、举报类工单，办结', 'complaint signed for: settle it'),
  {
    ...usual,
    id: 'HOT-RETURN',
    length: 2,
    unit: 'workingDays',
    trigger: { zh: '派错的工单，说明理由退回', en: 'wrongly assigned: return it with the reason' },
    basis: local,
    origin: shandong,
    sureness: 'secondHand',
  },
  {
    ...usual,
    id: 'HOT-EXTEND',
    length: 10,
    unit: 'workingDays',
    trigger: {
      zh: '原时限届满前获准延期，办结',
      en: 'extended before the limit ran out: settle it',
    },
    basis: local,
    origin: shandong,
    sureness: 'secondHand',
  },
  {
    ...usual,
    id: 'YDT-HANDLE',
    length: 5,
    unit: 'workingDays',
    trigger: {
      zh: '监督“一点通”转办，办结',
      en: 'assigned by the supervision platform: settle it',
    },
    basis: { zh: '监督一点通管理办法（试行）', en: 'local measures for the platform (trial)' },
    origin: { zh: '甘州区 2022 年做法', en: 'practice of Ganzhou district 2022' },
    sureness: 'secondHand',
  },
  {
    ...usual,
    id: 'RATE-BAD',
    length: 15,
    unit: 'workingDays',
    trigger: { zh: '收到差评，核实整改并回访', en: 'bad rating: look into it and call back' },
    basis: { zh: '国办发〔2019〕51号及各地“好差评”办法', en: 'government service rating rules' },
    origin: { zh: '四川某市做法；德州为 5 个工作日', en: 'a city in Sichuan; Dezhou has 5' },
    sureness: 'secondHand',
  },
  {
    ...usual,
    id: 'RECT-ITEM',
    length: 0,
    unit: 'date',
    trigger: { zh: '整改任务清单写明的日期', en: 'the date set in the task list' },
    basis: { zh: '本单位工作方案', en: 'the bureau’s own plan' },
    origin: { zh: '逐项确定', en: 'set for each item' },
    sureness: 'own',
  },
]

function hotline(id: string, length: number, zh: string, en: string): DeadlineRule {
  return {
    ...usual,
    id,
    length,
    unit: 'workingDays',
    trigger: { zh, en },
    basis: local,
    origin: qinglong,
    sureness: 'assumed',
  }
}
