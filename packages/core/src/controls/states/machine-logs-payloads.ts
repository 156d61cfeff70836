import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'states/machine-logs-payloads',
  title: 'Workflow of the workload writes its inputs and outputs into the log',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::StepFunctions::StateMachine',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Prompts, answers and records pass through the steps; in the log far more people may read them than in the places they come from.',
  mappings: {
    'nist-800-53-r5': ['AU-3(3)', 'SC-28'],
    'iso-27001': ['A.8.11', 'A.8.12'],
    gdpr: ['Art. 5', 'Art. 32'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (machine) =>
    onlyWhen(machine.at('LoggingConfiguration.Level').isNoneOf(['OFF']), () =>
      machine.at('LoggingConfiguration.IncludeExecutionData').equals(false),
    ),
  remedy: [set('LoggingConfiguration.IncludeExecutionData', false)],
  examples: `
    Caller:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: sts:AssumeRole }] }
        Policies:
          - PolicyName: train
            PolicyDocument: { Statement: [{ Effect: Allow, Action: sagemaker:CreateTrainingJob, Resource: arn:aws:sagemaker:eu-west-1:111122223333:training-job/a }] }
    Silent:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
    Payloads:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
        LoggingConfiguration: { Level: ALL, IncludeExecutionData: true } # fail
    ByParameter:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        RoleArn: !GetAtt Caller.Arn
        LoggingConfiguration: { Level: ALL, IncludeExecutionData: !Ref WithPayloads } # unknown
    EventsOnly:
      Type: AWS::StepFunctions::StateMachine # pass
      Properties:
        RoleArn: !GetAtt Caller.Arn
        LoggingConfiguration: { Level: ALL }
  `,
}
