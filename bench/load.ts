import { connect, type Socket } from 'node:net'

/** One request as it goes over the wire. */
export interface Wire {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Load {
  port: number
  clients: number
  seconds: number
  requests: Wire[]
}

/** `rate` in answers a second, times in milliseconds; `failed` counts answers that are no success. */
export interface Measured {
  rate: number
  p50: number
  p99: number
  failed: number
  bytes: number
}

/** Each client keeps one connection and sends its next request when the answer is there. */
export async function measureLoad({ port, clients, seconds, requests }: Load): Promise<Measured> {
  const wires = requests.map(asWire)
  const started = performance.now()
  const end = started + seconds * 1000
  const times: number[] = []
  const count = { failed: 0, bytes: 0 }
  await Promise.all(
    Array.from({ length: clients }, (_, client) =>
      keepAsking(client, port, wires, end, times, count),
    ),
  )
  const elapsed = (performance.now() - started) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { rate: times.length / elapsed, p50: at(0.5), p99: at(0.99), ...count }
}

async function keepAsking(
  client: number,
  port: number,
  wires: Buffer[],
  end: number,
  times: number[],
  count: { failed: number; bytes: number },
): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).on('error', () => {})
  for (let turn = client * 7; performance.now() < end; turn++) {
    const sent = performance.now()
    const { status, bytes } = await ask(socket, wires[turn % wires.length]!)
    times.push(performance.now() - sent)
    count.bytes += bytes
    if (status >= 300) count.failed++
  }
  socket.destroy()
}

/** Reads one answer; both servers always say its length. */
function ask(socket: Socket, wire: Buffer): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    let status = 0
    let missing = -1
    let head: Buffer = Buffer.alloc(0)
    let bytes = 0
    const gone = () => reject(new Error('the server closed the connection'))
    function read(chunk: Buffer) {
      bytes += chunk.length
      if (missing < 0) {
        head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const text = head.toString('latin1', 0, end)
        status = Number(text.slice(9, 12))
        missing = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0) - (head.length - end - 4)
      } else missing -= chunk.length
      if (missing > 0) return
      socket.off('data', read)
      socket.off('close', gone)
      resolve({ status, bytes })
    }
    socket.on('data', read)
    socket.once('close', gone)
    socket.write(wire)
  })
}

function asWire({ method, path, headers = {}, body = '' }: Wire): Buffer {
  const all = {
    host: 'bench',
    ...headers,
    ...(body && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

process.on('message', async (load: Load) => {
  process.send!(await measureLoad(load).catch(failure => ({ failure: failure.message })))
})
