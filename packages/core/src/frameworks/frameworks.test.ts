import { expect, test } from 'vitest'
import { controls } from '../controls/index.ts'
import { evidenceFor, frameworks } from './index.ts'

const idsOf = new Map(
  frameworks.map(({ id, requirements }) => [id, new Set(requirements.map((one) => one.id))]),
)

test('every requirement that a control names is in its framework', () => {
  const unknown = controls.flatMap((control) =>
    Object.entries(control.mappings).flatMap(([framework, ids]) =>
      ids
        .filter((id) => idsOf.get(framework)?.has(id) !== true)
        .map((id) => `${control.id}: ${framework} ${id}`),
    ),
  )
  expect(unknown).toEqual([])
})

test.each(frameworks)('$id: requirements are told apart, and name only what there is', ({ requirements }) => {
  const ids = requirements.map(({ id }) => id)
  expect([...new Set(ids)]).toEqual(ids)
  const through = requirements.flatMap(({ via = {} }) => Object.entries(via))
  expect(
    through.flatMap(([other, named]) => named.filter((id) => idsOf.get(other)?.has(id) !== true)),
  ).toEqual([])
})

test.each(frameworks)('$id: a requirement has evidence, or says what is needed instead', (framework) => {
  const bare = framework.requirements.filter(
    (requirement) =>
      requirement.beyond === undefined && evidenceFor(framework, requirement, controls).length === 0,
  )
  expect(bare.map(({ id }) => id)).toEqual([])
})

test.each(frameworks)('$id: never claims that anybody complies', (framework) => {
  expect(JSON.stringify(framework)).not.toMatch(/complian/i)
})

test('evidence comes from controls that name the requirement, or one that it is reached through', () => {
  const hipaa = frameworks.find(({ id }) => id === 'hipaa')
  const atRest = hipaa?.requirements.find(({ id }) => id === '164.312(a)(2)(iv)')
  const found = hipaa && atRest ? evidenceFor(hipaa, atRest, controls) : []
  const named = found.filter(({ mappings }) => mappings.hipaa?.includes('164.312(a)(2)(iv)'))
  expect(named.length).toBeGreaterThan(0)
  expect(found.length).toBeGreaterThan(named.length)
  expect(
    found.every(
      ({ mappings }) =>
        mappings.hipaa?.includes('164.312(a)(2)(iv)') || mappings['nist-800-53-r5']?.includes('SC-28'),
    ),
  ).toBe(true)
})
