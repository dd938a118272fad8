import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { upload } from './client.ts'

export interface Sending {
  upload<Answer>(path: string, form: FormData): Promise<Answer>
}

/** Sends a file, says how much of it has gone (0 to 1), and stops when asked or when left. */
export function useUpload<Sent, Answer>(sendIt: (sent: Sent, sending: Sending) => Promise<Answer>) {
  const [share, setShare] = useState(0)
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])
  const send = useMutation({
    mutationFn: (sent: Sent) => {
      const { signal } = stopFor(stopper)
      setShare(0)
      return sendIt(sent, { upload: (path, form) => upload(path, form, setShare, signal) })
    },
  })
  return { send, share, stop: () => stopper.current?.abort(), failure: failureOf(send.error) }
}

function stopFor(stopper: { current: AbortController | undefined }): AbortController {
  stopper.current = new AbortController()
  return stopper.current
}

/** Stopping is no failure. */
function failureOf(error: unknown): unknown {
  return error instanceof DOMException && error.name === 'AbortError' ? undefined : error
}
