import { anyOf, onlyWhen } from '../../view/index.ts'
import { not, set, type Truth, textEquals, type Value } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Anything but `refused`; absence is the narrowest scope. */
function negated(value: Value, refused: string): Truth {
  return value.kind === 'absent' || not(textEquals(value, refused))
}

export const control: Control = {
  id: 'bedrock/data-source-crawler-wide',
  title: 'Crawler of a knowledge base follows links to other hosts',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataSource',
  stages: ['ingest', 'generate'],
  domain: 'generative-ai',
  threats: ['data-poisoning', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Every subdomain is read, forums and user pages with it: whoever may post there writes what the model will quote, instructions included.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01', 'LLM04', 'LLM08'],
    'mitre-atlas': ['AML.T0070'],
  },
  evaluate: (source) => {
    const web = source.at('DataSourceConfiguration.WebConfiguration')
    const crawler = web.at('CrawlerConfiguration')
    return onlyWhen(web.isSet(), () =>
      anyOf(
        crawler.at('Scope').judge(negated(crawler.at('Scope').value, 'SUBDOMAINS')),
        crawler.at('InclusionFilters').isSet(),
      ),
    )
  },
  remedy: [set('DataSourceConfiguration.WebConfiguration.CrawlerConfiguration.Scope', 'HOST_ONLY')],
  examples: `
    Subdomains:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: 'https://www.example.com' }] } }
            CrawlerConfiguration:
              Scope: SUBDOMAINS # fail
    Filtered:
      Type: AWS::Bedrock::DataSource # pass
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: 'https://www.example.com' }] } }
            CrawlerConfiguration: { Scope: SUBDOMAINS, InclusionFilters: ['https://docs\\.example\\.com/.*'] }
    SamePath:
      Type: AWS::Bedrock::DataSource # pass
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: 'https://www.example.com/docs' }] } }
    NoCrawler:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration: { Type: S3, S3Configuration: { BucketArn: 'arn:aws:s3:::manuals' } }
    ByParameter:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: WEB
          WebConfiguration:
            SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: 'https://www.example.com' }] } }
            CrawlerConfiguration:
              Scope: !Ref Scope # unknown
  `,
}
