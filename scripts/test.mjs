import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
// Only the journeys open pages.
if (files.some(file => file.startsWith('tests/'))) await ensureBuilt(node)
// What never answers is named after fifteen minutes instead of holding up the whole run.
const limit = `--test-timeout=${15 * 60 * 1000}`
const runner = ['--test', '--test-concurrency=2', limit, '--test-reporter=spec', ...options]
const database = await startDatabase()
process.exitCode = await run(node, [...runner, ...files], {
  env: { ...process.env, SHIGAI_TEST_DATABASE: database.url },
})
await database.stop()

/** One PostgreSQL for the whole run: each file takes a schema of its own in it. */
async function startDatabase() {
  const child = spawn(node, ['tests/database.ts'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [printed] = await Promise.race([once(child.stdout, 'data'), ended])
  if (child.exitCode !== null) giveUp('测试数据库没有启动。', 'The test database did not start.')
  const stop = () => {
    child.stdin.end()
    return ended
  }
  return { url: String(printed).trim(), stop }
}

function testsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter(file => /\.test\.(ts|mjs)$/.test(file))
    .map(file => join(folder, file).split(sep).join('/'))
    .sort()
}
