import { onType, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/mlflow-auto-registration',
  title: 'MLflow registers every logged model by itself',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::MlflowTrackingServer', 'AWS::SageMaker::MlflowApp'],
  stages: ['train'],
  domain: 'model-integrity',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'Whatever an experiment logs appears in the registry that deployments draw from: one approval in the wrong line, or a pipeline that takes the newest version, releases an experiment.',
  mappings: {
    'nist-800-53-r5': ['CM-3'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['GOVERN 1.4'],
    'mitre-atlas': ['AML.T0018'],
  },
  evaluate: (server) =>
    server.type === 'AWS::SageMaker::MlflowApp'
      ? server.at('ModelRegistrationMode').equals('AutoModelRegistrationDisabled')
      : server.at('AutomaticModelRegistration').equals(false),
  remedy: [
    onType('AWS::SageMaker::MlflowTrackingServer', set('AutomaticModelRegistration', false)),
    onType('AWS::SageMaker::MlflowApp', set('ModelRegistrationMode', 'AutoModelRegistrationDisabled')),
  ],
  examples: `
    Server:
      Type: AWS::SageMaker::MlflowTrackingServer
      Properties:
        TrackingServerName: experiments
        AutomaticModelRegistration: true # fail
    App:
      Type: AWS::SageMaker::MlflowApp
      Properties:
        Name: experiments
        ModelRegistrationMode: AutoModelRegistrationEnabled # fail
    ByDefault:
      Type: AWS::SageMaker::MlflowTrackingServer # pass
      Properties: { TrackingServerName: experiments, ArtifactStoreUri: s3://experiments }
    AppByDefault:
      Type: AWS::SageMaker::MlflowApp # pass
      Properties: { Name: experiments, ArtifactStoreUri: s3://experiments }
    ByParameter:
      Type: AWS::SageMaker::MlflowTrackingServer
      Properties:
        AutomaticModelRegistration: !Ref Registration # unknown
  `,
}
