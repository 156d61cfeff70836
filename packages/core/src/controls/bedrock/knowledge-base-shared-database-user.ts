import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/knowledge-base-shared-database-user',
  title: 'Knowledge base queries a database as a named user',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::KnowledgeBase',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'SQL that a model wrote runs with the grants of a database user that others share: a question phrased well enough reads tables that it was never meant for.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06', 'LLM08'],
  },
  evaluate: (base) => {
    const engine = base.at(
      'KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.RedshiftConfiguration.QueryEngineConfiguration',
    )
    return ['ProvisionedConfiguration', 'ServerlessConfiguration'].map((kind) =>
      onlyWhen(engine.at(kind).isSet(), () => engine.at(`${kind}.AuthConfiguration.Type`).equals('IAM')),
    )
  },
  remedy: [
    advise(
      'set `AuthConfiguration.Type` to `IAM` and grant that role only the tables the knowledge base needs',
    ),
  ],
  examples: `
    Password:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: sales
        KnowledgeBaseConfiguration:
          Type: SQL
          SqlKnowledgeBaseConfiguration:
            Type: REDSHIFT
            RedshiftConfiguration:
              QueryEngineConfiguration:
                Type: SERVERLESS
                ServerlessConfiguration:
                  WorkgroupArn: arn:aws:redshift-serverless:eu-west-1:111122223333:workgroup/sales
                  AuthConfiguration:
                    Type: USERNAME_PASSWORD # fail
    User:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: sales
        KnowledgeBaseConfiguration:
          Type: SQL
          SqlKnowledgeBaseConfiguration:
            Type: REDSHIFT
            RedshiftConfiguration:
              QueryEngineConfiguration:
                Type: PROVISIONED
                ProvisionedConfiguration:
                  ClusterIdentifier: sales
                  AuthConfiguration:
                    Type: USERNAME # fail
                    DatabaseUser: reports
    OwnRole:
      Type: AWS::Bedrock::KnowledgeBase # pass
      Properties:
        Name: sales
        KnowledgeBaseConfiguration:
          Type: SQL
          SqlKnowledgeBaseConfiguration:
            Type: REDSHIFT
            RedshiftConfiguration:
              QueryEngineConfiguration:
                Type: SERVERLESS
                ServerlessConfiguration: { AuthConfiguration: { Type: IAM } }
    ByParameter:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: sales
        KnowledgeBaseConfiguration:
          Type: SQL
          SqlKnowledgeBaseConfiguration:
            Type: REDSHIFT
            RedshiftConfiguration:
              QueryEngineConfiguration:
                Type: SERVERLESS
                ServerlessConfiguration:
                  AuthConfiguration:
                    Type: !Ref AuthType # unknown
  `,
}
