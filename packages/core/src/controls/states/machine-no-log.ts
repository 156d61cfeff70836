import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'states/machine-no-log',
  title: 'Workflow of the workload is not logged',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::StepFunctions::StateMachine',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate', 'monitor'],
  domain: 'monitoring',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Nobody can say which run trained the model that misbehaves, or who started the one that carried data away.',
  mappings: {
    'aws-security-hub': ['StepFunctions.1'],
    'aws-fsbp': ['StepFunctions.1'],
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (machine) => machine.at('LoggingConfiguration.Level').isNoneOf(['OFF']),
  remedy: [
    derive(
      'machine-log',
      'set `LoggingConfiguration.Level` to `ALL` and name a log group in `LoggingConfiguration.Destinations`',
    ),
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
    Off:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
        LoggingConfiguration: { Level: "OFF" } # fail
    ByParameter:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
        LoggingConfiguration: { Level: !Ref Level } # unknown
    Logged:
      Type: AWS::StepFunctions::StateMachine # pass
      Properties:
        RoleArn: !GetAtt Caller.Arn
        LoggingConfiguration: { Level: ERROR, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Log.Arn } }] }
    Log:
      Type: AWS::Logs::LogGroup
  `,
}
