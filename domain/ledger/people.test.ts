import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeople } from './people.ts'

const cells: [string, string[], string[]][] = [
  ['孙二、李三', ['孙二', '李三'], []],
  ['孙二 李三', ['孙二', '李三'], []],
  ['孙二\n李三', ['孙二', '李三'], []],
  ['孙  二', ['孙二'], []],
  ['孙 二  李 三', ['孙二', '李三'], []],
  ['孙二（法制股）', ['孙二/法制股'], []],
  ['孙二(法制股)、李三(市容股)', ['孙二/法制股', '李三/市容股'], []],
  ['钱一（党组成员、副局长）', ['钱一/党组成员、副局长'], []],
  ['钱一 副局长', ['钱一/副局长'], []],
  ['钱一副局长', ['钱一/副局长'], []],
  ['王五同志', ['王五'], []],
  ['办公室吴五', ['吴五/办公室'], []],
  ['法制股 孙二', ['孙二'], ['法制股']],
  ['古丽·买买提', ['古丽·买买提'], []],
  ['张科', ['张科'], []],
  ['班子成员', [], ['班子成员']],
  ['各股室', [], ['各股室']],
  ['全体干部', [], ['全体干部']],
  ['各股室负责人', [], ['各股室负责人']],
  ['李三等5人', [], ['李三等5人']],
  ['局长', [], ['局长']],
  ['市容股', [], ['市容股']],
  ['', [], []],
]

for (const [text, people, groups] of cells) {
  test(`“${text}” names ${people.join(' and ') || 'nobody'}`, () => {
    const read = readPeople(text)
    const written = read.people.map(({ name, detail }) => (detail ? `${name}/${detail}` : name))
    assert.deepEqual([written, read.groups], [people, groups])
  })
}
