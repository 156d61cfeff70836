import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdNoSecrets } from '../shared/index.ts'

export const control: Control = {
  id: 'lambda/function-secret-in-environment',
  title: 'Environment of a function of the workload holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Function',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever may read the configuration of the function has the secret, and so has a prompt that talks the tool into printing its environment.',
  mappings: {
    'nist-800-53-r5': ['IA-5(7)'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (lambda) => holdNoSecrets(lambda.at('Environment.Variables')),
  remedy: [
    advise(
      'keep the secret in AWS Secrets Manager and let the function fetch it; then change it, since it was readable',
    ),
  ],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: Leaky, ActionGroupExecutor: { Lambda: !GetAtt Leaky.Arn } }
          - { ActionGroupName: ByParameter, ActionGroupExecutor: { Lambda: !GetAtt ByParameter.Arn } }
          - { ActionGroupName: Clean, ActionGroupExecutor: { Lambda: !GetAtt Clean.Arn } }
    Leaky:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Environment:
          Variables:
            LOG_LEVEL: info
            VECTOR_DB_PASSWORD: Tr0ub4dor-example # fail
    ByParameter:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Environment:
          Variables:
            VECTOR_DB_PASSWORD: !Ref Password # unknown
    Clean:
      Type: AWS::Lambda::Function # pass
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Environment: { Variables: { LOG_LEVEL: info, SECRET_ARN: arn:aws:secretsmanager:eu-west-1:111122223333:secret:vectors } }
  `,
}
