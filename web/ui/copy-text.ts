/** Puts text on the clipboard; also over plain http, where browsers withhold the modern way. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard && isSecureContext) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const field = Object.assign(document.createElement('textarea'), { value: text })
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
