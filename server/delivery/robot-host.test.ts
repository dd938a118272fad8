import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Channel } from '#domain/delivery/channels.ts'
import { mayReach } from './robot-host.ts'

const reach: [Exclude<Channel, 'mail'>, string, string, boolean][] = [
  ['weCom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', '', true],
  ['dingTalk', 'https://oapi.dingtalk.com/robot/send?access_token=x', '', true],
  ['weCom', 'https://oapi.dingtalk.com/robot/send', '', false],
  ['weCom', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', '', false],
  ['weCom', 'https://qyapi.weixin.qq.com.evil.example/send', '', false],
  ['weCom', 'https://qyapi.weixin.qq.com@evil.example/send', '', false],
  ['weCom', 'http://127.0.0.1:9000/send', '', false],
  ['weCom', 'http://127.0.0.1:9000/send', '127.0.0.1:9000', true],
  ['weCom', 'file:///etc/passwd', '', false],
  ['dingTalk', 'not an address', 'not an address', false],
]

for (const [channel, address, gateway, allowed] of reach) {
  test(`${address} ${allowed ? 'may' : 'may not'} be reached as ${channel} by “${gateway}”`, () =>
    assert.equal(mayReach(channel, address, gateway), allowed))
}
