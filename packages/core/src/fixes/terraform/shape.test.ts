import { expect, test } from 'vitest'
import type { EditValue } from '../../workload/index.ts'
import { satellitesFor, topLevel } from './levels.ts'
import { printBody } from './print-hcl.ts'
import { bodyFor } from './shape.ts'

const call = (): undefined => undefined

function written(type: string, path: string, value: EditValue): string | undefined {
  const level = topLevel(type)
  const body = level && bodyFor(level, path.split('.'), value, { call })
  return body && printBody(body, '', '\n')
}

test.each([
  ['aws_kms_key', 'PendingWindowInDays', 30, 'deletion_window_in_days = 30\n'],
  ['aws_lambda_function_url', 'AuthType', 'AWS_IAM', 'authorization_type = "AWS_IAM"\n'],
  ['awscc_bedrockagentcore_gateway', 'ExceptionLevel', 'DEBUG', 'exception_level = "DEBUG"\n'],
  [
    'awscc_bedrockagentcore_gateway',
    'PolicyEngineConfiguration.Mode',
    'ENFORCE',
    'policy_engine_configuration = { mode = "ENFORCE" }\n',
  ],
  [
    'aws_dynamodb_table',
    'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    true,
    'point_in_time_recovery {\n  enabled = true\n}\n',
  ],
  [
    'aws_bedrock_guardrail',
    'ContentPolicyConfig',
    { FiltersConfig: [{ Type: 'HATE' }, { Type: 'SEXUAL' }] },
    'content_policy_config {\n  filters_config {\n    type = "HATE"\n  }\n  filters_config {\n    type = "SEXUAL"\n  }\n}\n',
  ],
  [
    'aws_kms_key',
    'KeyPolicy',
    { Version: '2012-10-17', Statement: [] },
    'policy = jsonencode({ Version = "2012-10-17", Statement = [] })\n',
  ],
  ['aws_s3_bucket', 'VersioningConfiguration.Status', 'Enabled', undefined],
  ['aws_nothing', 'A', 'x', undefined],
  ['aws_kms_key', 'KeyPolicy', { Ref: 'Parameter' }, undefined],
] as const)('%s %s', (type, path, value, is) => {
  expect(written(type, path, value)).toBe(is)
})

test('what a bucket has as resources of their own is found', () => {
  const types = (path: string): readonly string[] =>
    satellitesFor('aws_s3_bucket', path.split('.')).flatMap(({ type, level, at }) =>
      bodyFor(level, path.split('.').slice(at.length), 'Enabled', { call }) === undefined ? [] : [type],
    )
  expect(types('VersioningConfiguration.Status')).toEqual(['aws_s3_bucket_versioning'])
  expect(types('Nothing')).toEqual([])
})
