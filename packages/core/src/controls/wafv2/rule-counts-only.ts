import { allOf, inWords, type Judgement, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

function judgeRule(rule: PropertyView): Judgement {
  const judged = allOf(rule.at('Action.Count').isUnset(), rule.at('OverrideAction.Count').isUnset())
  return judged.verdict === 'fail'
    ? inWords(judged, 'the rule counts what it matches and blocks nothing')
    : judged
}

export const control: Control = {
  id: 'wafv2/rule-counts-only',
  title: 'Rule in front of the workload counts attacks and lets them through',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::WAFv2::WebACL',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['adversarial-input', 'denial-of-service', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Counting is for trying a rule out; left so, the flood of prompts or the crafted request that it recognizes goes on to the model all the same.',
  mappings: {
    'nist-800-53-r5': ['SC-5', 'SC-7', 'SI-10'],
    'iso-27001': ['A.8.20'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0029'],
  },
  evaluate: (acl) => acl.at('Rules').items.map(judgeRule),
  remedy: [advise('let the rule block, or its group act as it is made: `OverrideAction: { None: {} }`')],
  examples: `
    Chat:
      Type: AWS::BedrockAgentCore::Gateway
    A:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt Counting.Arn }
    B:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt ByParameter.Arn }
    C:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt Blocking.Arn }
    Counting:
      Type: AWS::WAFv2::WebACL
      Properties:
        Scope: REGIONAL
        DefaultAction: { Allow: {} }
        Rules:
          - Name: rate
            Priority: 1
            Action:
              Count: {} # fail
            Statement: { RateBasedStatement: { Limit: 500, AggregateKeyType: IP } }
          - Name: common
            Priority: 2
            OverrideAction:
              Count: {} # fail
            Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } }
    ByParameter:
      Type: AWS::WAFv2::WebACL
      Properties:
        Scope: REGIONAL
        DefaultAction: { Allow: {} }
        Rules:
          - Name: rate
            Priority: 1
            Action: !Ref Action # unknown
            Statement: { RateBasedStatement: { Limit: 500, AggregateKeyType: IP } }
    Blocking:
      Type: AWS::WAFv2::WebACL # pass
      Properties:
        Scope: REGIONAL
        DefaultAction: { Allow: {} }
        Rules:
          - { Name: rate, Priority: 1, Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 500, AggregateKeyType: IP } } }
          - { Name: common, Priority: 2, OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }
  `,
}
