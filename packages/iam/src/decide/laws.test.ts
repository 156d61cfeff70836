import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentSet } from '../../test/arbitrary.ts'
import { conditionKeys, documentSet, openRequest, readSet, request } from '../../test/arbitrary.ts'
import { cells } from '../../test/cells.ts'
import { runs } from '../../test/runs.ts'
import type { ContextValue } from '../condition/context.ts'
import { lookUp } from '../condition/context.ts'
import { compileWorld } from '../engine/compiled-world.ts'
import { readPolicyText } from '../language/read.ts'
import type { Truth } from '../language/truth.ts'
import { interpret } from '../reference/interpret.ts'
import { contextOf } from './context.ts'
import { decide } from './decide.ts'
import { evaluateRequest, ownerOf } from './evaluate-request.ts'
import type { AccessRequest, PolicySet } from './request.ts'

function answer(asked: AccessRequest, policies: PolicySet): Truth {
  const { allowed } = evaluateRequest(asked, policies)
  return allowed.kind === 'constant' ? allowed.value : undefined
}

/** The request as the only cell of a matrix, which has no path of its own. */
function cellOf(
  { caller, action, resource, resourceAccount, context, path }: AccessRequest,
  policies: PolicySet,
) {
  if (path !== undefined) return undefined
  const { endpoint, resource: policy, rcps, grants, ...own } = policies
  const compiled = compileWorld({
    principals: [{ caller, ...own }],
    resources: [
      {
        arn: resource,
        ...(resourceAccount && { account: resourceAccount }),
        ...(policy && { policy }),
        ...(rcps && { rcps }),
        ...(grants && { grants }),
      },
    ],
    ...(endpoint && { endpoint }),
    ...(context && { context }),
  })
  return cells(compiled, action)[0]?.[0]
}

const denial = readPolicyText(
  '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:Get*","Resource":"arn:aws:s3:::data/*"}}',
  'identity',
).policy

describe('laws of a decision', () => {
  test('a Deny never adds access', () => {
    fc.assert(
      fc.property(request, documentSet, (asked, documents) => {
        const policies = readSet(documents)
        const { identity } = policies
        const more = {
          ...policies,
          identity: identity === 'unknown' ? identity : [...(identity ?? []), denial],
        }
        const [before, after] = [answer(asked, policies), answer(asked, more)]
        if (before === false) expect(after).toBe(false)
        if (after === true) expect(before).toBe(true)
      }),
      { numRuns: runs(1500) },
    )
  })

  const fact = fc.constantFrom<ContextValue>(
    { kind: 'absent' },
    { kind: 'known', values: ['a'] },
    { kind: 'known', values: ['ann'] },
    { kind: 'known', values: ['10.1.2.3'] },
    { kind: 'known', values: ['a', 'b'] },
  )

  test('what becomes known of a context never turns a sure answer', () => {
    fc.assert(
      fc.property(
        request,
        documentSet,
        fc.tuple(...conditionKeys.map(() => fact)),
        (asked, documents, facts) => {
          const policies = readSet(documents)
          const before = answer(asked, policies)
          // What the decision itself takes for known is not open.
          const context = contextOf({ ...asked, ...ownerOf(asked) })
          const open = conditionKeys.filter((key) => lookUp(context, key).kind === 'unknown')
          const keys = new Map(asked.context?.keys)
          for (const key of open)
            keys.set(key.toLowerCase(), facts[conditionKeys.indexOf(key)] ?? { kind: 'absent' })
          const narrowed: AccessRequest = { ...asked, context: { keys, others: context.others } }
          if (before !== undefined) expect(answer(narrowed, policies)).toBe(before)
        },
      ),
      { numRuns: runs(1500) },
    )
  })

  test('a sure answer holds whatever the holes are', () => {
    const value = fc.constantFrom(
      '*',
      's3:*',
      'Allow',
      'Deny',
      'arn:aws:s3:::data/*',
      '111122223333',
      'a',
      'true',
    )
    fc.assert(
      fc.property(request, documentSet, value, value, (asked, documents, a, b) => {
        const before = answer(asked, readSet(documents))
        const after = answer(
          asked,
          readSet(documents, (id) => (id === 'A' ? a : b)),
        )
        if (before !== undefined && after !== undefined) expect(after).toBe(before)
      }),
      { numRuns: runs(3000) },
    )
  })

  test('a sure answer on a resource that is known in part holds whatever it is', () => {
    fc.assert(
      fc.property(openRequest, documentSet, ({ asked, fillings }, documents) => {
        const policies = readSet(documents)
        const formula = answer(asked, policies)
        const reference = interpret(asked, policies)
        const compiled = cellOf(asked, policies)
        for (const resource of fillings) {
          const after = answer({ ...asked, resource }, policies)
          for (const before of [formula, reference, compiled])
            if (before !== undefined) expect(after).toBe(before)
        }
      }),
      { numRuns: runs(1000) },
    )
  })

  test('a sure answer holds whatever the unseen policies say', () => {
    fc.assert(
      fc.property(request, documentSet, documentSet, (asked, documents, others) => {
        const before = answer(asked, readSet(documents))
        const seen: DocumentSet = Object.fromEntries(
          Object.entries(documents).flatMap(([level, value]) => {
            const other = others[level as keyof DocumentSet]
            return value !== 'unknown' ? [[level, value]] : other === undefined ? [] : [[level, other]]
          }),
        )
        const after = answer(asked, readSet(seen))
        if (before !== undefined && after !== undefined) expect(after).toBe(before)
      }),
      { numRuns: runs(2000) },
    )
  })

  test('the explanation agrees with the formula', () => {
    fc.assert(
      fc.property(request, documentSet, (asked, documents) => {
        const policies = readSet(documents)
        const truth = answer(asked, policies)
        const { outcome, denial: kind, alternatives, reasons, deciding, missing } = decide(asked, policies)
        if (truth === true) expect(outcome).toBe('allowed')
        if (truth === false) expect(outcome).toBe('denied')
        if (outcome === 'denied')
          expect(kind === 'explicit' ? deciding.length : missing.length).toBeGreaterThan(0)
        if (outcome === 'conditional') {
          expect(reasons).toEqual([])
          expect(alternatives?.every((terms) => terms.length > 0) ?? true).toBe(true)
        }
        if (outcome === 'unknown') expect(reasons.length).toBeGreaterThan(0)
      }),
      { numRuns: runs(1500) },
    )
  })
})
