import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { DiskFiles } from './disk-files.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with files of these contents. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const codesOf = ({ diagnostics }: DiskFiles): readonly string[] => diagnostics.map(({ code }) => code)

describe('which files are looked at', () => {
  test('those below a path that may be infrastructure as code, in order', () => {
    const folder = folderOf({
      'b.yaml': '',
      'a/x.json': '',
      'a/photo.png': '',
      'a/app.ts': '',
      'node_modules/p/t.json': '',
      '.terraform/modules/m/main.tf': '',
      '.terraform/providers/p.tf': '',
    })
    const files = new DiskFiles(folder, ['.'])
    expect(files.paths()).toEqual(['.terraform/modules/m/main.tf', 'a/x.json', 'b.yaml'])
    expect(files.folders).toEqual([''])
  })

  test('a file that is named is one, whatever its ending', () => {
    const folder = folderOf({ 'app.ts': 'x', 'b.yaml': '' })
    const files = new DiskFiles(folder, ['app.ts', 'app.ts'])
    expect([files.paths(), files.folders, files.read('app.ts')]).toEqual([['app.ts'], ['', ''], 'x'])
  })

  test('links are not followed', () => {
    const folder = folderOf({ 'b.yaml': '' })
    symlinkSync(folderOf({ 'secret.yaml': '' }), join(folder, 'link'))
    expect(new DiskFiles(folder, ['.']).paths()).toEqual(['b.yaml'])
  })

  test('a folder that nests too deep is told', () => {
    const files = new DiskFiles(folderOf({ [`${'d/'.repeat(66)}a.yaml`]: '' }), ['.'])
    expect([files.paths(), codesOf(files)]).toEqual([[], ['folder-too-deep']])
  })

  test('a path that is not there is an error', () => {
    expect(() => new DiskFiles(folderOf({}), ['missing'])).toThrow(/ENOENT/)
  })
})

describe('what is read', () => {
  test('texts, and those that a text names beside it, but nothing outside of the root', () => {
    const folder = folderOf({ 'in/a.yaml': 'a', 'in/b.ts': 'b', 'out.yaml': 'c' })
    const files = new DiskFiles(join(folder, 'in'), ['.'])
    expect(['a.yaml', 'a.yaml', 'b.ts', '../out.yaml', 'none'].map(files.read)).toEqual([
      'a',
      'a',
      'b',
      undefined,
      undefined,
    ])
    expect(files.diagnostics).toEqual([])
  })

  test.each<readonly [string, string | Buffer, readonly string[]]>([
    ['no text', Buffer.from([65, 0, 66]), []],
    ['not UTF-8', Buffer.from([65, 0xff, 66]), ['not-utf-8']],
  ])('a file that is %s is not', (_what, content, codes) => {
    const files = new DiskFiles(folderOf({ 'a.yaml': content }), ['.'])
    expect([files.read('a.yaml'), codesOf(files)]).toEqual([undefined, codes])
  })

  const LARGE = 17 * 1024 * 1024

  test.each<readonly [string, string, boolean]>([
    ['a template', '{"Resources": {', false],
    ['what AWS Config recorded', '{"fileVersion": "1.0", "configurationItems": [', true],
  ])('of %s that has 17 MiB', (_what, head, isRead) => {
    const folder = folderOf({ 'a.json': head + ' '.repeat(LARGE) })
    const files = new DiskFiles(folder, ['.'])
    expect(files.read('a.json') !== undefined).toBe(isRead)
    expect(codesOf(files)).toEqual(isRead ? [] : ['file-too-large'])
  })
})

describe('what AWS Config delivers packed', () => {
  const name = '111122223333_Config_eu-west-1_ConfigSnapshot_20261124T080000Z_0a1b2c3d.json.gz'

  test('is found by its name and unpacked; of other packed files, those that are named', () => {
    const folder = folderOf({ [name]: gzipSync('{"a": 1}'), 'logs.json.gz': gzipSync('{"b": 2}') })
    const found = new DiskFiles(folder, ['.'])
    expect([found.paths(), found.read(name)]).toEqual([[name], '{"a": 1}'])
    const named = new DiskFiles(folder, ['logs.json.gz'])
    expect(named.read('logs.json.gz')).toBe('{"b": 2}')
  })

  test.each<readonly [string, Buffer]>([
    ['is no archive', Buffer.from('{}')],
    ['is cut off', gzipSync('x'.repeat(10_000)).subarray(0, 20)],
    ['unpacks into more than 256 MiB', gzipSync(Buffer.alloc(257 * 1024 * 1024))],
  ])('and %s is told', (_what, content) => {
    const files = new DiskFiles(folderOf({ [name]: content }), ['.'])
    expect([files.read(name), codesOf(files)]).toEqual([undefined, ['file-not-unpacked']])
  })

  test('and is larger than 256 MiB packed is told', () => {
    const folder = folderOf({ [name]: '' })
    truncateSync(join(folder, name), 257 * 1024 * 1024)
    const files = new DiskFiles(folder, ['.'])
    expect([files.read(name), codesOf(files)]).toEqual([undefined, ['file-too-large']])
  })
})
