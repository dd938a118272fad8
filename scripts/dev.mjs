import { ensureInstalled } from './install.mjs'
import { runServer } from './run.mjs'
import { say } from './say.mjs'

const node = await ensureInstalled()
say(
  '服务器与网页都会随改动更新，按 Ctrl-C 停止。',
  'Server and web part follow every change; Ctrl-C stops both.',
)
const codes = await Promise.race([
  runServer(node, ['--watch', '--watch-preserve-output', 'server/main.ts']),
  runServer(node, ['node_modules/vite/bin/vite.js', '--config', 'web/vite.config.ts']),
])
process.exit(codes)
