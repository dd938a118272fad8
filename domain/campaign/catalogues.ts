import { chineseNumber } from '../document/chinese-number.ts'
import type { CatalogueInput } from './inputs.ts'
import type { KindInput } from './kind.ts'

/**
 * The catalogues that come with the system, in our own short wording, each kind with its clause in
 * the source as far as NORMS §5.1 knows one. Of the opinion of 2018 it knows aspect and place from a
 * copy, of the list of 2024 no numbers. A bureau replaces them by the official text it was given.
 */
export const catalogues: readonly CatalogueInput[] = [
  {
    name: '形式主义官僚主义四个方面12类表现',
    version: '2018',
    source:
      '中央纪委办公厅2018年关于集中整治形式主义官僚主义的工作意见，四个方面12类（据公开转述摘要，方面和次序以原文为准）',
    aspects: [
      {
        name: '贯彻落实重大决策部署',
        kinds: placed('第一方面', [
          '传达只走过场，上下一般粗',
          '表态多行动少，作秀造势',
          '以会议文件代替落实，过度留痕',
        ]),
      },
      {
        name: '联系服务群众',
        kinds: placed('第二方面', [
          '对群众利益冷漠，推诿扯皮、简单粗暴',
          '窗口热线网站效率低、无人管',
          '新官不理旧事，承诺不兑现',
        ]),
      },
      {
        name: '履职尽责、服务发展',
        kinds: placed('第三方面', ['不调查不论证，乱决策乱作为', '弄虚作假，瞒报谎报、掩盖问题']),
      },
      {
        name: '学风会风文风及检查调研',
        kinds: placed('第四方面', [
          '学习应付，脱离实际',
          '会议多而长，不解决问题',
          '文件照搬照抄、空而长',
          '检查调研走固定路线，频次过多，重痕迹轻实效',
        ]),
      },
    ],
  },
  {
    name: '纪律处分条例第一百三十二条六项',
    version: '2023',
    source: '中国共产党纪律处分条例（2023年）第一百三十二条',
    aspects: [
      {
        name: '形式主义、官僚主义行为',
        kinds: items('第一百三十二条', [
          '热衷舆论造势，浮在表面',
          '单纯以会议贯彻会议、以文件落实文件',
          '不深入调研，随意决策或机械执行',
          '违反精文减会规定，文山会海',
          '督查检查考核层层加码、过度留痕',
          '其他形式主义、官僚主义行为',
        ]),
      },
    ],
  },
  {
    name: '指尖上的形式主义自查清单',
    version: '2024',
    source: '2024年省级自查口径所列八类及其他（据公开转述摘要，转述没有条款号）',
    aspects: [
      {
        name: '政务应用和工作群',
        kinds: [
          '应用空壳、无人维护',
          '功能重复建设',
          '打卡、积分、点赞、在线时长',
          '强制下载和登录',
          '群内接龙、要求即时响应、索要截图',
          '以留痕代替实效',
          '以点赞评论作考核',
          '多头填报、重复索要材料',
          '其他',
        ].map(name => ({ name, clause: '' })),
      },
    ],
  },
]

/** 第一方面第2类: the aspect and the place in it. */
function placed(aspect: string, names: readonly string[]): KindInput[] {
  return names.map((name, at) => ({ name, clause: `${aspect}第${at + 1}类` }))
}

/** 第一百三十二条第（二）项: the items of an article. */
function items(article: string, names: readonly string[]): KindInput[] {
  return names.map((name, at) => ({ name, clause: `${article}第（${chineseNumber(at + 1)}）项` }))
}
