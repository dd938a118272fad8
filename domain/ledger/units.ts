/** Units named in one cell: 法制股、办公室 are two, 法制股（牵头） is one. */
export function splitUnits(text: string): string[] {
  return text
    .split(/[、，,；;/\s]+/)
    .map(unit => unit.trim())
    .filter(unit => unit !== '')
}

/** The unit on file that a cell names, also with a remark in brackets behind it. */
export function findUnit(name: string, units: ReadonlyMap<string, number>): number | undefined {
  return units.get(name) ?? units.get(name.replace(/[（(].*$/, ''))
}

const longestName = 60
const crowd =
  /各|有关|相关|全体|全局|所有|其他|其它|等$|班子|人员|成员|领导$|^(?:无|本单位|责任单位|待定|未定|[-—/]+)$/

/** Words for several units, such as 各股室 and 有关单位, name none that could be added. */
export function canBeUnit(name: string): boolean {
  return name.length >= 2 && name.length <= longestName && !crowd.test(name)
}
