import { anyOf, onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/pipeline-definition-not-pinned',
  title: 'Pipeline runs whatever lies at an address in S3',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Pipeline',
  stages: ['prepare', 'train'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'model-theft'],
  responsibility: 'customer',
  why: 'Whoever may write the object decides what is trained, on which data and with which role, at the next update of the pipeline; no review of the template shows it.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (pipeline) => {
    const location = pipeline.at('PipelineDefinition.PipelineDefinitionS3Location')
    return onlyWhen(location.isSet(), () =>
      anyOf(location.at('Version').isSet(), location.at('ETag').isSet()),
    )
  },
  remedy: [advise('name the version of the object in `PipelineDefinitionS3Location.Version`')],
  examples: `
    Newest:
      Type: AWS::SageMaker::Pipeline
      Properties:
        PipelineName: train
        PipelineDefinition:
          PipelineDefinitionS3Location: { Bucket: pipelines, Key: train.json } # fail
    Versioned:
      Type: AWS::SageMaker::Pipeline # pass
      Properties: { PipelineDefinition: { PipelineDefinitionS3Location: { Bucket: pipelines, Key: train.json, Version: 3HL4kqtJlcpXroDTDmJ } } }
    Checked:
      Type: AWS::SageMaker::Pipeline # pass
      Properties: { PipelineDefinition: { PipelineDefinitionS3Location: { Bucket: pipelines, Key: train.json, ETag: 9b2cf535f27731c974343645a3985328 } } }
    Inline:
      Type: AWS::SageMaker::Pipeline
      Properties: { PipelineDefinition: { PipelineDefinitionBody: '{"Version":"2020-12-01","Steps":[]}' } }
    ByParameter:
      Type: AWS::SageMaker::Pipeline
      Properties:
        PipelineDefinition:
          PipelineDefinitionS3Location:
            Version: !Ref Version # unknown
  `,
}
