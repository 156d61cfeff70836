import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { volumeUsesCustomerKey } from './volume-key.ts'

test.each([
  ['{ InstanceType: ml.m5.xlarge }', 'fail'],
  ['{ InstanceType: ml.g5.xlarge }', 'not-applicable'],
  ['{ InstanceType: ml.p6-b200.48xlarge }', 'not-applicable'],
  ['{ InstanceType: !Ref P }', 'unknown'],
  ['{ InstanceType: !Ref P, VolumeKmsKeyId: alias/training }', 'pass'],
  ['{ InstanceType: ml.m5.xlarge, VolumeKmsKeyId: alias/training }', 'pass'],
  ['{ VolumeSizeInGB: 30 }', 'fail'],
  ['!Ref P', 'unknown'],
])('%s: %s', (config, verdict) => {
  const resources = viewOf(
    `  Job: { Type: 'AWS::SageMaker::TrainingJob', Properties: { ResourceConfig: ${config} } }`,
    'Job',
  ).at('ResourceConfig')
  expect(volumeUsesCustomerKey(resources.at('VolumeKmsKeyId'), resources.at('InstanceType')).verdict).toBe(
    verdict,
  )
})
