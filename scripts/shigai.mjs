import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'

// A file is named from where the caller stands; npm says where that is, and the program runs here.
process.env.INIT_CWD ??= process.cwd()
const node = await ensureInstalled()
process.exitCode = await run(node, ['server/cli.ts', ...process.argv.slice(2)])
