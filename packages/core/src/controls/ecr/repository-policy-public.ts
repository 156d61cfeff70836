import { eachStatement } from '../../access/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'ecr/repository-policy-public',
  title: 'Everybody may pull or push images of the workload',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ECR::Repository',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Images with code and often with weights in them are free to take; where pushing is allowed, the next start runs what a stranger put there.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010', 'AML.T0025'],
  },
  evaluate: (repository) =>
    eachStatement(repository.at('RepositoryPolicyText'), 'resource', (placed) =>
      isNotPublic(repository, placed),
    ),
  remedy: [set('.Condition.StringEquals.aws:PrincipalAccount', { Ref: 'AWS::AccountId' })],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByDefault}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Everybody}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByParameter}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Named}:1.4
    ByDefault:
      Type: AWS::ECR::Repository
    Everybody:
      Type: AWS::ECR::Repository
      Properties:
        RepositoryPolicyText:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: ecr:BatchGetImage }
            - { Effect: Allow, Principal: '*', Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer] } # fail
    ByParameter:
      Type: AWS::ECR::Repository
      Properties:
        RepositoryPolicyText:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Puller }, Action: ecr:BatchGetImage } # unknown
    Named:
      Type: AWS::ECR::Repository # pass
      Properties:
        RepositoryPolicyText:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: ecr:BatchGetImage }
            - { Effect: Allow, Principal: '*', Action: ecr:BatchGetImage, Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
            - { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: ecr:BatchGetImage }
  `,
}
