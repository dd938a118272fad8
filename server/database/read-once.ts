/**
 * Reads a long JSON text that is nearly always the one read before. Everybody gets the same value,
 * so nobody may change it.
 */
export function readOnce<Value>(): (text: string) => Value {
  let latest: { text: string; value: Value } | undefined
  return text => {
    if (latest?.text !== text) latest = { text, value: JSON.parse(text) as Value }
    return latest.value
  }
}
