import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/knowledge-base-external-store',
  title: 'Knowledge base keeps its vectors outside of AWS',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::KnowledgeBase',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The text of your documents is stored beside the vectors at another company: your keys, network rules and trail end there, and a stolen API key reads it all.',
  mappings: {
    'nist-800-53-r5': ['SA-9', 'AC-20'],
    'iso-27001': ['A.5.19'],
    soc2: ['CC9.2'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (base) => {
    const store = base.at('StorageConfiguration')
    return onlyWhen(store.isSet(), () =>
      store.at('Type').isNoneOf(['PINECONE', 'REDIS_ENTERPRISE_CLOUD', 'MONGO_DB_ATLAS']),
    )
  },
  remedy: [
    advise(
      'keep the vectors in a store of AWS: Amazon S3 Vectors, OpenSearch Serverless, Aurora or Neptune Analytics',
    ),
  ],
  examples: `
    Pinecone:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        RoleArn: arn:aws:iam::111122223333:role/kb
        StorageConfiguration:
          Type: PINECONE # fail
          PineconeConfiguration:
            ConnectionString: https://manuals.svc.example.io
            CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:pinecone
    Mongo:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration:
          Type: MONGO_DB_ATLAS # fail
    Redis:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration:
          Type: REDIS_ENTERPRISE_CLOUD # fail
    Serverless:
      Type: AWS::Bedrock::KnowledgeBase # pass
      Properties:
        Name: manuals
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS }
    Managed:
      Type: AWS::Bedrock::KnowledgeBase
      Properties: { Name: manuals, KnowledgeBaseConfiguration: { Type: MANAGED } }
    ByParameter:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration:
          Type: !Ref StoreType # unknown
  `,
}
