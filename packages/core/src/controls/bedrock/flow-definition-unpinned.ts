import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/flow-definition-unpinned',
  title: 'Flow takes its definition from an object that can change',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Flow',
  stages: ['generate'],
  domain: 'model-integrity',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may write the object decides at the next deployment which prompts, models and functions run with the role of the flow.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (flow) => {
    const object = flow.at('DefinitionS3Location')
    return onlyWhen(object.isSet(), () => object.at('Version').isSet())
  },
  remedy: [advise('set `DefinitionS3Location.Version` to the version of the object that was reviewed')],
  examples: `
    Newest:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        DefinitionS3Location: # fail
          Bucket: flows
          Key: triage.json
    Pinned:
      Type: AWS::Bedrock::Flow # pass
      Properties:
        Name: triage
        DefinitionS3Location: { Bucket: flows, Key: triage.json, Version: 3HL4kqtJlcpXroDTDmJ }
    Written:
      Type: AWS::Bedrock::Flow
      Properties: { Name: triage, Definition: { Nodes: [] } }
    ByParameter:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        DefinitionS3Location:
          Bucket: flows
          Key: triage.json
          Version: !Ref Version # unknown
  `,
}
