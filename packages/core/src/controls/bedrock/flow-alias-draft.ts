import { allOf } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isFixedVersion } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/flow-alias-draft',
  title: 'Alias of a flow leads to the draft',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::FlowAlias',
  stages: ['generate'],
  domain: 'governance',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Every edit of the flow is live at once: a changed prompt, model or function reaches users without a version to review or to go back to.',
  mappings: { 'nist-800-53-r5': ['CM-3', 'SI-7'], 'iso-27001': ['A.8.32'], soc2: ['CC8.1'] },
  evaluate: (alias) =>
    alias.at('RoutingConfiguration').each((route) => {
      const version = route.at('FlowVersion')
      return allOf(version.isSet(), isFixedVersion(version, 'AWS::Bedrock::FlowVersion'))
    }),
  remedy: [reference('.FlowVersion', 'AWS::Bedrock::FlowVersion')],
  examples: `
    OfAVersion:
      Type: AWS::Bedrock::FlowAlias # pass
      Properties:
        Name: live
        FlowArn: arn:aws:bedrock:eu-west-1:111122223333:flow/ABCDEFGHIJ
        RoutingConfiguration: [{ FlowVersion: !GetAtt Released.Version }]
    Released:
      Type: AWS::Bedrock::FlowVersion
      Properties: { FlowArn: arn:aws:bedrock:eu-west-1:111122223333:flow/ABCDEFGHIJ }
    Draft:
      Type: AWS::Bedrock::FlowAlias
      Properties:
        Name: live
        FlowArn: arn:aws:bedrock:eu-west-1:111122223333:flow/ABCDEFGHIJ
        RoutingConfiguration:
          - FlowVersion: DRAFT # fail
    ByDefault:
      Type: AWS::Bedrock::FlowAlias
      Properties:
        Name: live
        FlowArn: arn:aws:bedrock:eu-west-1:111122223333:flow/ABCDEFGHIJ
        RoutingConfiguration:
          - {} # fail
    Numbered:
      Type: AWS::Bedrock::FlowAlias # pass
      Properties:
        Name: live
        FlowArn: arn:aws:bedrock:eu-west-1:111122223333:flow/ABCDEFGHIJ
        RoutingConfiguration: [{ FlowVersion: '2' }]
    ByParameter:
      Type: AWS::Bedrock::FlowAlias
      Properties:
        Name: live
        FlowArn: arn:aws:bedrock:eu-west-1:111122223333:flow/ABCDEFGHIJ
        RoutingConfiguration:
          - FlowVersion: !Ref Version # unknown
  `,
}
