import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/model-package-group-public',
  title: 'Policy of a model registry group lets everybody in',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelPackageGroup',
  stages: ['train', 'deploy'],
  domain: 'identity',
  threats: ['model-theft', 'unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Anyone with an AWS account reads where the weights and images lie and deploys the models, or registers a version of their own that pipelines take for yours.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0025', 'AML.T0035'],
  },
  evaluate: (group) =>
    eachStatement(group.at('ModelPackageGroupPolicy'), 'resource', (placed) => isNotPublic(group, placed)),
  remedy: [advise('name the roles or accounts that deploy the models in `Principal`')],
  examples: `
    Everybody:
      Type: AWS::SageMaker::ModelPackageGroup
      Properties:
        ModelPackageGroupName: chat
        ModelPackageGroupPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: sagemaker:DescribeModelPackage, Resource: '*' } # fail
            - { Effect: Allow, Principal: { AWS: '*' }, Action: sagemaker:DescribeModelPackage, Resource: '*', Condition: { Bool: { aws:SecureTransport: true } } } # fail
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/deploy' }, Action: sagemaker:DescribeModelPackage, Resource: '*' }
    Named:
      Type: AWS::SageMaker::ModelPackageGroup # pass
      Properties:
        ModelPackageGroupName: chat
        ModelPackageGroupPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/deploy' }, Action: sagemaker:DescribeModelPackage, Resource: '*' }
            - { Effect: Allow, Principal: '*', Action: sagemaker:DescribeModelPackage, Resource: '*', Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
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
