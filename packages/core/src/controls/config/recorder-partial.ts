import { allOf, anyOf, type Judgement, negate, type PropertyView } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Passes when no type of an AI service is among those that are left out. */
function recordsAi(excluded: PropertyView): Judgement {
  const [first, ...rest] = excluded.items.map((type) =>
    allOf(negate(type.startsWith('AWS::SageMaker::')), negate(type.startsWith('AWS::Bedrock'))),
  )
  return first === undefined ? excluded.judge(true) : allOf(first, ...rest)
}

export const control: Control = {
  id: 'config/recorder-partial',
  title: 'Recorder of settings leaves out types of the workload',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Config::ConfigurationRecorder',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A guardrail, an endpoint or a bucket policy that somebody weakens leaves no record of when and by whom, and no rule ever looks at it.',
  mappings: {
    'aws-security-hub': ['Config.1'],
    'aws-fsbp': ['Config.1'],
    'cis-aws': ['3.3'],
    'nist-800-53-r5': ['CM-3', 'CM-6', 'CM-8'],
    'iso-27001': ['A.8.9'],
    soc2: ['CC7.1', 'CC8.1'],
  },
  evaluate: (recorder) => {
    const group = recorder.at('RecordingGroup')
    return anyOf(
      group.isUnset(),
      group.at('AllSupported').equals(true),
      allOf(
        group.at('ExclusionByResourceTypes').isSet(),
        recordsAi(group.at('ExclusionByResourceTypes.ResourceTypes')),
      ),
    )
  },
  remedy: [set('RecordingGroup', { AllSupported: true })],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
    ByDefault:
      Type: AWS::Config::ConfigurationRecorder # pass
      Properties:
        RoleARN: arn:aws:iam::111122223333:role/config
    Some:
      Type: AWS::Config::ConfigurationRecorder
      Properties:
        RoleARN: arn:aws:iam::111122223333:role/config
        RecordingGroup: # fail
          AllSupported: false
          ResourceTypes: [AWS::S3::Bucket]
    WithoutAi:
      Type: AWS::Config::ConfigurationRecorder
      Properties:
        RoleARN: arn:aws:iam::111122223333:role/config
        RecordingGroup: # fail
          AllSupported: false
          ExclusionByResourceTypes: { ResourceTypes: [AWS::SageMaker::Model] }
          RecordingStrategy: { UseOnly: EXCLUSION_BY_RESOURCE_TYPES }
    ByParameter:
      Type: AWS::Config::ConfigurationRecorder
      Properties:
        RoleARN: arn:aws:iam::111122223333:role/config
        RecordingGroup: { AllSupported: !Ref RecordAll } # unknown
    AllButVolumes:
      Type: AWS::Config::ConfigurationRecorder # pass
      Properties:
        RoleARN: arn:aws:iam::111122223333:role/config
        RecordingGroup:
          AllSupported: false
          ExclusionByResourceTypes: { ResourceTypes: [AWS::EC2::Volume] }
          RecordingStrategy: { UseOnly: EXCLUSION_BY_RESOURCE_TYPES }
    Everything:
      Type: AWS::Config::ConfigurationRecorder # pass
      Properties:
        RoleARN: arn:aws:iam::111122223333:role/config
        RecordingGroup: { AllSupported: true }
  `,
}
