import { startTemporary } from '#server/database/embedded/temporary.ts'

/** One PostgreSQL for all files of a test run: prints its address and ends with its standard input. */
const { url, stop } = await startTemporary()
process.stdout.write(`${url}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
process.stdin.resume().on('end', () => stop().then(() => process.exit(0)))
