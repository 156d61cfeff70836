import { isObject, type Json, listOf } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** What a web ACL of a Region may stand before: https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html */
const GUARDED = [
  'APPLICATION_LOAD_BALANCER',
  'API_GATEWAY',
  'APPSYNC',
  'COGNITO_USER_POOL',
  'APP_RUNNER_SERVICE',
  'VERIFIED_ACCESS_INSTANCE',
  'AMPLIFY',
]

function withoutStatement(rule: Json): Json {
  if (!isObject(rule)) return rule
  const { Statement: _left, ...rest } = rule
  return rest
}

/** AWS WAF, as far as Regions have it; what stands before CloudFront is not read. */
export const webAcls: readonly Entry[] = [
  {
    type: 'AWS::WAFv2::WebACL',
    service: 'wafv2',
    list: { operation: 'ListWebACLs', items: 'WebACLs', fixed: { Scope: 'REGIONAL' } },
    describe: {
      operation: 'GetWebACL',
      input: { Name: 'Name', Id: 'Id', Scope: '=REGIONAL' },
      from: 'WebACL',
    },
    satellites: [
      {
        operation: 'ListTagsForResource',
        input: { ResourceARN: 'ARN' },
        from: 'TagInfoForResource.TagList',
        into: 'Tags',
      },
    ],
    arn: 'ARN',
    names: ['Name', 'Id'],
    adapt: (reply) => ({
      ...reply,
      Scope: 'REGIONAL',
      // What a rule looks for is deep, and no control asks; what it does about it is kept.
      Rules: listOf(reply['Rules']).map(withoutStatement),
    }),
    unreadable: { 'Rules[].Statement': 'what rules look for is not read' },
  },
  {
    type: 'AWS::WAFv2::WebACLAssociation',
    service: 'wafv2',
    under: 'AWS::WAFv2::WebACL',
    list: {
      operation: 'ListResourcesForWebACL',
      input: { WebACLArn: 'parent.ARN' },
      items: 'ResourceArns',
      variants: GUARDED.map((ResourceType) => ({ ResourceType })),
    },
    arn: '{parent.ARN}/{value}',
    renames: { ResourceArn: 'value', WebACLArn: 'parent.ARN' },
  },
]
