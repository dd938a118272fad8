/** Preloaded into the server (see run.mjs): it does not outlive the command that started it. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
