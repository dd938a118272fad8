import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const steps = {
  'biome 格式与写法 format and lint': ['@biomejs/biome/bin/biome', 'check', '.'],
  'tsc 类型 types': typesOf('tsconfig.json', 'whole'),
  'tsc domain': typesOf('domain/tsconfig.json', 'domain'),
  'tsc web': typesOf('web/tsconfig.json', 'web'),
  'dependency-cruiser 目录边界 folder rules': [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'domain', 'server', 'web', 'tests', 'scripts'],
  ],
  'knip 无用代码 unused code': ['knip/bin/knip.js'],
}

const node = await ensureInstalled()
const results = []
for (const [name, [tool, ...args]] of Object.entries(steps)) {
  await step(name, [`node_modules/${tool}`, ...args])
}
if (!process.argv.includes('--fast')) await step('测试 tests', ['scripts/test.mjs'])

for (const { name, passed } of results) console.error(`${passed ? '✔' : '✖'} ${name}`)
const failed = results.filter(result => !result.passed).length
if (failed > 0) say(`${failed} 项未通过。`, `${failed} failed.`)
process.exitCode = failed > 0 ? 1 : 0

/** What was found right before is remembered, so that a second check reads only what changed. */
function typesOf(config, name) {
  const memory = `node_modules/.cache/types-${name}.json`
  const remember = ['--incremental', '--tsBuildInfoFile', memory]
  return ['typescript/bin/tsc', '-p', config, '--noEmit', ...remember]
}

async function step(name, command) {
  console.error(`\n— ${name}`)
  results.push({ name, passed: (await run(node, command)) === 0 })
}
