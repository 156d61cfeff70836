import { expect, test } from 'vitest'
import provider from '../../../../../tools/data/terraform-aws.generated.json' with { type: 'json' }
import { controls } from '../../controls/index.ts'
import { mappings } from '../../sources/terraform/mapping/types.generated.ts'
import { argumentOf, snakeCase } from './argument.ts'

test.each([
  ['EnableKeyRotation', 'enable_key_rotation'],
  ['EnableSSMAccess', 'enable_ssm_access'],
  ['KMSKeyId', 'kms_key_id'],
  ['MapPublicIpOnLaunch', 'map_public_ip_on_launch'],
])('%s is %s', (name, is) => {
  expect(snakeCase(name)).toBe(is)
})

test.each([
  ['aws_kms_key', 'PendingWindowInDays', 30, { name: 'deletion_window_in_days', value: 30 }],
  ['aws_lambda_function_url', 'AuthType', 'AWS_IAM', { name: 'authorization_type', value: 'AWS_IAM' }],
  ['awscc_bedrockagentcore_gateway', 'ExceptionLevel', 'DEBUG', { name: 'exception_level', value: 'DEBUG' }],
  ['aws_s3_bucket_versioning', 'VersioningConfiguration', 'x', undefined],
  ['aws_nothing', 'A', 'x', undefined],
])('%s %s', (type, property, value, is) => {
  expect(argumentOf(type, property, value)).toEqual(is)
})

/** The arguments of a type, at the top. */
function argumentsOf(type: string): readonly string[] {
  const types: Readonly<Record<string, string>> = provider.types
  let depth = 0
  let top = ''
  // `:{` is a map, a brace without a colon a block.
  for (const char of (types[type] ?? '').replaceAll(':{', ':')) {
    if (char === '}') depth -= 1
    if (depth === 0) top += char
    if (char === '{') depth += 1
  }
  return top.split(' ').map((word) => word.split(/[:{}]/)[0] ?? '')
}

test('every argument that a remedy would write is one of the provider', () => {
  const wrong = controls.flatMap(({ id, appliesTo, remedy }) =>
    mappings
      .filter(({ to, fold }) => fold === undefined && [appliesTo].flat().includes(to))
      .flatMap(({ from }) =>
        remedy.flatMap((edit) => {
          if (edit.kind !== 'set' || typeof edit.value === 'object' || /[.[]/.test(edit.path)) return []
          const argument = argumentOf(from, edit.path, edit.value)
          const known = argument === undefined || argumentsOf(from).includes(argument.name)
          return known ? [] : [`${id}: ${from} ${argument.name}`]
        }),
      ),
  )
  expect(wrong).toEqual([])
})
