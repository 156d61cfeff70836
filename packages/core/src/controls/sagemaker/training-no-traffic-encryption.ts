import { anyOf, type Judgement, onlyWhen } from '../../view/index.ts'
import { PLACE, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { severalInstances, type TrainingDefinition, trainingDefinitionsOf } from '../shared/index.ts'

/** Whether instances train together; of the types that tuning may choose from, any that does counts. */
function several(training: TrainingDefinition, isTuning: boolean): Judgement {
  const choice = isTuning ? training.at('HyperParameterTuningResourceConfig') : undefined
  if (choice?.present === true) {
    const [first, ...rest] = choice.at('InstanceConfigs').items.map((config) => severalInstances(config))
    return first === undefined ? severalInstances(choice) : anyOf(first, ...rest)
  }
  const resources = training.at('ResourceConfig')
  return severalInstances(resources, resources.at('InstanceGroups'))
}

export const control: Control = {
  id: 'sagemaker/training-no-traffic-encryption',
  title: 'Traffic between training instances is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Instances that train together send each other gradients, weights and data in clear text over the network between them.',
  mappings: { 'nist-800-53-r5': ['SC-8'], 'iso-27001': ['A.8.20', 'A.8.24'], soc2: ['CC6.7'] },
  evaluate: (job) =>
    trainingDefinitionsOf(job).map((training) =>
      onlyWhen(several(training, job.type === 'AWS::SageMaker::HyperParameterTuningJob'), () =>
        training.at('EnableInterContainerTrafficEncryption').equals(true),
      ),
    ),
  remedy: [set(PLACE, true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::TrainingJob # fail
      Properties: { ResourceConfig: { InstanceCount: 4, InstanceType: ml.p4d.24xlarge } }
    Plain:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        ResourceConfig: { InstanceGroups: [{ InstanceGroupName: a, InstanceCount: 1 }, { InstanceGroupName: b, InstanceCount: 1 }] }
        EnableInterContainerTrafficEncryption: false # fail
    Encrypted:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { ResourceConfig: { InstanceCount: 4 }, EnableInterContainerTrafficEncryption: true }
    Alone:
      Type: AWS::SageMaker::TrainingJob
      Properties: { ResourceConfig: { InstanceCount: 1, InstanceType: ml.p4d.24xlarge } }
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinitions:
          - { DefinitionName: alone, ResourceConfig: { InstanceCount: 1 } }
          - { DefinitionName: several, ResourceConfig: { InstanceCount: 2 } } # fail
    TuningByChoice:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition: # fail
          HyperParameterTuningResourceConfig: { InstanceCount: 2, InstanceType: ml.m5.xlarge }
    TuningByAnyChoice:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition: # fail
          HyperParameterTuningResourceConfig: { InstanceConfigs: [{ InstanceCount: 1 }, { InstanceCount: 2 }] }
    TuningAlone:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition:
          HyperParameterTuningResourceConfig: { InstanceConfigs: [{ InstanceCount: 1 }, { InstanceCount: 1 }] }
    Serverless:
      Type: AWS::SageMaker::TrainingJob
      Properties: { ServerlessJobConfig: { JobType: FineTuning, BaseModelArn: arn:aws:sagemaker:eu-west-1:aws:hub-content/a } }
    Somehow:
      Type: AWS::SageMaker::TrainingJob # unknown
      Properties: { ResourceConfig: { InstanceCount: !Ref Count } }
  `,
}
