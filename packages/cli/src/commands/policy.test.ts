/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inventory, policyParts, scanPolicy } from '@parapet/aws'
import { data } from '@parapet/iam'
import { expect, test } from 'vitest'

const PARAPET = fileURLToPath(new URL('../../bin/parapet.js', import.meta.url))

test('every action of the policy exists, and reads', async () => {
  await data.loadAllServices()
  const [statement] = scanPolicy(inventory, { organization: true }).Statement
  const actions = statement?.Action ?? []
  expect(actions.length).toBeGreaterThan(100)
  expect(actions.filter((action) => data.matchingActions([action]).length === 0)).toEqual([])
  expect(
    actions.filter(
      (action) => !/:(?:Batch)?(?:Get|List|Describe)|^apigateway:GET$|^sts:AssumeRole$/.test(action),
    ),
  ).toEqual([])
})

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [PARAPET, 'policy', ...words], { encoding: 'utf8' })

test('the policy comes whole with a note, or a part at a time', () => {
  const whole = run()
  expect(whole.status).toBe(0)
  expect(JSON.parse(whole.stdout)).toEqual(scanPolicy())
  expect(whole.stderr).toContain('--part 1')
  for (const [index, part] of policyParts(scanPolicy()).entries()) {
    const { stdout, stderr } = run('--part', String(index + 1))
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(part)
  }
})

test.each(['0', '9', 'x'])('there is no part `%s`', (part) => {
  expect(run('--part', part)).toMatchObject({ status: 2, stdout: '' })
})
