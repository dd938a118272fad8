import { squeeze, toHalfWidth } from './characters.ts'

export interface NamedPerson {
  name: string
  /** Unit or office written beside the name: 法制股, 副局长. */
  detail: string | null
}

export interface People {
  people: NamedPerson[]
  /** Words that mean several people or an office, not somebody: 班子成员, 各股室, 局长. */
  groups: string[]
}

/**
 * Splits a cell of names. A name is two to four Chinese characters, or longer with a middle dot;
 * whatever is a unit, an office or a crowd is kept as a group. Nothing written is dropped.
 */
export function readPeople(text: string): People {
  const found: People = { people: [], groups: [] }
  const offices: string[] = []
  for (const part of partsOf(text)) {
    if (isOfficeBefore(part, found, offices)) offices.push(part)
    else takeWithOffices(part, offices.splice(0), found)
  }
  found.groups.push(...offices)
  return found
}

const titles =
  '党组书记|党委书记|党支部书记|副书记|书记|党组成员|党委委员|政委|副局长|局长|副主任|主任|副股长|股长|副科长|科长|副队长|大队长|中队长|队长|副组长|组长|副站长|站长|副所长|所长|副处长|处长|副县长|县长|副镇长|镇长|部长|主席|总工程师|总工|支队长|四级调研员|三级调研员|调研员|主任科员|科员|干事|同志|兼任?'
const title = new RegExp(`^(?:${titles})+$`)
const nameWithTitle = new RegExp(`^([\\p{Script=Han}]{2,3}?)((?:${titles})+)$`, 'u')
const unitEnd = '(?:股室|科室|股|科|室|队|办|局|组|中心|所|站|部|处|委|镇|乡|街道|单位|公司)'
const unit = new RegExp(`^.{1,15}${unitEnd}$`)
/** 张科, 陈镇: two characters that end like a unit are a name unless they begin like one. */
const namedLikeUnit = /^[^县市区省我本该各两局科股全党工政机][科镇乡部处站所委]$/
/** 局长王强: what follows the title is a name and no further part of an office (局长助理, 主任医师). */
const titleAndName = new RegExp(`^((?:${titles})+)(\\p{Script=Han}{2,4})$`, 'u')
const partOfOffice = /助理|医师|委员|秘书|信箱|热线|会议|联席|代表|干部$/
const partyOffice = /^(?:党(?:组|委|支部|总支)(?:副?书记|成员|委员))+$/
/** 王局长 is somebody, yet no name. */
const surnameWithTitle = new RegExp(`^\\p{Script=Han}(?!兼)(?:${titles})+$`, 'u')
const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚'
const unitAndName = new RegExp(
  `^(.{2,12}(?:股|科|室|队|办|局|中心))([${surnames}]\\p{Script=Han}{1,2})$`,
  'u',
)
/** 办公室主任张晓明, 执法大队大队长赵铁军. */
const officeAndName = new RegExp(`^(.{1,12}${unitEnd}(?:${titles})+)(\\p{Script=Han}{2,4})$`, 'u')
const crowd =
  /各|全体|全局|成员|人员|干部|职工|班子|有关|相关|所有|分管|负责|领导|同志们|部门|党员|等|待定|待确|待明|待补|专班|班组|小组|同上|同前|另行|暂缺|空缺|暂定|拟定|确定|明确|指定|安排|不详|未知|附件|详见|轮流|值班|第三方|专项|机关|窗口|社区|集体|协调|牵头|配合|^(?:本人|无|未定|个人|专人|双方|主要|略|暂无|联系)$/

