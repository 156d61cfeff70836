import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNoSecret, judgeUnderName } from '../shared/index.ts'

export const control: Control = {
  id: 'codebuild/project-secret-in-environment',
  title: 'Environment of a build of the workload holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CodeBuild::Project',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever may look at the project, a build log or a failed step has the secret.',
  mappings: {
    'aws-security-hub': ['CodeBuild.2'],
    'aws-fsbp': ['CodeBuild.2'],
    'nist-800-53-r5': ['IA-5(7)'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (project) =>
    project
      .at('Environment.EnvironmentVariables')
      .each((variable) =>
        onlyWhen(variable.at('Type').equals('PLAINTEXT'), () =>
          judgeUnderName(variable.at('Value'), variable.at('Name'), isNoSecret),
        ),
      ),
  remedy: [
    advise(
      'keep the secret in AWS Secrets Manager and give the variable `Type: SECRETS_MANAGER`; then change it, since it was readable',
    ),
  ],
  examples: `
    Caller:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: codebuild.amazonaws.com }, Action: sts:AssumeRole }] }
        Policies:
          - PolicyName: train
            PolicyDocument: { Statement: [{ Effect: Allow, Action: sagemaker:CreateTrainingJob, Resource: arn:aws:sagemaker:eu-west-1:111122223333:training-job/a }] }
    Leaky:
      Type: AWS::CodeBuild::Project
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Source: { Type: NO_SOURCE, BuildSpec: buildspec.yml }
        Environment:
          Type: LINUX_CONTAINER
          Image: aws/codebuild/standard:7.0
          ComputeType: BUILD_GENERAL1_SMALL
          EnvironmentVariables:
            - { Name: STAGE, Value: production }
            - { Name: HF_TOKEN, Value: Tr0ub4dor-example } # fail
    ByParameter:
      Type: AWS::CodeBuild::Project
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Source: { Type: NO_SOURCE, BuildSpec: buildspec.yml }
        Environment:
          Type: LINUX_CONTAINER
          Image: aws/codebuild/standard:7.0
          ComputeType: BUILD_GENERAL1_SMALL
          EnvironmentVariables:
            - { Name: HF_TOKEN, Value: !Ref Token } # unknown
            - { Name: STAGE, Value: !Ref Stage }
            - { Name: !Ref Variable, Value: Tr0ub4dor-example } # unknown
    Fetched:
      Type: AWS::CodeBuild::Project # pass
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Source: { Type: NO_SOURCE, BuildSpec: buildspec.yml }
        Environment:
          Type: LINUX_CONTAINER
          Image: aws/codebuild/standard:7.0
          ComputeType: BUILD_GENERAL1_SMALL
          EnvironmentVariables:
            - { Name: HF_TOKEN, Type: SECRETS_MANAGER, Value: hugging-face-token }
            - { Name: STAGE, Value: production }
  `,
}
