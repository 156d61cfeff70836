import { listOf, partAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** AWS CloudTrail. */
export const cloudtrail: readonly Entry[] = [
  {
    type: 'AWS::CloudTrail::Trail',
    service: 'cloudtrail',
    list: { operation: 'DescribeTrails', items: 'trailList', fixed: { includeShadowTrails: false } },
    satellites: [
      {
        operation: 'GetEventSelectors',
        input: { TrailName: 'TrailARN' },
        from: '',
        into: '',
        settles: ['EventSelectors', 'AdvancedEventSelectors'],
      },
      {
        operation: 'GetTrailStatus',
        input: { Name: 'TrailARN' },
        from: 'IsLogging',
        into: 'IsLogging',
      },
      {
        operation: 'GetInsightSelectors',
        input: { TrailName: 'TrailARN' },
        from: 'InsightSelectors',
        into: 'InsightSelectors',
        absentOn: ['InsightNotEnabledException'],
      },
      {
        operation: 'ListTags',
        input: { ResourceIdList: '[TrailARN]' },
        from: 'ResourceTagList',
        into: 'ResourceTags',
        settles: ['Tags'],
      },
    ],
    arn: 'TrailARN',
    names: ['Name'],
    adapt: (reply) => ({
      ...reply,
      Tags: listOf(reply['ResourceTags']).flatMap((one) => listOf(partAt(one, 'TagsList'))),
    }),
    unreadable: { AggregationConfigurations: 'summaries of events are not read' },
    renames: { TrailName: 'Name', EnableLogFileValidation: 'LogFileValidationEnabled' },
  },
]
