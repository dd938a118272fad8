import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'

const node = await ensureInstalled()
process.exitCode = await run(node, ['server/cli.ts', ...process.argv.slice(2)])
