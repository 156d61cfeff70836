import { expect, test } from 'vitest'
import { readCloudFormation } from '../sources/index.ts'
import { assess } from './assess.ts'

const trail = 'Trail: { Type: AWS::CloudTrail::Trail, Properties: { IsLogging: true, S3BucketName: trails } }'

test.each([
  [
    'beside a workload',
    'Model: { Type: AWS::SageMaker::Model }',
    { kind: 'account-wide', to: 't.yaml#Model' },
  ],
  ['beside anything else', 'Topic: { Type: AWS::SNS::Topic }', undefined],
])('what watches the account counts %s', (_name, other, expected) => {
  const files = { paths: () => ['t.yaml'], read: () => `Resources:\n  ${trail}\n  ${other}\n` }
  const { units } = readCloudFormation(files, 't.yaml', {})
  expect(assess(units, []).relevance.get('t.yaml#Trail')).toEqual(expected)
})
