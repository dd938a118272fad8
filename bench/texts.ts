/** Invented problems of an invented bureau; the same index always gives the same texts. */

const places = [
  '东关街道',
  '西环路',
  '南市场',
  '北城河',
  '火车站广场',
  '新区大道',
  '人民公园',
  '老城巷',
  '滨河路',
  '学府路',
]
const objects = [
  '道路清扫',
  '渣土运输',
  '占道经营',
  '户外广告',
  '垃圾分类',
  '公厕管护',
  '园林绿化',
  '路灯照明',
  '停车秩序',
  '执法文书',
]
const faults = [
  '台账记录不完整',
  '检查流于形式',
  '责任未落实到人',
  '反馈超过时限',
  '以会议代替落实',
  '重复报送材料',
]
const causes = ['人员轮换后交接不清', '考核指标偏重留痕', '日常巡查频次不足', '部门之间信息不通']
const steps = [
  '建立日巡查和周通报制度',
  '逐户走访并签订责任书',
  '组织专题培训和现场模拟',
  '更换破损设施并登记造册',
]
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'

/** Words for measuring the search: what share of the items carries each of them. */
export const searched = {
  /** Five items of the whole ledger. */
  rare: '獬豸',
  /** One item in sixty. */
  middling: '河长',
  /** Nearly half of the items. */
  frequent: '整改',
  /** Every item of the oldest tenth, and no other. */
  longAgo: '秋收',
  missing: '驿站',
  /** Each half is frequent, the two together in one item of two hundred and forty. */
  rareTogether: '公厕 河长',
} as const

export interface ItemTexts {
  problem: string
  manifestation: string
  cause: string
}

export function textsOf(index: number, count: number): ItemTexts {
  const place = pick(places, mixed(index, 1))
  const object = pick(objects, mixed(index, 2))
  const extra = [
    mixed(index, 3) % 100 < 45 && '未按期整改到位',
    index % Math.floor(count / 5) === 7 && '涉及獬豸雕像周边',
    mixed(index, 4) % 60 === 0 && '河长巡查未覆盖',
    index < count / 10 && '秋收期间尤为突出',
  ]
  return {
    problem: `${place}${object}${pick(faults, mixed(index, 5))}`,
    manifestation: [
      `${(index % 12) + 1}月抽查${(index % 37) + 3}处，发现${object}存在${(index % 7) + 1}处不规范`,
      ...extra.filter(Boolean),
      `第${index}次登记`,
    ].join('，'),
    cause: pick(causes, mixed(index, 6)),
  }
}

export function stepText(index: number, position: number): string {
  return `${pick(steps, mixed(index, 6 + position))}，第${position}步`
}

export function personName(index: number): string {
  return `${surnames[index % surnames.length]}${String(index).padStart(3, '0')}`
}

/** A number that looks random and is always the same for the same two. */
export function mixed(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

export function pick<T>(from: ArrayLike<T>, chance: number): T {
  return from[chance % from.length]!
}
