import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'codebuild/project-privileged',
  title: 'Build of the workload runs privileged',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CodeBuild::Project',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Code that a pull request or a dependency brings along gets out of its container, and with the role of the build at the images and models that go to production.',
  mappings: {
    'aws-security-hub': ['CodeBuild.5'],
    'nist-800-53-r5': ['AC-6', 'CM-7'],
    'iso-27001': ['A.8.9'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (project) => project.at('Environment.PrivilegedMode').equals(false),
  remedy: [set('Environment.PrivilegedMode', false)],
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
        Source: { Type: NO_SOURCE, BuildSpec: buildspec.yml }
        Environment:
          Type: LINUX_CONTAINER
          Image: aws/codebuild/standard:7.0
          ComputeType: BUILD_GENERAL1_SMALL
    Privileged:
      Type: AWS::CodeBuild::Project
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Source: { Type: NO_SOURCE, BuildSpec: buildspec.yml }
        Environment:
          Type: LINUX_CONTAINER
          Image: aws/codebuild/standard:7.0
          ComputeType: BUILD_GENERAL1_SMALL
          PrivilegedMode: true # fail
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
          PrivilegedMode: !Ref IsPrivileged # unknown
    Plain:
      Type: AWS::CodeBuild::Project # pass
      Properties:
        ServiceRole: !GetAtt Caller.Arn
        Artifacts: { Type: NO_ARTIFACTS }
        Source: { Type: NO_SOURCE, BuildSpec: buildspec.yml }
        Environment:
          Type: LINUX_CONTAINER
          Image: aws/codebuild/standard:7.0
          ComputeType: BUILD_GENERAL1_SMALL
          PrivilegedMode: false
  `,
}
