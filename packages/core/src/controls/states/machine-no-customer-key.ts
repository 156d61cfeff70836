import { onlyWhen } from '../../view/index.ts'
import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'states/machine-no-customer-key',
  title: 'Workflow of the workload is not encrypted with a key of yours',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::StepFunctions::StateMachine',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The history of every run holds its inputs and outputs for months, readable for whoever may describe a run.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  // No history is kept of the runs of an express workflow.
  evaluate: (machine) =>
    onlyWhen(machine.at('StateMachineType').isNoneOf(['EXPRESS']), () =>
      usesCustomerKey(machine.at('EncryptionConfiguration.KmsKeyId')),
    ),
  remedy: [
    set('EncryptionConfiguration.Type', 'CUSTOMER_MANAGED_KMS_KEY'),
    reference('EncryptionConfiguration.KmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    Caller:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: sts:AssumeRole }] }
        Policies:
          - PolicyName: train
            PolicyDocument: { Statement: [{ Effect: Allow, Action: sagemaker:CreateTrainingJob, Resource: arn:aws:sagemaker:eu-west-1:111122223333:training-job/a }] }
    ByDefault:
      Type: AWS::StepFunctions::StateMachine # fail
      Properties:
        RoleArn: !GetAtt Caller.Arn
    ByParameter:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
        EncryptionConfiguration: { Type: CUSTOMER_MANAGED_KMS_KEY, KmsKeyId: !Ref KeyArn } # unknown
    Express:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
        StateMachineType: EXPRESS
    Own:
      Type: AWS::StepFunctions::StateMachine # pass
      Properties:
        RoleArn: !GetAtt Caller.Arn
        EncryptionConfiguration: { Type: CUSTOMER_MANAGED_KMS_KEY, KmsKeyId: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
  `,
}
