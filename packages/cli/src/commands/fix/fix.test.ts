/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const template = `Resources:
  Lab: # of the team
    Type: AWS::SageMaker::NotebookInstance
    Properties: { InstanceType: ml.t3.medium, RoleArn: x, RootAccess: Enabled }
`
const command = fileURLToPath(new URL('../../../bin/parapet.js', import.meta.url))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parapet-fix-'))
  writeFileSync(join(folder, 't.yaml'), template)
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [command, 'fix', ...args], { cwd: folder, encoding: 'utf8' })
const written = (): string => readFileSync(join(folder, 't.yaml'), 'utf8')

describe('parapet fix', () => {
  test('shows changes and makes none', () => {
    const { stdout, stderr, status } = run('--control', 'sagemaker/notebook-root-access')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain(
      '+    Properties: { InstanceType: ml.t3.medium, RoleArn: x, RootAccess: Disabled }',
    )
    expect(written()).toBe(template)
  })

  test('makes the changes, once', () => {
    expect(run('--control', 'sagemaker/notebook-root-access', '--write').status).toBe(0)
    expect(written()).toBe(template.replace('RootAccess: Enabled', 'RootAccess: Disabled'))
    const { stdout } = run('--control', 'sagemaker/notebook-root-access', '--write', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ written: true, summary: { failing: 0 }, files: [] })
  })

  test('replaces nothing where that is asked for', () => {
    const { stdout } = run(
      '--control',
      'sagemaker/notebook-direct-internet',
      '--in-place',
      '--format',
      'json',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { fixes: 0 },
      left: [{ kind: 'decision', reason: 'it would replace the resource' }],
    })
  })

  test.each([[['--dry-run', '--write']], [['--path', 'none']], [['no-such-folder']]])(
    '%j is wrong usage',
    (args) => {
      expect(run(...args).status).toBe(2)
      expect(written()).toBe(template)
    },
  )
})
