import { useEffect, useSyncExternalStore } from 'react'

/**
 * When a session ends while somebody works, their call waits here until they have signed in over
 * the page, and is then sent once more; nothing typed is lost.
 */
let waiting: { promise: Promise<boolean>; settle(signedIn: boolean): void } | undefined
let dialogs = 0
const channel = 'shigai.signed-in'
const listeners = new Set<() => void>()

/** Resolves to whether the person signed in; at once to false where no dialog can be shown. */
export function signInAgain(): Promise<boolean> {
  if (dialogs === 0) return Promise.resolve(false)
  if (!waiting) {
    const { promise, resolve } = newPromise()
    waiting = { promise, settle: resolve }
    tell()
  }
  return waiting.promise
}

/** Tells the other windows of this browser that somebody signed in here. */
export function tellSignedIn(): void {
  const windows = new BroadcastChannel(channel)
  windows.postMessage(null)
  windows.close()
}

/** Calls back when somebody signed in in another window, until the answer is called. */
export function onSignedInElsewhere(callback: () => void): () => void {
  const windows = new BroadcastChannel(channel)
  windows.onmessage = callback
  return () => windows.close()
}

/** For the one dialog: whether somebody waits, and how to tell them how it ended. */
export function useSignInAgain(): { open: boolean; settle(signedIn: boolean): void } {
  useEffect(() => {
    dialogs++
    return () => {
      dialogs--
    }
  }, [])
  const open = useSyncExternalStore(listen, () => waiting !== undefined)
  return { open, settle }
}

function settle(signedIn: boolean): void {
  waiting?.settle(signedIn)
  waiting = undefined
  tell()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

function newPromise() {
  let resolve: (signedIn: boolean) => void = () => {}
  const promise = new Promise<boolean>(given => {
    resolve = given
  })
  return { promise, resolve }
}
