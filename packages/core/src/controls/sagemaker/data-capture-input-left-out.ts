import { onlyWhen } from '../../view/index.ts'
import { add } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/data-capture-input-left-out',
  title: 'Endpoint captures its answers and not what it was asked',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy', 'monitor'],
  domain: 'monitoring',
  threats: ['adversarial-input', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Crafted inputs, drifting data and the queries of somebody who copies the model show in the requests; the answers alone tell none of them from work.',
  mappings: {
    'nist-800-53-r5': ['AU-3', 'SI-4'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
    'nist-ai-rmf': ['MEASURE 2.4'],
    'mitre-atlas': ['AML.T0024'],
  },
  evaluate: (config) => {
    const capture = config.at('DataCaptureConfig')
    return onlyWhen(capture.at('EnableCapture').equals(true), () => {
      const options = capture.at('CaptureOptions')
      const modes = options.items.map(
        (option) => option.at('CaptureMode').isOneOf(['Input', 'InputAndOutput']).verdict,
      )
      const unknown = modes.includes('unknown') || options.present === undefined
      const captured = modes.includes('pass') || (unknown ? undefined : false)
      return options.judge(captured, `requests are ${captured === true ? '' : 'not '}captured`)
    })
  },
  remedy: [add('DataCaptureConfig.CaptureOptions', { CaptureMode: 'Input' })],
  examples: `
    AnswersOnly:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig:
          DestinationS3Uri: s3://captured
          InitialSamplingPercentage: 20
          CaptureOptions: [{ CaptureMode: Output }] # fail
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig:
          DestinationS3Uri: s3://captured
          InitialSamplingPercentage: 20
          CaptureOptions: [{ CaptureMode: Output }, { CaptureMode: !Ref Mode }] # unknown
    Both:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties:
        DataCaptureConfig:
          DestinationS3Uri: s3://captured
          InitialSamplingPercentage: 20
          CaptureOptions: [{ CaptureMode: Output }, { CaptureMode: Input }]
    InOne:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties:
        DataCaptureConfig: { DestinationS3Uri: s3://captured, InitialSamplingPercentage: 20, CaptureOptions: [{ CaptureMode: InputAndOutput }] }
    Off:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig: { EnableCapture: false, DestinationS3Uri: s3://captured, CaptureOptions: [{ CaptureMode: Output }] }
    Without:
      Type: AWS::SageMaker::EndpointConfig
  `,
}
