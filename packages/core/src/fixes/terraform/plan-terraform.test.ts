import { expect, test } from 'vitest'
import { parseHcl } from '../../../test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { controls } from '../../controls/index.ts'
import { assess } from '../../scan/index.ts'
import { readWorkload } from '../../sources/index.ts'
import { fixWorkload } from '../fix-workload.ts'

const switches = ['sagemaker/notebook-root-access', 'sagemaker/notebook-direct-internet']

function fixed(lines: string, around = '', wanted: readonly string[] = switches) {
  const text = `${around}resource "aws_sagemaker_notebook_instance" "lab" { # ours
  name          = "lab"
  role_arn      = "arn:aws:iam::123456789012:role/lab"
  instance_type = "ml.t3.medium"
${lines}}
`
  const files = inMemoryFiles({ 'main.tf': text })
  const options = { parseHcl }
  const { findings } = assess(readWorkload(files, options).units, controls, 'open')
  const failing = findings.filter(({ verdict, control }) => verdict === 'fail' && wanted.includes(control.id))
  const { fixes, left, files: changed } = fixWorkload({ files, options, controls, findings: failing })
  return { fixes: fixes.length, left, text, after: changed[0]?.after ?? text }
}

test('a literal is replaced, and an argument that is not there is written', () => {
  const { after, fixes, left } = fixed('  root_access   = "Enabled" # why\n')
  expect({ fixes, left }).toEqual({ fixes: 2, left: [] })
  expect(after).toContain('  root_access   = "Disabled" # why\n')
  expect(after).toContain('"lab" { # ours\n  direct_internet_access = "Disabled"\n  name          = "lab"\n')
})

test.each([
  ['an expression', '  direct_internet_access = join("", ["Enabled"])\n  root_access = "Disabled"\n', ''],
  [
    'a value of several resources',
    '  direct_internet_access = local.all\n  root_access = local.all\n',
    'locals { all = join("", ["Enabled"]) }\n',
  ],
])('%s is left with the reason', (_, lines, around) => {
  const { after, text, fixes, left } = fixed(lines, around)
  expect({ fixes, after }).toEqual({ fixes: 0, after: text })
  expect(new Set(left.map(({ kind, reason }) => `${kind}: ${reason}`))).toEqual(
    new Set(['unsupported: an expression computes the value']),
  )
})

test('resources that are written as one are mended as one', () => {
  const { after, fixes, left } = fixed(
    '  count = 2\n  root_access = "Enabled"\n  direct_internet_access = "Disabled"\n',
  )
  expect({ fixes, left }).toEqual({ fixes: 1, left: [] })
  expect(after).toContain('root_access = "Disabled"')
})

test('a resource that the fix needs is added, once for the module', () => {
  const { after, fixes, left } = fixed('', '', ['sagemaker/notebook-no-customer-key'])
  expect({ fixes, left }).toEqual({ fixes: 1, left: [] })
  expect(after).toContain('  kms_key_id = aws_kms_key.ai_workload.arn\n')
  expect(after.match(/resource "aws_kms_key" "ai_workload" \{/g)).toHaveLength(1)
  expect(after).toContain('data "aws_caller_identity" "current" {}')
})

test('a block that the resource does not have is written', () => {
  const { after } = fixed('', '', ['sagemaker/notebook-imds-v1'])
  expect(after).toContain(
    '  instance_metadata_service_configuration {\n    minimum_instance_metadata_service_version = "2"\n  }\n',
  )
})
