import {
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs'

const largest = 10 * 1024 * 1024

/** A descriptor that PostgreSQL appends to; a file that has grown large is put aside once. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** While the server runs it holds the file open, so the file is emptied in place. */
export function keepLogSmall(file: string): NodeJS.Timeout {
  return setInterval(() => {
    if (!existsSync(file) || statSync(file).size <= largest) return
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  }, 600_000).unref()
}

export function lastLines(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString().trim().split('\n').slice(-8).join('\n')
}
