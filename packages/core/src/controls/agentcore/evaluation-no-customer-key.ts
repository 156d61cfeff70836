import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/evaluation-no-customer-key',
  title: 'Evaluation data of an agent is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::BedrockAgentCore::Evaluator',
    'AWS::BedrockAgentCore::Dataset',
    'AWS::BedrockAgentCore::ConfigurationBundle',
  ],
  stages: ['generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Transcripts, prompts and expected answers are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('KmsKeyArn')),
  remedy: [reference('KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    EvaluatorByDefault:
      Type: AWS::BedrockAgentCore::Evaluator # fail
      Properties:
        EvaluatorName: tone
    EvaluatorWithKey:
      Type: AWS::BedrockAgentCore::Evaluator # pass
      Properties:
        EvaluatorName: tone
        KmsKeyArn: !GetAtt Key.Arn
    EvaluatorWithKeyOfAws:
      Type: AWS::BedrockAgentCore::Evaluator
      Properties:
        EvaluatorName: tone
        KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    EvaluatorByParameter:
      Type: AWS::BedrockAgentCore::Evaluator
      Properties:
        EvaluatorName: tone
        KmsKeyArn: !Ref KeyArn # unknown
    DatasetByDefault:
      Type: AWS::BedrockAgentCore::Dataset # fail
      Properties:
        DatasetName: tickets
    DatasetWithKey:
      Type: AWS::BedrockAgentCore::Dataset # pass
      Properties:
        DatasetName: tickets
        KmsKeyArn: !GetAtt Key.Arn
    DatasetByParameter:
      Type: AWS::BedrockAgentCore::Dataset
      Properties:
        DatasetName: tickets
        KmsKeyArn: !Ref KeyArn # unknown
    ConfigurationBundleByDefault:
      Type: AWS::BedrockAgentCore::ConfigurationBundle # fail
      Properties:
        BundleName: planner
    ConfigurationBundleWithKey:
      Type: AWS::BedrockAgentCore::ConfigurationBundle # pass
      Properties:
        BundleName: planner
        KmsKeyArn: !GetAtt Key.Arn
    ConfigurationBundleByParameter:
      Type: AWS::BedrockAgentCore::ConfigurationBundle
      Properties:
        BundleName: planner
        KmsKeyArn: !Ref KeyArn # unknown
  `,
}