function partsOf(text: string): string[] {
  const spaced = toHalfWidth(text)
    .replace(
      /(?<![\p{Script=Han}])(\p{Script=Han}) +(\p{Script=Han})(?![\p{Script=Han}])/gu,
      '$1$2',
    )
    .replace(/\s*\(/g, '(')
  return splitOutsideBrackets(spaced)
}

/** 钱分管, 周经办: after a surname and nothing else these are somebody, as bureaus fill in by post. */
const namedByDuty = new RegExp(`^[${surnames}](?:分管|经办)$`, 'u')

/** True for words that end as units do: 法制股, 市容管理办公室. */
export function isUnitName(text: string): boolean {
  return unit.test(text) && !namedLikeUnit.test(text) && !crowd.test(text)
}

/** Separators: 、 , ; / | line breaks and blanks, except inside brackets. */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth++
    if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、,;/|\s。]/.test(sign)) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map(part => part.trim()).filter(part => part !== '')
}

/** 党组书记、局长王强: an office of the party is held beside the next, and both by who follows. */
function isOfficeBefore(part: string, { people }: People, before: readonly string[]): boolean {
  if (people.at(-1)?.detail === null) return false
  const core = squeeze(part)
  return partyOffice.test(core) || (before.length > 0 && title.test(core))
}

function takeWithOffices(part: string, offices: readonly string[], found: People): void {
  const known = found.people.length
  takePart(part, found)
  const person = found.people[known]
  if (person && offices.length > 0) {
    person.detail = [...offices, person.detail].filter(Boolean).join('、')
  } else if (!person) found.groups.splice(-1, 0, ...offices)
}

function takePart(part: string, found: People): void {
  const bracket = /^([^(]*)\((.*?)\)?$/.exec(part)
  const core = squeeze(bracket ? bracket[1]! : part).replace(/^.*?[:：]/, '')
  const detail = bracket ? bracket[2]!.trim() || null : null
  const last = found.people.at(-1)
  if (last && phone.test(core)) {
    last.detail = [last.detail, core].filter(Boolean).join('、')
    return
  }
  if (core !== '' && title.test(core) && last && mayHold(last)) {
    last.detail = [last.detail, core].filter(Boolean).join('、')
    return
  }
  const called = nameWithPhone.exec(core)
  const person = called
    ? asPerson(called[1]!, [detail, called[2]].filter(Boolean).join('、'))
    : asPerson(core, detail)
  if (person) found.people.push(person)
  else found.groups.push(part)
}

/** 钱一 党组成员、副局长: who holds an office of the party holds the next as well. */
function mayHold({ detail }: NamedPerson): boolean {
  return detail === null || partyOffice.test(detail)
}

const phone = /^(?:1\d{10}|(?:0\d{2,3}-?)?\d{7,8})$/
const nameWithPhone = /^(\p{Script=Han}{2,4})(1\d{10}|(?:0\d{2,3}-?)?\d{7,8})$/u

function asPerson(core: string, detail: string | null): NamedPerson | null {
  if (namedLikeUnit.test(core) || namedByDuty.test(core)) return { name: core, detail }
  const glued = unitAndName.exec(core)
  if (glued && !crowd.test(core)) return { name: glued[2]!, detail: detail ?? glued[1]! }
  const placed = officeAndName.exec(core)
  if (placed && !crowd.test(core) && !unit.test(placed[2]!) && !partOfOffice.test(placed[2]!)) {
    const named = asPerson(placed[2]!, null)
    if (named) return { ...named, detail: detail ?? placed[1]! }
  }
  if (core === '' || crowd.test(core) || title.test(core)) return null
  if (surnameWithTitle.test(core)) return null
  const headed = titleAndName.exec(core)
  if (headed && !unit.test(headed[2]!) && !partOfOffice.test(headed[2]!)) {
    const named = asPerson(headed[2]!, null)
    return named && { ...named, detail: detail ?? headed[1]! }
  }
  if (headed) return null
  const titled = nameWithTitle.exec(core)
  if (titled && !unit.test(titled[1]!)) {
    const called = titled[2] === '同志' ? null : titled[2]!
    return { name: titled[1]!, detail: detail ?? called }
  }
  if (unit.test(core)) return null
  const isName =
    /^\p{Script=Han}{2,4}$/u.test(core) ||
    /^\p{Script=Han}{1,10}[·•.]\p{Script=Han}{1,10}$/u.test(core)
  return isName ? { name: core, detail } : null
}
