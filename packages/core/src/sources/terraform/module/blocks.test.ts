import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../../test/support/plain-value.ts'
import { readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'

const read = (body: string) =>
  resourceAt(
    readTerraform(`
variable "open" {}
variable "on" {}
resource "aws_x" "x" {
  ${body}
}`),
    'aws_x.x',
  )

describe('blocks are lists of maps', () => {
  test.each<readonly [string, unknown]>([
    ['b { c = 1 }', { b: [{ c: 1 }] }],
    ['b { c = 1 }\n b { d {} }', { b: [{ c: 1 }, { d: [{}] }] }],
    ['lifecycle { prevent_destroy = true }\n provider = aws.x\n depends_on = [aws_y.y]', {}],
    [
      'dynamic "b" {\n for_each = ["x", "y"]\n content {\n k = b.key\n v = b.value\n }\n }\n b { v = "z" }',
      { b: [{ k: 0, v: 'x' }, { k: 1, v: 'y' }, { v: 'z' }] },
    ],
    [
      'dynamic "b" {\n for_each = { x = 1 }\n iterator = it\n content {\n v = "${it.key}${it.value}"\n }\n }',
      { b: [{ v: 'x1' }] },
    ],
    [
      'dynamic "b" {\n for_each = var.on ? [1] : []\n content {\n v = b.value\n }\n }',
      { b: [{ if: 'var.on=true', then: { v: 1 }, else: undefined }] },
    ],
    [
      'dynamic "b" {\n for_each = var.open\n content {\n v = b.value\n w = 1\n }\n }',
      {
        b: [
          {
            if: 'elements(var.open) is not empty',
            then: { v: '<element(var.open)>', w: 1 },
            else: undefined,
          },
        ],
      },
    ],
  ])('%s', (body, expected) => {
    expect(plainOf(read(body).attributes)).toEqual(expected)
  })
})

test('places are exact', () => {
  const { at, attributes } = read('name = "x"\n  b { c = [1, "two"] }')
  expect(at).toEqual({ file: 'main.tf', line: 4, column: 1, endLine: 4, endColumn: 21 })
  expect(attributes.keys?.get('name')).toMatchObject({ line: 5, column: 3, endColumn: 7 })
  expect(attributes.entries.get('name')?.at).toMatchObject({ line: 5, column: 10, endColumn: 13 })
  const blocks = attributes.entries.get('b')
  const [block] = blocks?.kind === 'list' ? blocks.items : []
  const list = block?.kind === 'map' ? block.entries.get('c') : undefined
  expect(list?.kind === 'list' ? list.items[1]?.at : undefined).toMatchObject({
    line: 6,
    column: 15,
    endColumn: 20,
  })
})

describe('comments that suppress', () => {
  test.each<readonly [string, unknown]>([
    [
      '# parapet: ignore s3/* It is public on purpose',
      [{ control: 's3/*', reason: 'It is public on purpose' }],
    ],
    [
      '/* parapet: ignore a/b until 2027-01-31 Moved soon */',
      [{ control: 'a/b', expires: '2027-01-31', reason: 'Moved soon' }],
    ],
    ['// parapet: ignore a/b', [{ control: 'a/b' }]],
    ['# parapet is fine', undefined],
  ])('%s', (comment, suppress) => {
    const { metadata } = read(comment)
    expect(plainOf(metadata)).toEqual(suppress === undefined ? undefined : { parapet: { suppress } })
  })

  test('stand above the header too, and are of that resource alone', () => {
    const unit = readTerraform(
      '# parapet: ignore a/b Why not\nresource "aws_x" "x" {}\n\nresource "aws_x" "y" {}',
    )
    expect(unit.resources.map(({ metadata }) => metadata !== undefined)).toEqual([true, false])
  })
})
