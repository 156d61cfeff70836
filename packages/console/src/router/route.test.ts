import { expect, test } from 'vitest'
import { hostileNames } from '../../fixtures/hostile.ts'
import { linkTo, linkToFindings, readFindingQuery, readRoute, writeFindingQuery } from './route.ts'

test.each([
  ['', 'overview', ''],
  ['#/', 'overview', ''],
  ['#/findings?severity=high', 'findings', ''],
  ['#/finding/abc', 'finding', 'abc'],
  ['#/finding/a%2Fb', 'finding', 'a/b'],
  ['#/finding/%', 'finding', '%'],
  ['#/nowhere', 'overview', ''],
  ['#/constructor', 'overview', ''],
  ['#main', 'overview', ''],
])('%s is %s', (hash, view, id) => {
  expect(readRoute(hash)).toMatchObject({ view, id })
})

test('links hold any name', () => {
  for (const name of hostileNames) {
    const wanted = name.toWellFormed()
    expect(readRoute(linkTo('finding', name)).id).toBe(wanted)
    expect(readRoute(linkTo('map', '', { focus: name })).params.get('focus') ?? '').toBe(wanted)
    const { params } = readRoute(linkToFindings({ resource: [name] }))
    expect(readFindingQuery(params).facets.resource).toEqual([wanted])
  }
})

test('lists may be written by hand, open values keep their commas', () => {
  const { params } = readRoute('#/findings?severity=high,critical&resource=a,b&sort=place&order=desc&q=x+y')
  expect(readFindingQuery(params)).toEqual({
    text: 'x y',
    facets: { severity: ['high', 'critical'], resource: ['a,b'] },
    sort: 'place',
    descending: true,
  })
})

test('a question survives its link', () => {
  const question = {
    text: 'a & b',
    facets: { stage: ['train', 'deploy'], type: ['AWS::S3::Bucket'] },
    sort: 'title',
    descending: true,
  } as const
  expect(readFindingQuery(readRoute(writeFindingQuery(question)).params)).toEqual(question)
})

test('an unknown order is the order of the report', () => {
  expect(readFindingQuery(new URLSearchParams('sort=__proto__')).sort).toBe('rank')
})
