import { create, type EditFields, type EditValue, SELF } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { namesOnly } from './references.ts'

/** Calls that one address may make in five minutes: more than a person makes. */
const MOST_CALLS = 1000
/** What the firewall reads of a body before API Gateway, in bytes; prompts of people are shorter. */
const LONGEST_BODY = 16_384

const metric = (name: string): EditFields => ({
  CloudWatchMetricsEnabled: true,
  MetricName: name,
  SampledRequestsEnabled: true,
})

const rules: EditValue = [
  {
    Name: 'calls-per-address',
    Priority: 0,
    Action: { Block: {} },
    Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: MOST_CALLS } },
    VisibilityConfig: metric('calls-per-address'),
  },
  {
    Name: 'long-bodies',
    Priority: 1,
    Action: { Block: {} },
    Statement: {
      SizeConstraintStatement: {
        ComparisonOperator: 'GE',
        FieldToMatch: { Body: { OversizeHandling: 'MATCH' } },
        Size: LONGEST_BODY,
        TextTransformations: [{ Priority: 0, Type: 'NONE' }],
      },
    },
    VisibilityConfig: metric('long-bodies'),
  },
]

/**
 * A web ACL that lets everything in but floods and long bodies, for a stage whose API the template names.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webaclassociation.html
 */
export const firewall: Recipe = ({ template, logicalId }) => {
  const id = namesOnly(template.property(logicalId ?? '', 'RestApiId'))
  if (id === undefined || !template.types.has(id)) return undefined
  const arn = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${${id}}/stages/\${${SELF}}`
  return {
    edits: [
      create('AWS::WAFv2::WebACL', {
        Scope: 'REGIONAL',
        DefaultAction: { Allow: {} },
        Rules: rules,
        VisibilityConfig: metric('requests'),
      }),
      create('AWS::WAFv2::WebACLAssociation', {
        ResourceArn: { 'Fn::Sub': arn },
        WebACLArn: { 'Fn::GetAtt': [`${SELF}WebACL`, 'Arn'] },
      }),
    ],
    check: `it blocks an address after ${MOST_CALLS} calls in five minutes, and bodies of 16 KB: check that nobody needs more`,
  }
}
