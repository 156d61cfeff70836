import { expect, test } from 'vitest'
import { plainOf } from '../../../../test/support/plain-value.ts'
import { readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'

test('the JSON notation says the same', () => {
  const unit = readTerraform({
    'main.tf.json': JSON.stringify({
      '//': 'a comment',
      variable: { name: { default: 'n' } },
      locals: { text: 'a-${var.name}', list: [1, true, null, '$${x}'] },
      resource: {
        aws_x: {
          x: {
            count: '${length(local.list)}',
            name: '${local.text}-${count.index}',
            raw: '${local.list}',
            block: [{ a: '%{ if true }yes%{ endif }' }],
            dynamic: { many: { for_each: ['p'], content: { v: '${many.value}' } } },
            lifecycle: { prevent_destroy: true },
          },
        },
      },
      data: [{ aws_region: { here: {} } }],
      output: { region: { value: '${data.aws_region.here.name}' } },
    }),
  })
  const found = resourceAt(unit, 'aws_x.x[1]')
  expect(plainOf(found.attributes)).toEqual({
    name: 'a-n-1',
    raw: [1, true, undefined, '${x}'],
    block: [{ a: 'yes' }],
    many: [{ v: 'p' }],
  })
  expect(found.at).toMatchObject({ file: 'main.tf.json', line: 1 })
  expect(plainOf(unit.outputs.get('region'))).toBe('<AWS::Region>')
})
