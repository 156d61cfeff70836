import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { severalInstances } from './several-instances.ts'

const judge = (config: string) => {
  const resources = viewOf(
    `  Job: { Type: 'AWS::SageMaker::TrainingJob', Properties: { ResourceConfig: ${config} } }`,
    'Job',
  ).at('ResourceConfig')
  return severalInstances(resources, resources.at('InstanceGroups')).verdict
}

test.each([
  ['{ InstanceCount: 1 }', 'fail'],
  ['{ InstanceCount: 2 }', 'pass'],
  ['{ InstanceCount: !Ref P }', 'unknown'],
  ['{ VolumeSizeInGB: 30 }', 'unknown'],
  ['!Ref AWS::NoValue', 'fail'],
  ['!Ref P', 'unknown'],
  ['{ InstanceGroups: [{ InstanceCount: 1 }, { InstanceCount: 1 }] }', 'pass'],
  ['{ InstanceGroups: [{ InstanceCount: 1 }] }', 'fail'],
  ['{ InstanceGroups: [{ InstanceCount: 4 }] }', 'pass'],
  ['{ InstanceGroups: !Ref P }', 'unknown'],
])('%s: %s', (config, verdict) => {
  expect(judge(config)).toBe(verdict)
})
