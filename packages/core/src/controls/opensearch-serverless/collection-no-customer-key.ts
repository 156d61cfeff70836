import { allOf, onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { collectionRules, usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'opensearch-serverless/collection-no-customer-key',
  title: 'Collection of a knowledge base is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchServerless::Collection',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Documents and vectors are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (collection) => {
    const own = collection.at('EncryptionConfig.KmsKeyArn')
    if (own.present !== false) return usesCustomerKey(own)
    const rules = collectionRules(collection, 'encryption')
    if (rules.length === 0) {
      return collection.judge(undefined, 'the encryption policy of the collection is not among the inputs')
    }
    return rules.map(({ part, applies }) => {
      const key = part.at('KmsARN')
      return onlyWhen(key.judge(applies, 'the policy may be about another collection'), () =>
        allOf(part.at('AWSOwnedKey').equals(false), usesCustomerKey(key)),
      )
    })
  },
  remedy: [
    advise(
      'name a key of yours in `KmsARN` of the encryption policy, and leave `AWSOwnedKey` out; a collection keeps the key it was made with',
    ),
  ],
  examples: `
    Plain:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: manuals, Type: VECTORSEARCH }
    PlainEncryption:
      Type: AWS::OpenSearchServerless::SecurityPolicy
      Properties:
        Name: manuals
        Type: encryption
        Policy: '{"Rules":[{"ResourceType":"collection","Resource":["collection/manuals"]}],"AWSOwnedKey":true}' # fail
    WithKey:
      Type: AWS::OpenSearchServerless::Collection
      Properties: { Name: wiki, Type: VECTORSEARCH }
    KeyEncryption:
      Type: AWS::OpenSearchServerless::SecurityPolicy # pass
      Properties:
        Name: wiki
        Type: encryption
        Policy: !Sub '{"Rules":[{"ResourceType":"collection","Resource":["collection/wiki"]}],"KmsARN":"\${Key.Arn}"}'
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    OwnSetting:
      Type: AWS::OpenSearchServerless::Collection # pass
      Properties: { Name: notes, Type: VECTORSEARCH, EncryptionConfig: { KmsKeyArn: !GetAtt Key.Arn } }
    PolicyIsElsewhere:
      Type: AWS::OpenSearchServerless::Collection # unknown
      Properties: { Name: forms, Type: VECTORSEARCH }
    PlainBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: plain
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Plain.Arn } }
    WithKeyBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: withkey
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt WithKey.Arn } }
    OwnSettingBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: ownsetting
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt OwnSetting.Arn } }
    PolicyIsElsewhereBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: policyiselsewhere
        StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt PolicyIsElsewhere.Arn } }
  `,
}
