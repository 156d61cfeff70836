import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { flowNodes } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/flow-inline-code',
  title: 'Flow runs code that is written in its definition',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Flow',
  stages: ['generate'],
  domain: 'governance',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'The code runs outside of the tests, reviews and scanners that your functions pass; whoever may edit the flow edits what it executes.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM05'],
  },
  evaluate: (flow) => flowNodes(flow).map((node) => node.at('Configuration.InlineCode').isUnset()),
  remedy: [advise('move the code into a function and call it from a `LambdaFunction` node')],
  examples: `
    Inline:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - { Name: start, Type: Input, Configuration: { Input: {} } }
            - Name: parse
              Type: InlineCode
              Configuration:
                InlineCode: # fail
                  Language: Python_3
                  Code: 'result = eval(text)'
    InFunction:
      Type: AWS::Bedrock::Flow # pass
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: parse
              Type: LambdaFunction
              Configuration: { LambdaFunction: { LambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:parse' } }
    ByParameter:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: parse
              Type: !Ref NodeType
              Configuration: !Ref Configuration # unknown
  `,
}
