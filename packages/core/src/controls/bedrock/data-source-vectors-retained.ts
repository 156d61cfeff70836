import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/data-source-vectors-retained',
  title: 'Vectors outlive their data source',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataSource',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A data source is removed because its documents must go; their text and vectors stay in the store and keep turning up in answers.',
  mappings: {
    'nist-800-53-r5': ['SI-12'],
    'iso-27001': ['A.8.10'],
    soc2: ['C1.2'],
    gdpr: ['Art. 17'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (source) => source.at('DataDeletionPolicy').equals('DELETE'),
  remedy: [set('DataDeletionPolicy', 'DELETE')],
  examples: `
    Retained:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        DataDeletionPolicy: RETAIN # fail
    ByDefault:
      Type: AWS::Bedrock::DataSource # pass
      Properties: { Name: manuals, KnowledgeBaseId: ABCDEFGHIJ }
    Deleted:
      Type: AWS::Bedrock::DataSource # pass
      Properties: { Name: manuals, KnowledgeBaseId: ABCDEFGHIJ, DataDeletionPolicy: DELETE }
    ByParameter:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        DataDeletionPolicy: !Ref Policy # unknown
  `,
}
