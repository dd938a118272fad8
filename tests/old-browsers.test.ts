import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

/** What Chromium 100 or Firefox ESR 115 does not know, and the build does not rewrite. */
const tooNew = new RegExp(
  [
    String.raw`\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|findLastKey)\(`,
    String.raw`\.with\(`,
    String.raw`\b(?:Object|Map)\.groupBy\(`,
    String.raw`\b(?:Array\.fromAsync|Promise\.(?:withResolvers|try)|URL\.(?:parse|canParse))\(`,
    String.raw`\bSet\(.*\)\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(`,
    String.raw`\bIterator\.from\(|\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|toArray)\(`,
    String.raw`\bnew Intl\.DurationFormat\b|\bTemporal\.|\bRegExp\.escape\(`,
    String.raw`\.(?:showPopover|startViewTransition|checkVisibility)\(`,
  ].join('|'),
)
const tooNewInCss =
  /:has\(|color-mix\(|@container|@layer|@scope|@starting-style|\blight-dark\(|^\s*&/m

test('the office asks nothing of a browser that Chromium 100 and Firefox ESR cannot do', () => {
  const found = [
    ...linesWith(/\.tsx?$/, tooNew, ['web', 'domain']),
    ...linesWith(/\.css$/, tooNewInCss, ['web']),
  ]
  assert.deepEqual(found, [])
})

function linesWith(name: RegExp, forbidden: RegExp, folders: string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => name.test(file) && !file.includes('.test.'))
      .flatMap(file =>
        readFileSync(join(root, folder, file), 'utf8')
          .split('\n')
          .map((line, at) => `${folder}/${file}:${at + 1} ${line.trim()}`)
          .filter(line => forbidden.test(line)),
      ),
  )
}
