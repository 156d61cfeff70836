/// <reference types="node" />

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../exit-code.ts'
import { writeWhole } from './write-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parapet-output-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('writes and replaces, and leaves nothing else behind', () => {
  const file = join(folder, 'report.json')
  writeWhole(file, 'one')
  writeWhole(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(readdirSync(folder)).toEqual(['report.json'])
})

test('writes through a link', () => {
  writeFileSync(join(folder, 'target'), 'old')
  symlinkSync('target', join(folder, 'link'))
  writeWhole(join(folder, 'link'), 'new')
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new')
})

test('says what cannot be written, and leaves nothing behind', () => {
  expect(() => writeWhole(join(folder, 'none', 'report.json'), 'x')).toThrow(UsageError)
  expect(() => writeWhole(folder, 'x')).toThrow(/cannot write `/)
  expect(readdirSync(folder)).toEqual([])
})
