import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-package-approved-in-template',
  title: 'Model package is approved by the template that makes it',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelPackage',
  stages: ['train', 'deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'model-theft'],
  responsibility: 'customer',
  why: 'The approval that pipelines wait for comes with the package: nobody looked at its evaluation, bias or origin, and whoever can change the template releases a model.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SA-11'],
    'iso-27001': ['A.8.29', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 1.1', 'MEASURE 2.3'],
    'mitre-atlas': ['AML.T0018'],
  },
  evaluate: (model) => model.at('ModelApprovalStatus').isNoneOf(['Approved']),
  remedy: [set('ModelApprovalStatus', 'PendingManualApproval')],
  examples: `
    Approved:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        ModelPackageGroupName: chat
        ModelApprovalStatus: Approved # fail
    ByDefault:
      Type: AWS::SageMaker::ModelPackage # pass
      Properties: { ModelPackageGroupName: chat }
    Pending:
      Type: AWS::SageMaker::ModelPackage # pass
      Properties: { ModelPackageGroupName: chat, ModelApprovalStatus: PendingManualApproval }
    ByParameter:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        ModelApprovalStatus: !Ref Approval # unknown
  `,
}
