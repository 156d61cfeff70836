import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'wafv2/acl-no-rules',
  title: 'Web ACL in front of the workload has no rules',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::WAFv2::WebACL',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['adversarial-input', 'denial-of-service', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'It lets through whatever it lets through by default: floods of prompts, oversized bodies and known attack patterns reach the model as if nothing stood before it.',
  mappings: {
    'nist-800-53-r5': ['SC-5', 'SC-7', 'SI-10'],
    'iso-27001': ['A.8.20'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0029', 'AML.T0049'],
  },
  evaluate: (acl) => {
    const rules = acl.at('Rules')
    return rules.present === true && rules.items.length === 0
      ? rules.judge(false, 'the list of rules is empty')
      : rules.isSet()
  },
  remedy: [
    advise('add a rule that limits the rate of each caller, and the managed rule groups for common attacks'),
  ],
  examples: `
    Chat:
      Type: AWS::BedrockAgentCore::Gateway
    A:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt ByDefault.Arn }
    B:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt Empty.Arn }
    C:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt ByParameter.Arn }
    D:
      Type: AWS::WAFv2::WebACLAssociation
      Properties: { ResourceArn: !GetAtt Chat.GatewayArn, WebACLArn: !GetAtt Limits.Arn }
    ByDefault:
      Type: AWS::WAFv2::WebACL # fail
      Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} } }
    Empty:
      Type: AWS::WAFv2::WebACL
      Properties:
        Scope: REGIONAL
        DefaultAction: { Allow: {} }
        Rules: [] # fail
    ByParameter:
      Type: AWS::WAFv2::WebACL
      Properties:
        Scope: REGIONAL
        DefaultAction: { Allow: {} }
        Rules: !Ref Rules # unknown
    Limits:
      Type: AWS::WAFv2::WebACL # pass
      Properties:
        Scope: REGIONAL
        DefaultAction: { Allow: {} }
        Rules: [{ Name: rate, Priority: 1, Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 500, AggregateKeyType: IP } } }]
  `,
}
