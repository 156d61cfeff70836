import { onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { deprecatedRuntimes } from '../shared/index.ts'

export const control: Control = {
  id: 'lambda/function-old-runtime',
  title: 'Function of the workload runs on a runtime without security fixes',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Function',
  stages: ['deploy', 'generate'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Holes that are found in the language runtime stay open for good, in code that handles prompts and holds the rights of the tool.',
  mappings: {
    'aws-security-hub': ['Lambda.2'],
    'aws-fsbp': ['Lambda.2'],
    'nist-800-53-r5': ['SI-2'],
    'iso-27001': ['A.8.8'],
    soc2: ['CC7.1'],
    'owasp-llm-2025': ['LLM03'],
  },
  evaluate: (lambda) =>
    onlyWhen(lambda.at('Runtime').isSet(), () => lambda.at('Runtime').isNoneOf(deprecatedRuntimes)),
  remedy: [derive('next-runtime', 'move the function to a supported runtime, and test it there')],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: Container, ActionGroupExecutor: { Lambda: !GetAtt Container.Arn } }
          - { ActionGroupName: Old, ActionGroupExecutor: { Lambda: !GetAtt Old.Arn } }
          - { ActionGroupName: ByParameter, ActionGroupExecutor: { Lambda: !GetAtt ByParameter.Arn } }
          - { ActionGroupName: Current, ActionGroupExecutor: { Lambda: !GetAtt Current.Arn } }
    Container:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        PackageType: Image
    Old:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Runtime: python3.8 # fail
    ByParameter:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Runtime: !Ref Runtime # unknown
    Current:
      Type: AWS::Lambda::Function # pass
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Runtime: python3.13
  `,
}
