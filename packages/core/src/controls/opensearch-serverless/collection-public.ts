import { onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { collectionRules } from '../shared/index.ts'

export const control: Control = {
  id: 'opensearch-serverless/collection-public',
  title: 'Collection of a knowledge base is reachable from the internet',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchServerless::Collection',
  stages: ['ingest', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'One stolen credential is then enough, from anywhere: whoever has it reads every document of the knowledge base, or writes what the model will answer.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (collection) =>
    collectionRules(collection, 'network').map(({ part, applies }) => {
      const open = part.at('AllowFromPublic')
      return onlyWhen(open.judge(applies, 'the policy may be about another collection'), () =>
        open.equals(false),
      )
    }),
  remedy: [
    derive(
      'service-access',
      'set `AllowFromPublic` to `false` in the network policy and name your endpoints in `SourceVPCEs`, or `bedrock.amazonaws.com` in `SourceServices`',
    ),
  ],
  examples: `
    Open:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: manuals, Type: VECTORSEARCH }
    OpenNetwork:
      Type: AWS::OpenSearchServerless::SecurityPolicy
      Properties:
        Name: manuals-network
        Type: network
        Policy: '[{"Rules":[{"ResourceType":"collection","Resource":["collection/manuals"]}],"AllowFromPublic":true}]' # fail
    ByPattern:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: logs-ai, Type: VECTORSEARCH }
    PatternNetwork:
      Type: AWS::OpenSearchServerless::SecurityPolicy
      Properties:
        Name: logs-network
        Type: network
        Policy: '[{"Rules":[{"ResourceType":"collection","Resource":["collection/logs*"]}],"AllowFromPublic":true}]' # fail
    Private:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: wiki, Type: VECTORSEARCH }
    PrivateNetwork:
      Type: AWS::OpenSearchServerless::SecurityPolicy # pass
      Properties:
        Name: wiki-network
        Type: network
        Policy: !Sub '[{"Rules":[{"ResourceType":"collection","Resource":["collection/\${Private}"]}],"SourceServices":["bedrock.amazonaws.com"]}]'
    EncryptionIsOtherwise:
      Type: AWS::OpenSearchServerless::SecurityPolicy
      Properties:
        Name: wiki-encryption
        Type: encryption
        Policy: '{"Rules":[{"ResourceType":"collection","Resource":["collection/wiki"]}],"AWSOwnedKey":true}'
    OfAnotherCollection:
      Type: AWS::OpenSearchServerless::SecurityPolicy
      Properties:
        Name: other-network
        Type: network
        Policy: '[{"Rules":[{"ResourceType":"collection","Resource":["collection/other","collection/x*"]}],"AllowFromPublic":true}]'
    MayBeAnother:
      Type: AWS::OpenSearchServerless::SecurityPolicy
      Properties:
        Name: some-network
        Type: network
        Policy: !Sub '[{"Rules":[{"ResourceType":"collection","Resource":["collection/\${Some}"]}],"AllowFromPublic":true}]' # unknown
    OpenBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: open
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Open.Arn } }
    ByPatternBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bypattern
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt ByPattern.Arn } }
    PrivateBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: private
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Private.Arn } }
  `,
}
