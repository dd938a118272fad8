import type { RobotKind } from '#domain/delivery/channels.ts'

export const officialHosts: Record<RobotKind, string> = {
  weCom: 'qyapi.weixin.qq.com',
  dingTalk: 'oapi.dingtalk.com',
}

/**
 * Whether a robot's address leads to its official host by https, or to the bureau's own gateway as
 * the administrator named it (`host:port`). Nothing is ever sent anywhere else.
 */
export function mayReach(channel: RobotKind, address: string, gateway: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  if (gateway !== '' && host === gateway) return protocol === 'https:' || protocol === 'http:'
  return protocol === 'https:' && host === officialHosts[channel]
}
