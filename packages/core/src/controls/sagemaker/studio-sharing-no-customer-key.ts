import { onlyWhen, type PropertyView, type ResourceView } from '../../view/index.ts'
import { PLACE, reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

const settings = (resource: ResourceView): PropertyView =>
  resource.at(
    resource.type === 'AWS::SageMaker::Domain'
      ? 'DefaultUserSettings.SharingSettings'
      : 'UserSettings.SharingSettings',
  )

export const control: Control = {
  id: 'sagemaker/studio-sharing-no-customer-key',
  title: 'Shared notebook output is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::Domain', 'AWS::SageMaker::UserProfile'],
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Sharing a notebook writes the output of its cells, often rows of the training data, to a bucket that all users of the domain read. Without a key of your own that copy cannot be cut off.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => {
    const sharing = settings(resource)
    return onlyWhen(sharing.at('NotebookOutputOption').equals('Allowed'), () =>
      usesCustomerKey(sharing.at('S3KmsKeyId')),
    )
  },
  remedy: [reference(PLACE, 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: research
        DefaultUserSettings:
          ExecutionRole: arn:aws:iam::111122223333:role/studio
          SharingSettings: { NotebookOutputOption: Allowed, S3OutputPath: s3://research-shared } # fail
    AwsManaged:
      Type: AWS::SageMaker::UserProfile
      Properties:
        DomainId: d-1234567890ab
        UserProfileName: ada
        UserSettings:
          SharingSettings:
            NotebookOutputOption: Allowed
            S3KmsKeyId: alias/aws/s3 # fail
    NotShared:
      Type: AWS::SageMaker::Domain # pass
      Properties:
        DefaultUserSettings: { SharingSettings: { NotebookOutputOption: Allowed, S3KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByDefault:
      Type: AWS::SageMaker::Domain
      Properties: { DomainName: research, DefaultUserSettings: { ExecutionRole: arn:aws:iam::111122223333:role/studio } }
    ByParameter:
      Type: AWS::SageMaker::UserProfile
      Properties:
        UserSettings:
          SharingSettings: { NotebookOutputOption: !Ref Sharing } # unknown
  `,
}
