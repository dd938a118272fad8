import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ensureBuilt } from './build-web.mjs'
import { ensureInstalled, root } from './install.mjs'
import { run } from './run.mjs'
import { giveUp } from './say.mjs'

// `npm test -- domain/ledger calendar` runs the files whose path holds one of the words;
// what begins with a dash goes to Node's test runner.
const words = process.argv.slice(2).filter(word => !word.startsWith('-'))
const options = process.argv.slice(2).filter(word => word.startsWith('-'))

const files = ['domain', 'server', 'web', 'tests', 'scripts']
  .flatMap(testsIn)
  .filter(file => words.length === 0 || words.some(word => file.includes(word)))
if (files.length === 0) giveUp(`没有匹配的测试：${words.join(' ')}`, 'No test file matches.')

const node = await ensureInstalled()
await ensureBuilt(node)
const runner = ['--test', '--test-concurrency=2', '--test-reporter=spec', ...options]
process.exitCode = await run(node, [...runner, ...files])

function testsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter(file => /\.test\.(ts|mjs)$/.test(file))
    .map(file => join(folder, file).split(sep).join('/'))
    .sort()
}
