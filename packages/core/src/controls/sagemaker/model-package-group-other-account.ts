import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/model-package-group-other-account',
  title: 'Policy of a model registry group lets another account in',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelPackageGroup',
  stages: ['train', 'deploy'],
  domain: 'identity',
  threats: ['model-theft', 'unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Who reads, deploys or registers models is then decided over there: by the people, the mistakes and the intruders of an account that you do not run.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0025', 'AML.T0035'],
  },
  evaluate: (group) =>
    eachStatement(group.at('ModelPackageGroupPolicy'), 'resource', (placed) => isNotForeign(group, placed)),
  remedy: [
    advise(
      'name roles of your own account, or confine the callers to your organization by `aws:PrincipalOrgID`',
    ),
  ],
  examples: `
    # in account 111122223333
    Foreign:
      Type: AWS::SageMaker::ModelPackageGroup
      Properties:
        ModelPackageGroupName: chat
        ModelPackageGroupPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: sagemaker:DescribeModelPackage, Resource: '*' } # fail
    Own:
      Type: AWS::SageMaker::ModelPackageGroup # pass
      Properties:
        ModelPackageGroupName: chat
        ModelPackageGroupPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/deploy' }, Action: sagemaker:DescribeModelPackage, Resource: '*' }
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: sagemaker:DescribeModelPackage, Resource: '*', Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
    WithoutPolicy:
      Type: AWS::SageMaker::ModelPackageGroup
      Properties: { ModelPackageGroupName: chat }
    ByParameter:
      Type: AWS::SageMaker::ModelPackageGroup
      Properties:
        ModelPackageGroupName: chat
        ModelPackageGroupPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Reader }, Action: sagemaker:DescribeModelPackage, Resource: '*' } # unknown
  `,
}
