import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The old browsers of Kylin and Windows machines that offices still run. */
const oldestBrowsers = ['chrome100', 'firefox115']

export default defineConfig({
  root: import.meta.dirname,
  base: '/office/',
  plugins: [react(), compressedTwins()],
  build: {
    outDir: join(import.meta.dirname, '../dist/office'),
    emptyOutDir: true,
    target: oldestBrowsers,
    cssTarget: oldestBrowsers,
    // The content security policy allows no data: fonts, and small files are cached well enough.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})

/** Writes `.br` and `.gz` beside each text asset of 1 kB or more; the server sends them as they are. */
function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    async writeBundle({ dir }) {
      const folder = join(dir!, 'assets')
      const names = (await readdir(folder)).filter(name => /\.(js|css|svg)$/.test(name))
      await Promise.all(names.map(name => compress(join(folder, name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < 1024) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  await Promise.all([
    promisify(brotliCompress)(content, { params }).then(bytes => writeFile(`${file}.br`, bytes)),
    promisify(gzip)(content, { level: 9 }).then(bytes => writeFile(`${file}.gz`, bytes)),
  ])
}
