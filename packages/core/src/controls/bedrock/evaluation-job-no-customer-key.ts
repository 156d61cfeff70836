import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/evaluation-job-no-customer-key',
  title: 'Evaluation job is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::EvaluationJob',
  stages: ['generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Prompts, answers and judgements of the evaluation are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('CustomerEncryptionKeyId')),
  remedy: [reference('CustomerEncryptionKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::EvaluationJob # fail
      Properties:
        JobName: judge
    WithKey:
      Type: AWS::Bedrock::EvaluationJob # pass
      Properties:
        JobName: judge
        CustomerEncryptionKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Bedrock::EvaluationJob
      Properties:
        JobName: judge
        CustomerEncryptionKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::EvaluationJob
      Properties:
        JobName: judge
        CustomerEncryptionKeyId: !Ref KeyArn # unknown
  `,
}
