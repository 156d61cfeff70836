import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/untagged',
  title: 'SageMaker resource has no tag',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::AIWorkloadConfig',
    'AWS::SageMaker::Algorithm',
    'AWS::SageMaker::AppImageConfig',
    'AWS::SageMaker::AutoMLJob',
    'AWS::SageMaker::AutoMLJobV2',
    'AWS::SageMaker::Cluster',
    'AWS::SageMaker::ClusterSchedulerConfig',
    'AWS::SageMaker::CodeRepository',
    'AWS::SageMaker::CompilationJob',
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::DeviceFleet',
    'AWS::SageMaker::Domain',
    'AWS::SageMaker::EdgePackagingJob',
    'AWS::SageMaker::Endpoint',
    'AWS::SageMaker::EndpointConfig',
    'AWS::SageMaker::FeatureGroup',
    'AWS::SageMaker::FlowDefinition',
    'AWS::SageMaker::Hub',
    'AWS::SageMaker::HumanTaskUi',
    'AWS::SageMaker::HyperParameterTuningJob',
    'AWS::SageMaker::Image',
    'AWS::SageMaker::InferenceComponent',
    'AWS::SageMaker::InferenceExperiment',
    'AWS::SageMaker::InferenceRecommendationsJob',
    'AWS::SageMaker::LabelingJob',
    'AWS::SageMaker::MlflowApp',
    'AWS::SageMaker::MlflowTrackingServer',
    'AWS::SageMaker::Model',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelCard',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelPackage',
    'AWS::SageMaker::ModelPackageGroup',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'AWS::SageMaker::MonitoringSchedule',
    'AWS::SageMaker::NotebookInstance',
    'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    'AWS::SageMaker::OptimizationJob',
    'AWS::SageMaker::PartnerApp',
    'AWS::SageMaker::Pipeline',
    'AWS::SageMaker::ProcessingJob',
    'AWS::SageMaker::Project',
    'AWS::SageMaker::Space',
    'AWS::SageMaker::StudioLifecycleConfig',
    'AWS::SageMaker::TrainingJob',
    'AWS::SageMaker::TransformJob',
    'AWS::SageMaker::UserProfile',
    'AWS::SageMaker::Workforce',
    'AWS::SageMaker::Workteam',
  ],
  stages: ['ingest', 'prepare', 'train', 'deploy', 'monitor'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Nobody knows whose it is and how sensitive its data are. Access by tag, cost limits and the search after an incident all pass over it.',
  mappings: {
    'aws-security-hub': ['SageMaker.6', 'SageMaker.7'],
    'nist-800-53-r5': ['CM-8'],
    'iso-27001': ['A.5.9'],
    soc2: ['CC6.1'],
    'nist-ai-rmf': ['GOVERN 1.6'],
  },
  evaluate: (resource) => {
    const judged = resource.at('Tags').isSet()
    // Tags of the stack are put on the resource as well and are not seen here: hence the doubt.
    return judged.verdict === 'fail' ? { ...judged, confidence: 'medium' } : judged
  },
  remedy: [
    advise('tag it with its owner, environment and the classification of its data, here or on the stack'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::FeatureGroup # fail
      Properties: { FeatureGroupName: customers }
    Emptied:
      Type: AWS::SageMaker::Image
      Properties:
        ImageName: torch
        Tags: [] # fail
    Job:
      Type: AWS::SageMaker::TrainingJob # fail
      Properties: { TrainingJobName: chat }
    Owned:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, Tags: [{ Key: OwnerTeam, Value: ml-platform }] }
    ByParameter:
      Type: AWS::SageMaker::AppImageConfig
      Properties:
        Tags: !Ref Tags # unknown
  `,
}
