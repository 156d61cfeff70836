import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'rekognition/video-shared-with-aws',
  title: 'Video of a stream is shared with AWS',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Rekognition::StreamProcessor',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Pictures of people in their homes are stored and looked at to improve the service: a use that those people were hardly asked about.',
  mappings: { 'nist-ai-rmf': ['MAP 4.1'], soc2: ['P4.1'], gdpr: ['Art. 5(1)(b)'] },
  evaluate: (processor) => processor.at('DataSharingPreference.OptIn').equals(false),
  remedy: [set('DataSharingPreference.OptIn', false)],
  examples: `
    Shared:
      Type: AWS::Rekognition::StreamProcessor
      Properties:
        RoleArn: arn:aws:iam::111122223333:role/stream
        DataSharingPreference:
          OptIn: true # fail
    ByDefault:
      Type: AWS::Rekognition::StreamProcessor # pass
      Properties: { RoleArn: 'arn:aws:iam::111122223333:role/stream' }
    ByParameter:
      Type: AWS::Rekognition::StreamProcessor
      Properties:
        RoleArn: arn:aws:iam::111122223333:role/stream
        DataSharingPreference:
          OptIn: !Ref Share # unknown
  `,
}
