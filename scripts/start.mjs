import { ensureBuilt } from './build-web.mjs'
import { ensureInstalled } from './install.mjs'
import { runServer } from './run.mjs'

const node = await ensureInstalled()
await ensureBuilt(node)
process.exitCode = await runServer(node, ['server/main.ts', ...process.argv.slice(2)])
