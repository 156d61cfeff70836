import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/data-source-crawler-http',
  title: 'Crawler of a knowledge base reads pages without TLS',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataSource',
  stages: ['ingest', 'generate'],
  domain: 'network',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever sits between the crawler and the site rewrites the page on its way, and the model answers from the rewritten one.',
  mappings: {
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.7'],
    'owasp-llm-2025': ['LLM04', 'LLM08'],
    'mitre-atlas': ['AML.T0070'],
  },
  evaluate: (source) =>
    source
      .at('DataSourceConfiguration.WebConfiguration.SourceConfiguration.UrlConfiguration.SeedUrls')
      .each((seed) => seed.at('Url').startsWith('https://')),
  remedy: [derive('https', 'begin the address with `https://`')],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration:
              UrlConfiguration:
                SeedUrls:
                  - { Url: 'https://www.example.com' }
                  - Url: http://wiki.example.com # fail
    Https:
      Type: AWS::Bedrock::DataSource # pass
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: !Sub 'https://\${Host}/docs' }] } }
    ByParameter:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration:
              UrlConfiguration:
                SeedUrls:
                  - Url: !Ref Url # unknown
  `,
}
