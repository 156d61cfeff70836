import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'lambda/function-no-vpc',
  title: 'Function of the workload runs outside of your network',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Function',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'What the function reads it can send anywhere: no egress rule, endpoint policy or flow log of yours stands in its way.',
  mappings: {
    'aws-security-hub': ['Lambda.3'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.22'],
    soc2: ['CC6.6'],
  },
  evaluate: (lambda) => lambda.at('VpcConfig.SubnetIds').isSet(),
  remedy: [
    reference('VpcConfig.SubnetIds[0]', 'AWS::EC2::Subnet'),
    reference('VpcConfig.SecurityGroupIds[0]', 'AWS::EC2::SecurityGroup'),
  ],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: ByDefault, ActionGroupExecutor: { Lambda: !GetAtt ByDefault.Arn } }
          - { ActionGroupName: Emptied, ActionGroupExecutor: { Lambda: !GetAtt Emptied.Arn } }
          - { ActionGroupName: ByParameter, ActionGroupExecutor: { Lambda: !GetAtt ByParameter.Arn } }
          - { ActionGroupName: Inside, ActionGroupExecutor: { Lambda: !GetAtt Inside.Arn } }
    ByDefault:
      Type: AWS::Lambda::Function # fail
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
    Emptied:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        VpcConfig:
          SubnetIds: [] # fail
          SecurityGroupIds: []
    ByParameter:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        VpcConfig:
          SubnetIds: !Ref Subnets # unknown
          SecurityGroupIds: [sg-1]
    Inside:
      Type: AWS::Lambda::Function # pass
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
  `,
}
