import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/data-source-basic-auth',
  title: 'Data source signs in with a password',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataSource',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: "A person's password, which opens everything that person sees and never expires by itself, is handed to a crawler instead of a token of limited scope.",
  mappings: { 'nist-800-53-r5': ['AC-3', 'IA-2'], 'iso-27001': ['A.5.15', 'A.8.5'], soc2: ['CC6.1'] },
  evaluate: (source) => {
    const confluence = source.at('DataSourceConfiguration.ConfluenceConfiguration.SourceConfiguration')
    return onlyWhen(confluence.isSet(), () => confluence.at('AuthType').isNoneOf(['BASIC']))
  },
  remedy: [
    set(
      'DataSourceConfiguration.ConfluenceConfiguration.SourceConfiguration.AuthType',
      'OAUTH2_CLIENT_CREDENTIALS',
    ),
  ],
  examples: `
    Basic:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: wiki
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: CONFLUENCE
          ConfluenceConfiguration:
            SourceConfiguration:
              AuthType: BASIC # fail
              HostUrl: https://wiki.example.com
              HostType: SAAS
              CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:wiki
    OAuth:
      Type: AWS::Bedrock::DataSource # pass
      Properties:
        Name: wiki
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: CONFLUENCE
          ConfluenceConfiguration:
            SourceConfiguration: { AuthType: OAUTH2_CLIENT_CREDENTIALS, HostUrl: 'https://wiki.example.com', HostType: SAAS, CredentialsSecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:wiki' }
    NoWiki:
      Type: AWS::Bedrock::DataSource
      Properties: { Name: manuals, KnowledgeBaseId: ABCDEFGHIJ }
    ByParameter:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: wiki
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: CONFLUENCE
          ConfluenceConfiguration:
            SourceConfiguration:
              AuthType: !Ref AuthType # unknown
  `,
}
