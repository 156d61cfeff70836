import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'codebuild/project-insecure-source',
  title: 'Build of the workload takes any certificate for its source',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CodeBuild::Project',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever sits between the build and the repository hands it other code: a model or image with something extra in it.',
  mappings: {
    'nist-800-53-r5': ['SC-8', 'SC-23'],
    'iso-27001': ['A.8.24'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (project) => project.at('Source.InsecureSsl').equals(false),
  remedy: [remove('Source.InsecureSsl')],
  examples: `
    Caller:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: codebuild.amazonaws.com }, Action: sts:AssumeRole }] }
        Policies:
          - PolicyName: train
            PolicyDocument: { Statement: [{ Effect: Allow, Action: sagemaker:CreateTrainingJob, Resource: arn:aws:sagemaker:eu-west-1:111122223333:training-job/a }] }
    ByDefault:
      Type: AWS::CodeBuild::Project # pass
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Environment: { Type: LINUX_CONTAINER, Image: a, ComputeType: BUILD_GENERAL1_SMALL }
        Source: { Type: GITHUB_ENTERPRISE, Location: https://git.example.com/a.git }
    Anything:
      Type: AWS::CodeBuild::Project
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Environment: { Type: LINUX_CONTAINER, Image: a, ComputeType: BUILD_GENERAL1_SMALL }
        Source: { Type: GITHUB_ENTERPRISE, Location: https://git.example.com/a.git, InsecureSsl: true } # fail
    ByParameter:
      Type: AWS::CodeBuild::Project
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Environment: { Type: LINUX_CONTAINER, Image: a, ComputeType: BUILD_GENERAL1_SMALL }
        Source: { Type: GITHUB_ENTERPRISE, Location: https://git.example.com/a.git, InsecureSsl: !Ref Insecure } # unknown
  `,
}
