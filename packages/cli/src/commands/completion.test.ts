/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../program.ts'
import { completionScript } from './completion.ts'

const scriptFor = (shell: 'bash' | 'zsh' | 'fish') => completionScript(program({ code: 0 }), shell)

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

/** What bash offers for the last of some words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const line = ['parapet', ...words].map((word) => `'${word}'`).join(' ')
  const probe = `COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _parapet; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${await scriptFor('bash')}\n${probe}`], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((word) => word !== '')
}

describe('bash', () => {
  test.each([
    [[''], ['scan', 'controls', 'explain', 'access', 'paths', 'fix', 'policy', 'serve', 'completion']],
    [
      ['access', 'check'],
      ['check-no-new-access', 'check-not-granted', 'check-no-public', 'check-only-these'],
    ],
    [['sc'], ['scan']],
    [['scan', '--form'], ['--format']],
    [
      ['scan', '--format', ''],
      ['text', 'json', 'sarif', 'markdown', 'junit', 'html'],
    ],
    [['scan', '--format', '=', 's'], ['sarif']],
    [['scan', '--format', 'json', ''], []],
    [['scan', '--output', ''], []],
    [['scan', '--stage', 't'], ['train']],
    [['scan', '--stage', 'train', 'd'], ['deploy']],
    [['scan', '--fail-on', 'crit'], ['critical']],
    [['scan', 'x'], []],
    [
      ['controls', '--format', ''],
      ['text', 'json'],
    ],
    [['explain', 'sagemaker/notebook-direct'], ['sagemaker/notebook-direct-internet']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['--ver'], ['--version']],
  ])('%j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected)
  })

  test('offers the options of a command', async () => {
    expect(await offered('scan', '-')).toEqual(expect.arrayContaining(['--baseline', '--help', '-h']))
    expect(await offered('explain', '--')).toEqual(['--help'])
  })
})

test.skipIf(!has('zsh'))('zsh takes the script (skipped where there is no zsh)', async () => {
  expect(spawnSync('zsh', ['-n'], { input: await scriptFor('zsh'), encoding: 'utf8' }).stderr).toBe('')
})

test.skipIf(!has('fish'))('fish takes the script (skipped where there is no fish)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-fish-'))
  const file = join(folder, 'parapet.fish')
  writeFileSync(file, await scriptFor('fish'))
  expect(spawnSync('fish', ['-n', file], { encoding: 'utf8' }).stderr).toBe('')
  rmSync(folder, { recursive: true })
})

test('zsh', async () => {
  const script = await scriptFor('zsh')
  expect(script).toContain(
    "    'explain:explain a control: what it judges, why, how to mend it, with examples'",
  )
  expect(script).toContain(
    "'*--severity[only controls of this severity or worse]:value:(critical high medium low info)'",
  )
  expect(script).toContain(
    "'*--config[settings and suppressions (default\\: parapet.yaml beside the inputs)]:value:_files'",
  )
})

test('fish', async () => {
  const script = await scriptFor('fish')
  expect(script).toContain(
    "complete -c parapet -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'",
  )
  expect(script).toContain(
    "complete -c parapet -n '__fish_seen_subcommand_from scan' -l baseline -r -F -d 'report only what is not in this earlier JSON report'",
  )
})
