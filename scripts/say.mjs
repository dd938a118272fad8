/** To the person at the terminal, on stderr: what a program prints stays clean. Chinese first. */
export function say(zh, en) {
  console.error(`${zh} ${en}`)
}

/** Ends with a message that says what to do. */
export function giveUp(zh, en) {
  console.error(`\n✖ ${zh}\n  ${en}`)
  process.exit(1)
}
