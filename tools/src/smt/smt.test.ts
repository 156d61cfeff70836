import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { questions } from './questions.ts'
import { allows, is } from './smt-lib.ts'

test('the same seed asks the same questions, and both answers occur', () => {
  const asked = questions(60, 3)
  expect(questions(60, 3)).toEqual(asked)
  expect(new Set(asked.map(({ outcome }) => outcome))).toEqual(new Set(['proven', 'refuted']))
})

test('a policy is written from its JSON', () => {
  const statement = {
    Effect: 'Allow',
    Action: ['S3:Get*'],
    Resource: ['a"b'],
    Condition: { StringNotLike: { k1: ['?'] } },
  } as const
  expect(allows([statement])).toBe(
    '(and (or (and (or (str.in_re action (re.++ (str.to_re "s3:get") re.all)) false) ' +
      '(or (str.in_re resource (str.to_re "a\\u{22}b")) false) ' +
      '(or (not has-k1) (not (or (str.in_re k1 re.allchar) false))) true) false) (not false))',
  )
  expect(is({ action: 'x', k1: undefined, k2: 'v' })).toBe(
    '(assert (= action "x"))\n(assert (not has-k1))\n(assert (and has-k2 (= k2 "v")))',
  )
})

const z3 = spawnSync('z3', ['--version'])
const missing = z3.error === undefined ? '' : ' (z3 is not installed; .ci/z3 brings its own)'

test.skipIf(missing !== '')(`z3 agrees with the proofs${missing}`, () => {
  for (const { formula, outcome } of questions(20, 11)) {
    const { stdout } = spawnSync('z3', ['-in', '-T:10'], { input: `${formula}\n(check-sat)\n` })
    expect(stdout.toString().trim()).toBe(outcome === 'refuted' ? 'sat' : 'unsat')
  }
})
