/// <reference types="node" />

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../exit-code.ts'
import { run } from '../program.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parapet-report-'))
  writeFileSync(join(folder, 'a.yaml'), 'Resources:\n  N: { Type: AWS::SageMaker::NotebookInstance }\n')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('one scan writes every format that is asked for', async () => {
  const files = ['a.json', 'a.sarif', 'a.md', 'a.xml', 'a.txt'].map((name) => join(folder, name))
  const outputs = files.flatMap((file) => ['--output', file])
  expect(await run(['scan', join(folder, 'a.yaml'), '--quiet', ...outputs])).toBe(0)
  const first = files.map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '))
  const begins = ['{ "version": "1.2"', '{ "$schema": "https', '## Parapet:', '<?xml ', 'N (AWS::SageMaker::']
  expect(begins.map((begin, index) => first[index]?.startsWith(begin))).toEqual(begins.map(() => true))
})

test('options that contradict each other are refused before anything is read', async () => {
  const scan = run(['scan', join(folder, 'a.yaml'), '--format', 'json', '--format', 'text'])
  await expect(scan).rejects.toThrow(UsageError)
})
