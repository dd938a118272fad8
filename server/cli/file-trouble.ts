import { resolve } from 'node:path'
import type { Words } from '#domain/wording.ts'

/** A file named on the command line, from the folder npm was called in: npm itself goes to the checkout. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

/** What the operating system says of a file that was named on the command line. */
export interface FileTrouble {
  code: string
  words: Words[string]
  path: string
}

export function fileTrouble(failure: unknown): FileTrouble | undefined {
  const { code = '', path = '' } = failure as NodeJS.ErrnoException
  const known = troubles[code]
  return known && { ...known, path }
}

const notPermitted = {
  code: 'fileNotPermitted',
  words: { zh: '没有权限', en: 'not permitted' },
}

const troubles: Record<string, Pick<FileTrouble, 'code' | 'words'>> = {
  ENOENT: {
    code: 'fileMissing',
    words: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  },
  ENOTDIR: {
    code: 'fileMissing',
    words: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  },
  EISDIR: {
    code: 'fileIsFolder',
    words: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  },
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: { code: 'fileReadOnly', words: { zh: '磁盘只读', en: 'the disk is read-only' } },
}
