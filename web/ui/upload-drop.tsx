import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { useText } from '#web/text/use-text.ts'
import './upload-drop.css'

interface UploadDropProps {
  onFiles: (files: File[]) => void
  /** As of the file input: `.xlsx,.xls,.csv`. */
  accept?: string
  many?: boolean
  disabled?: boolean
  /** What may be dropped, in words. */
  help?: string
}

/**
 * A place to drop files, which is also a file button by keyboard, mouse and finger. Every upload goes
 * through it, as each must say that state secrets stay out (NORMS D17).
 */
export function UploadDrop({ onFiles, accept, many, disabled, help }: UploadDropProps) {
  const t = useText()
  const id = useId()
  const [over, setOver] = useState(false)
  function take(list: FileList | null) {
    const files = [...(list ?? [])]
    if (files.length > 0 && !disabled) onFiles(many ? files : files.slice(0, 1))
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  function onChange(event: ChangeEvent<HTMLInputElement>) {
    take(event.target.files)
    // The same file may be chosen again after it was corrected.
    event.target.value = ''
  }
  return (
    <label
      htmlFor={id}
      className={`upload-drop${over ? ' upload-over' : ''}${disabled ? ' upload-off' : ''}`}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        id={id}
        type="file"
        className="unseen"
        accept={accept}
        multiple={many}
        disabled={disabled}
        onChange={onChange}
      />
      <span className="upload-by-mouse">{t(many ? 'dropFiles' : 'dropFile')}</span>
      <span className="upload-by-finger">{t(many ? 'chooseFiles' : 'chooseFile')}</span>
      {help && <span className="quiet">{help}</span>}
      <span className="quiet">{t('noSecrets')}</span>
    </label>
  )
}
