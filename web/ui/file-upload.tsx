import { useRef, useState } from 'react'
import { Progress } from './progress.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { UploadDrop } from './upload-drop.tsx'

interface FileUploadProps {
  accept: string
  help: string
  /** What is being sent, in words. */
  sending: (name: string) => string
  /** Sends the file, says how much of it has gone (0 to 1) and stops when told. */
  send: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>
  onSent: (file: File) => void
}

/** Takes one file and sends it; why it was refused stays on the page until the next try. */
export function FileUpload({ accept, help, sending, send, onSent }: FileUploadProps) {
  const [name, setName] = useState<string>()
  const [share, setShare] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const stopper = useRef<AbortController>(undefined)
  async function take([file]: File[]) {
    const stop = new AbortController()
    stopper.current = stop
    setName(file!.name)
    setShare(0)
    setFailure(undefined)
    try {
      await send(file!, setShare, stop.signal)
      onSent(file!)
    } catch (refused) {
      if (!stop.signal.aborted) setFailure(refused)
    } finally {
      setName(undefined)
    }
  }
  return (
    <>
      <UploadDrop accept={accept} help={help} disabled={name !== undefined} onFiles={take} />
      {name !== undefined && (
        <Progress label={sending(name)} share={share} onCancel={() => stopper.current?.abort()} />
      )}
      <RefusalNotice failure={failure} />
    </>
  )
}
