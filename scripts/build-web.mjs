import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { onlyOne } from './only-one.mjs'
import { run } from './run.mjs'
import { giveUp, say } from './say.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.built-from')

/** Builds the web part when its sources are not those it was built from. */
export async function ensureBuilt(node) {
  if (isBuilt()) return
  await onlyOne(root, async () => {
    if (isBuilt()) return
    say('正在构建网页…', 'Building the web part.')
    const sources = hashOfSources()
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts']
    const code = await run(node, [...vite, '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
    if (code !== 0)
      giveUp('网页构建失败，原因见上。', 'The web part could not be built; see above.')
    writeFileSync(stamp, sources)
  })
}

function isBuilt() {
  return (
    existsSync(join(dist, 'office', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hashOfSources()
  )
}

// By content, not by time: a fresh checkout gives every file a new time.
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', ...filesIn('web'), ...filesIn('domain')]) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}
