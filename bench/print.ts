/** One line of the table. `met` is absent where a figure is only for information. */
export interface Finding {
  zh: string
  en: string
  ours: string
  limit?: string
  ratio?: number
  target?: string
  met?: boolean
}

/** A rate beside the limit's on the same machine in the same minute. */
export function ratioFinding(
  zh: string,
  en: string,
  ours: number,
  limit: number,
  raw?: number,
): Finding {
  const ratio = ours / limit
  const limits = [perSecond(limit), raw && `SQL ${Math.round(raw)}`].filter(Boolean).join(', ')
  return {
    zh,
    en,
    ours: perSecond(ours),
    limit: limits,
    ratio,
    target: '≥ 0.60',
    met: ratio >= 0.6,
  }
}

export function atMost(
  zh: string,
  en: string,
  ours: number | undefined,
  most: number,
  unit: string,
): Finding {
  if (ours === undefined) return { zh, en, ours: '—', target: `≤ ${most} ${unit}` }
  return {
    zh,
    en,
    ours: `${rounded(ours)} ${unit}`,
    target: `≤ ${most} ${unit}`,
    met: ours <= most,
  }
}

export function forInformation(zh: string, en: string, ours: string): Finding {
  return { zh, en, ours }
}

export function printTable(findings: readonly Finding[], notRun: readonly string[]): void {
  const lines = findings.map(cells)
  const head = ['', '实测 ours', '上限 limit', '比 ratio', '目标 target', '']
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map(line => width(line[at]!))))
  for (const line of [head, ...lines]) {
    console.log(
      line
        .map((cell, at) => cell + ' '.repeat(widths[at]! - width(cell)))
        .join('  ')
        .trimEnd(),
    )
  }
  const missed = findings.filter(finding => finding.met === false)
  console.log(
    `\n未达标 missed: ${missed.length === 0 ? '0' : missed.map(f => `${f.zh} ${f.en}`).join('; ')}`,
  )
  for (const line of notRun) console.log(`未运行 not run: ${line}`)
}

function cells({ zh, en, ours, limit = '', ratio, target = '', met }: Finding): string[] {
  const verdict = met === undefined ? '' : met ? '达标 met' : '未达标 MISSED'
  return [`${zh} ${en}`, ours, limit, ratio?.toFixed(2) ?? '', target, verdict]
}

function perSecond(rate: number): string {
  return `${Math.round(rate)}/s`
}

export function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}

/** Columns on a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
}
