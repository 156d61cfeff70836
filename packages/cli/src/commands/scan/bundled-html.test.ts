/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the command as it is published finds its report application', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-html-'))
  const [template, report] = [join(folder, 'a.yaml'), join(folder, 'a.html')]
  writeFileSync(template, 'Resources:\n  N: { Type: AWS::SageMaker::NotebookInstance }\n')
  const command = fileURLToPath(new URL('../../../bin/parapet.js', import.meta.url))
  const { stderr } = spawnSync(process.execPath, [command, 'scan', template, '--quiet', '--output', report], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(readFileSync(report, 'utf8')).toContain('"address":"N"')
  rmSync(folder, { recursive: true })
})
