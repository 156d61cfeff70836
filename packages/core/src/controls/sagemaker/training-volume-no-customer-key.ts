import { allOf, type Judgement, onlyWhen, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import {
  type TrainingDefinition,
  takesVolumeKey,
  trainingDefinitionsOf,
  usesCustomerKey,
  volumeUsesCustomerKey,
} from '../shared/index.ts'

/** The settings of the instances: those that only tuning has, where they are used. */
function resourcesOf(training: TrainingDefinition, isTuning: boolean): PropertyView {
  const choice = isTuning ? training.at('HyperParameterTuningResourceConfig') : undefined
  return choice?.present === true ? choice : training.at('ResourceConfig')
}

/** Where several types are named, all of them have to take a key before one can be asked for. */
function judgeVolume(resources: PropertyView, groups: PropertyView): Judgement {
  const [first, ...rest] = groups.items.map((group) => takesVolumeKey(group.at('InstanceType')))
  const key = resources.at('VolumeKmsKeyId')
  return first === undefined
    ? volumeUsesCustomerKey(key, resources.at('InstanceType'))
    : onlyWhen(allOf(first, ...rest), () => usesCustomerKey(key))
}

function judgeTraining(training: TrainingDefinition, isTuning: boolean): Judgement {
  const resources = resourcesOf(training, isTuning)
  const groups = resources.path.schema.endsWith('HyperParameterTuningResourceConfig')
    ? 'InstanceConfigs'
    : 'InstanceGroups'
  return onlyWhen(resources.isSet(), () => judgeVolume(resources, resources.at(groups)))
}

export const control: Control = {
  id: 'sagemaker/training-volume-no-customer-key',
  title: 'Volumes of training are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Training data and checkpoints lie on these volumes. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) =>
    trainingDefinitionsOf(job).map((training) =>
      judgeTraining(training, job.type === 'AWS::SageMaker::HyperParameterTuningJob'),
    ),
  remedy: [advise('name a customer managed KMS key in the `VolumeKmsKeyId` of the instances')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig: { InstanceCount: 1, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 50 } # fail
    AwsManaged:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig:
          InstanceType: ml.m5.xlarge
          VolumeKmsKeyId: alias/aws/ebs # fail
    OwnKey:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { ResourceConfig: { InstanceType: ml.m5.xlarge, VolumeKmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    LocalStorage:
      Type: AWS::SageMaker::TrainingJob
      Properties: { ResourceConfig: { InstanceCount: 1, InstanceType: ml.p4d.24xlarge } }
    MixedGroups:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig: { InstanceGroups: [{ InstanceType: ml.m5.xlarge }, { InstanceType: ml.g5.xlarge }] }
    Groups:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig: { InstanceGroups: [{ InstanceType: ml.m5.xlarge }, { InstanceType: ml.c5.xlarge }] } # fail
    GroupsAwsManaged:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig:
          InstanceGroups: [{ InstanceType: ml.m5.xlarge }, { InstanceType: ml.c5.xlarge }]
          VolumeKmsKeyId: alias/aws/ebs # fail
    Serverless:
      Type: AWS::SageMaker::TrainingJob
      Properties: { ServerlessJobConfig: { JobType: FineTuning, BaseModelArn: arn:aws:sagemaker:eu-west-1:aws:hub-content/a } }
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition:
          HyperParameterTuningResourceConfig: # fail
            InstanceConfigs: [{ InstanceCount: 1, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 50 }]
    TuningLikeTraining:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinitions:
          - DefinitionName: small
            ResourceConfig: { InstanceCount: 1, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 50 } # fail
    TuningLocalStorage:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition: { HyperParameterTuningResourceConfig: { InstanceConfigs: [{ InstanceType: ml.g5.xlarge }] } }
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig:
          InstanceType: ml.m5.xlarge
          VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
