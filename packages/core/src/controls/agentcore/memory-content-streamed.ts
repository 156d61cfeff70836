import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/memory-content-streamed',
  title: 'Memory of an agent streams what it holds',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Memory',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whole records, with what users said in them, leave the memory and its key for a stream: every reader of the stream reads them.',
  mappings: {
    'nist-800-53-r5': ['AC-4'],
    'iso-27001': ['A.8.12'],
    soc2: ['C1.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (memory) =>
    memory
      .at('StreamDeliveryResources.Resources')
      .items.flatMap((resource) =>
        resource
          .at('Kinesis.ContentConfigurations')
          .each((content) =>
            onlyWhen(content.at('Level').isSet(), () => content.at('Level').isNoneOf(['FULL_CONTENT'])),
          ),
      ),
  remedy: [set('.Level', 'METADATA_ONLY')],
  examples: `
    Content:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        StreamDeliveryResources:
          Resources:
            - Kinesis:
                DataStreamArn: arn:aws:kinesis:eu-west-1:111122223333:stream/memory
                ContentConfigurations:
                  - Type: MEMORY_RECORDS
                    Level: FULL_CONTENT # fail
    Metadata:
      Type: AWS::BedrockAgentCore::Memory # pass
      Properties:
        Name: facts
        EventExpiryDuration: 30
        StreamDeliveryResources:
          Resources:
            - Kinesis: { DataStreamArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/memory', ContentConfigurations: [{ Type: MEMORY_RECORDS, Level: METADATA_ONLY }] }
    ByParameter:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        StreamDeliveryResources:
          Resources:
            - Kinesis:
                ContentConfigurations:
                  - Type: MEMORY_RECORDS
                    Level: !Ref Level # unknown
  `,
}
