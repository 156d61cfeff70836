import { inWords, negate, onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** The one team of each region that AWS itself runs. */
const PUBLIC = ':workteam/public-crowd/'

export const control: Control = {
  id: 'sagemaker/labeling-public-workforce',
  title: 'Data is shown to a public workforce',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::LabelingJob', 'AWS::SageMaker::FlowDefinition'],
  stages: ['prepare', 'deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Anyone with an account of Mechanical Turk sees the data and answers for it. What was shown cannot be taken back, and a few of them are enough to poison the labels.',
  mappings: {
    'nist-800-53-r5': ['AC-22', 'AC-3'],
    'iso-27001': ['A.5.12', 'A.5.34'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM04'],
    'mitre-atlas': ['AML.T0020'],
  },
  evaluate: (job) => {
    const team = job.at(
      job.type === 'AWS::SageMaker::LabelingJob'
        ? 'HumanTaskConfig.WorkteamArn'
        : 'HumanLoopConfig.WorkteamArn',
    )
    return onlyWhen(team.isSet(), () => negate(inWords(team.contains(PUBLIC), team.description)))
  },
  remedy: [advise('name a private work team, or one of a vendor under contract')],
  examples: `
    Labels:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        HumanTaskConfig:
          WorkteamArn: !Sub arn:aws:sagemaker:\${AWS::Region}:394669845002:workteam/public-crowd/default # fail
    Reviews:
      Type: AWS::SageMaker::FlowDefinition
      Properties:
        HumanLoopConfig:
          WorkteamArn: arn:aws:sagemaker:eu-west-1:394669845002:workteam/public-crowd/default # fail
    Private:
      Type: AWS::SageMaker::LabelingJob # pass
      Properties: { HumanTaskConfig: { WorkteamArn: arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/clinic } }
    NoLoop:
      Type: AWS::SageMaker::FlowDefinition
      Properties: { FlowDefinitionName: none }
    ByParameter:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        HumanTaskConfig:
          WorkteamArn: !Ref Team # unknown
  `,
}
