import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

const from = 'the definition is told whole'

/** What starts and orders jobs: AWS Step Functions and Amazon EventBridge. */
export const orchestration: readonly Entry[] = [
  {
    type: 'AWS::StepFunctions::StateMachine',
    service: 'states',
    list: { operation: 'ListStateMachines', items: 'stateMachines' },
    describe: { operation: 'DescribeStateMachine', input: { stateMachineArn: 'stateMachineArn' } },
    satellites: [listTags('resourceArn', 'stateMachineArn', 'tags')],
    arn: 'stateMachineArn',
    names: ['name'],
    renames: { StateMachineName: 'name', StateMachineType: 'type' },
    // The text of the definition is no property of its own.
    adapt: ({ definition, ...reply }) => ({
      ...reply,
      ...(definition !== undefined && { DefinitionString: definition }),
    }),
    elsewhere: { Definition: from, DefinitionS3Location: from, DefinitionSubstitutions: from },
  },
  {
    type: 'AWS::Events::EventBus',
    service: 'events',
    list: { operation: 'ListEventBuses', items: 'EventBuses' },
    describe: { operation: 'DescribeEventBus', input: { Name: 'Name' } },
    satellites: [listTags('ResourceARN', 'Arn', 'Tags')],
    arn: 'Arn',
    names: ['Name'],
    adapt: (reply) => ({
      ...reply,
      ...(reply['Policy'] !== undefined && { Policy: parseJsonText(reply['Policy']) }),
    }),
    unreadable: { EventSourceName: 'partners of event buses are not read' },
  },
  {
    type: 'AWS::Events::Rule',
    service: 'events',
    under: 'AWS::Events::EventBus',
    list: { operation: 'ListRules', input: { EventBusName: 'parent.Name' }, items: 'Rules' },
    // Rules of services do what these need.
    skip: (item) => item['ManagedBy'] !== undefined,
    satellites: [
      {
        operation: 'ListTargetsByRule',
        input: { Rule: 'Name', EventBusName: 'EventBusName' },
        from: 'Targets',
        into: 'Targets',
      },
      listTags('ResourceARN', 'Arn', 'Tags'),
    ],
    arn: 'Arn',
    names: ['Name'],
    adapt: (reply) => ({
      ...reply,
      ...(reply['EventPattern'] !== undefined && { EventPattern: parseJsonText(reply['EventPattern']) }),
    }),
    renames: {
      'Targets[].EcsParameters.PlacementStrategies': 'PlacementStrategy',
      'Targets[].EcsParameters.TagList': 'Tags',
    },
  },
]
