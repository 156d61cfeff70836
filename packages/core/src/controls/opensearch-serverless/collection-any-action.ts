import { onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { collectionRules } from '../shared/index.ts'

export const control: Control = {
  id: 'opensearch-serverless/collection-any-action',
  title: 'Data policy of a collection allows every action',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchServerless::Collection',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'A role that only has to search may also delete the index or rewrite its documents: one injected agent or leaked key poisons what the model answers.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM04', 'LLM08'],
    'mitre-atlas': ['AML.T0070'],
  },
  evaluate: (collection) =>
    collectionRules(collection, 'data').flatMap(({ rule, applies }) =>
      rule
        .at('Permission')
        .each((permission) =>
          onlyWhen(permission.judge(applies, 'the policy may be about another collection'), () =>
            permission.isNoneOf(['aoss:*']),
          ),
        ),
    ),
  remedy: [
    derive(
      'collection-rights',
      'list what each principal needs: `aoss:ReadDocument` to search, `aoss:WriteDocument` to fill',
    ),
  ],
  examples: `
    Broad:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: manuals, Type: VECTORSEARCH }
    BroadData:
      Type: AWS::OpenSearchServerless::AccessPolicy
      Properties:
        Name: manuals
        Type: data
        Policy: '[{"Rules":[{"ResourceType":"index","Resource":["index/manuals/*"],"Permission":["aoss:ReadDocument","aoss:*"]}],"Principal":["arn:aws:iam::111122223333:role/kb"]}]' # fail
    Narrow:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: wiki, Type: VECTORSEARCH }
    NarrowData:
      Type: AWS::OpenSearchServerless::AccessPolicy # pass
      Properties:
        Name: wiki
        Type: data
        Policy: '[{"Rules":[{"ResourceType":"index","Resource":["index/wiki/*"],"Permission":["aoss:ReadDocument"]}],"Principal":["arn:aws:iam::111122223333:role/kb"]}]'
    ByParameter:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: forms, Type: VECTORSEARCH }
    ParameterData:
      Type: AWS::OpenSearchServerless::AccessPolicy
      Properties:
        Name: forms
        Type: data
        Policy: !Sub '[{"Rules":[{"ResourceType":"index","Resource":["index/forms/*"],"Permission":["\${Permission}"]}],"Principal":["arn:aws:iam::111122223333:role/kb"]}]' # unknown
    BroadBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: broad
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Broad.Arn } }
    NarrowBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: narrow
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Narrow.Arn } }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt ByParameter.Arn } }
  `,
}
