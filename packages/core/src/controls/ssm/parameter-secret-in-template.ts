import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdsNoSecret, judgeUnderName } from '../shared/index.ts'

export const control: Control = {
  id: 'ssm/parameter-secret-in-template',
  title: 'Parameter of the workload holds a secret in plain text',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SSM::Parameter',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'CloudFormation makes no encrypted parameters: the key of a model provider or a database stands in the template, in the history of the stack, and is read with `ssm:GetParameter` alone.',
  mappings: {
    'nist-800-53-r5': ['IA-5(7)'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (parameter) => judgeUnderName(parameter.at('Value'), parameter.at('Name'), holdsNoSecret),
  remedy: [
    advise(
      'keep the value in AWS Secrets Manager and let whoever needs it fetch it there, then replace the one that was written here',
    ),
  ],
  examples: `
    Chat:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/chat
        Environment: { Variables: { BEDROCK_MODEL: m, A: !Ref Written, B: !Ref ByParameter, C: !Ref Prompt, D: !Ref Unnamed } }
    Written:
      Type: AWS::SSM::Parameter
      Properties:
        Name: /chat/db-password
        Type: String
        Value: Tr0ub4dor-And-3 # fail
    ByParameter:
      Type: AWS::SSM::Parameter
      Properties:
        Name: /chat/token
        Type: String
        Value: !Ref Something # unknown
    Unnamed:
      Type: AWS::SSM::Parameter
      Properties:
        Name: !Ref Something
        Type: String
        Value: Tr0ub4dor-And-3 # unknown
    Prompt:
      Type: AWS::SSM::Parameter # pass
      Properties:
        Name: /chat/prompt
        Type: String
        Value: You help customers of a shop.
  `,
}
