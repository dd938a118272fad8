import { ensureBuilt } from './build-web.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'

const node = await ensureInstalled()
await ensureBuilt(node)
process.exitCode = await run(node, ['bench/main.ts', ...process.argv.slice(2)])
