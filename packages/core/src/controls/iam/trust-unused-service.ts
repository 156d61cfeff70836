import { eachStatement } from '../../access/index.ts'
import { judge, notApplicable } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isIdle, serviceUsing } from '../shared/index.ts'

export const control: Control = {
  id: 'iam/trust-unused-service',
  title: 'Role of the workload can be taken by a service that does not use it',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may start an instance or a function there and pass the role gets the rights of the notebook or the agent in a place that nobody watches for it.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (role) => {
    const users = role.referrers().map(({ type }) => serviceUsing(type))
    if (users.length === 0 || users.includes(undefined))
      return notApplicable(role.place, 'who uses the role is not known')
    return eachStatement(role.at('AssumeRolePolicyDocument'), 'trust', ({ statement, place, assumes }) => {
      const services = (statement.principal?.principals ?? []).filter(({ kind }) => kind === 'service')
      if (statement.effect === 'Deny' || services.length === 0) return undefined
      const names = services.flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
      const idle = names.filter((name) => isIdle(name, users))
      const verdict = idle.length > 0 ? false : names.length === services.length || undefined
      const what =
        idle.length > 0
          ? `lets \`${idle.join(', ')}\` take the role, which nothing here uses it for`
          : 'names no service that does not use the role'
      return judge(verdict, place, `statement \`${statement.id}\` ${what}`, { assumes })
    })
  },
  remedy: [derive('used-services', 'take the service out of the trust policy')],
  examples: `
    Extra:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: [sagemaker.amazonaws.com, ec2.amazonaws.com] }, Action: sts:AssumeRole } # fail
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: !Ref Service }, Action: sts:AssumeRole } # unknown
    Fitting:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }
    HandedOver:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: [sagemaker.amazonaws.com, bedrock.amazonaws.com] }, Action: sts:AssumeRole }
    Unused:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }
    ExtraModel:
      Type: AWS::SageMaker::Model
      Properties: { ExecutionRoleArn: !GetAtt Extra.Arn }
    ByParameterModel:
      Type: AWS::SageMaker::Model
      Properties: { ExecutionRoleArn: !GetAtt ByParameter.Arn }
    HandedOverModel:
      Type: AWS::SageMaker::Model
      Properties: { ExecutionRoleArn: !GetAtt HandedOver.Arn }
    FittingModel:
      Type: AWS::SageMaker::Model
      Properties: { ExecutionRoleArn: !GetAtt Fitting.Arn }
  `,
}
