import { isMainThread } from 'node:worker_threads'

// Loaded into a server that a test starts: it ends with the test, also when that was killed. Its
// threads are loaded with this as well, and have an input of their own that is over at once.
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume()
}
