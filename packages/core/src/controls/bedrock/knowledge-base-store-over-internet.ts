import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/knowledge-base-store-over-internet',
  title: 'Knowledge base reaches its vector store over the internet',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::KnowledgeBase',
  stages: ['ingest', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The database must listen on the internet for it: a leaked password is then enough to read and rewrite every document the model answers from.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (base) => {
    const atlas = base.at('StorageConfiguration.MongoDbAtlasConfiguration')
    return onlyWhen(atlas.isSet(), () => atlas.at('EndpointServiceName').isSet())
  },
  remedy: [
    advise('make a PrivateLink endpoint service for the cluster and name it in `EndpointServiceName`'),
  ],
  examples: `
    Public:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration:
          Type: MONGO_DB_ATLAS
          MongoDbAtlasConfiguration: # fail
            Endpoint: manuals.example.mongodb.net
            CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:atlas
    Private:
      Type: AWS::Bedrock::KnowledgeBase # pass
      Properties:
        Name: manuals
        StorageConfiguration:
          Type: MONGO_DB_ATLAS
          MongoDbAtlasConfiguration:
            Endpoint: manuals-pl-0.example.mongodb.net
            EndpointServiceName: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0
    OtherStore:
      Type: AWS::Bedrock::KnowledgeBase
      Properties: { Name: manuals, StorageConfiguration: { Type: OPENSEARCH_SERVERLESS } }
    ByParameter:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration:
          Type: MONGO_DB_ATLAS
          MongoDbAtlasConfiguration:
            Endpoint: manuals.example.mongodb.net
            EndpointServiceName: !Ref Service # unknown
  `,
}
