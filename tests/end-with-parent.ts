// Loaded into a server that a test starts: it ends with the test, also when that was killed.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume()
