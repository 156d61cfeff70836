import { expect, test } from 'vitest'
import { isInSource, sourceOf } from './suppress-rule.ts'

const at = (file: string) => ({ file, line: 3, column: 1, endLine: 3, endColumn: 2 })

test.each([
  ['parapet.yaml', undefined, 'parapet.yaml:3', false],
  ['a.yaml', 'a.yaml#B', 'Metadata in a.yaml:3', true],
  ['app/main.tf', 'app#aws_s3_bucket.b', 'Comment in app/main.tf:3', true],
])('a suppression in %s', (file, standsAt, source, inSource) => {
  const written = sourceOf({ control: '*', at: at(file), ...(standsAt !== undefined && { standsAt }) })
  expect(written).toBe(source)
  expect(isInSource({ reason: '', source: written })).toBe(inSource)
})
