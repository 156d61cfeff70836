import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 'ecr/repository-policy-other-account',
  title: 'Another account may pull or push images of the workload',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ECR::Repository',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'What your models run in is then decided, or carried away, by an account that you do not run.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (repository) =>
    eachStatement(repository.at('RepositoryPolicyText'), 'resource', (placed) =>
      isNotForeign(repository, placed),
    ),
  remedy: [
    advise(
      'confine the callers to your organization by `aws:PrincipalOrgID`, or share the images by replication',
    ),
  ],
  examples: `
    # in account 111122223333
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Foreign}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByParameter}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Own}:1.4
    Foreign:
      Type: AWS::ECR::Repository
      Properties:
        RepositoryPolicyText:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: ecr:BatchGetImage } # fail
    ByParameter:
      Type: AWS::ECR::Repository
      Properties:
        RepositoryPolicyText:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${Partner}:root' }, Action: ecr:BatchGetImage } # unknown
    Own:
      Type: AWS::ECR::Repository # pass
      Properties:
        RepositoryPolicyText:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: ecr:BatchGetImage }
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: ecr:BatchGetImage, Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
  `,
}
