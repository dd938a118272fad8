import type { RefusalText } from '../refusal-text.ts'

/** Refusals of sending notices out of the office. */
export const deliveryRefusals = {
  deliverySent: {
    kind: 'conflict',
    zh: '这一条已经发出，无须重试。',
    en: 'This one was sent already; there is nothing to retry.',
  },
  robotHostRefused: {
    kind: 'invalid',
    zh: '地址须是该平台的官方地址（{host}），或参数设置里写明的自建消息网关。',
    en: 'The address must be that of the official host ({host}) or of the message gateway named in the parameters.',
  },
  robotNameTaken: {
    kind: 'conflict',
    zh: '已有同名的群机器人，请换一个名称。',
    en: 'There is a robot of this name already; take another name.',
  },
  robotAddressTaken: {
    kind: 'conflict',
    zh: '这个地址已用于另一个群机器人，同一个群不重复发送。',
    en: 'This address is already that of another robot; a group is not told twice.',
  },
  robotsTooMany: {
    kind: 'conflict',
    zh: '一个单位最多设 {most} 个群机器人，请先移除不用的。',
    en: 'A bureau has {most} robots at most; remove one that is not used first.',
  },
  robotOff: {
    kind: 'conflict',
    zh: '这个群机器人已停用或移除，不发送消息。',
    en: 'This robot is switched off or removed; nothing is sent to it.',
  },
  robotBusy: {
    kind: 'busy',
    zh: '一分钟内已向这个群发过测试消息，或消息已到上限，请一分钟后再试。',
    en: 'The group was sent a test, or as much as it takes, within this minute; try again in a minute.',
  },
  robotOutOfHours: {
    kind: 'conflict',
    zh: '现在不是工作时间，不向工作群发消息，请在工作时间再试。',
    en: 'It is not working time, and no message goes to a work group; try again in working hours.',
  },
  robotNotReached: {
    kind: 'unable',
    zh: '测试消息没有发出（{failure}）。请核对地址、加签密钥和机器人的安全设置。',
    en: 'The test was not sent ({failure}). Check the address, the signing secret and the robot’s security settings.',
  },
} satisfies Record<string, RefusalText>
