import {
  isObject,
  objectsOf,
  parsedText,
  partAt,
  pluck,
  present,
  type RecordedObject,
  textAt,
} from '../recorded.ts'
import type { BesideRecord, Item, Shape } from './shape.ts'

/** What the conditions of a statement are as properties, by operator and key. */
const LIMITS: Readonly<Record<string, string>> = {
  'ArnLike AWS:SourceArn': 'SourceArn',
  'StringEquals AWS:SourceAccount': 'SourceAccount',
  'StringEquals aws:PrincipalOrgID': 'PrincipalOrgID',
  'StringEquals lambda:EventSourceToken': 'EventSourceToken',
  'StringEquals lambda:FunctionUrlAuthType': 'FunctionUrlAuthType',
  'Bool lambda:InvokedViaFunctionUrl': 'InvokedViaFunctionUrl',
}

/** A policy holds what permissions have added, one statement for each; what is denied no template can say. */
function permissionsOf({ record }: Item): readonly BesideRecord[] | undefined {
  if (record['Policy'] === undefined) return undefined
  const statements = objectsOf(partAt(parsedText(record['Policy']), 'Statement'))
  return statements
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement, at) => permissionOf(statement, textAt(statement, 'Sid') ?? String(at)))
}

function permissionOf(statement: RecordedObject, name: string): BesideRecord {
  const { Action = null, Resource = null, Principal, Condition } = statement
  const [who = null] = isObject(Principal) ? Object.values(Principal) : [Principal]
  const limits = Object.entries(isObject(Condition) ? Condition : {}).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(
      ([key, value]) => [LIMITS[`${operator} ${key}`], value] as const,
    ),
  )
  return {
    key: `permission/${name}`,
    record: {
      Action,
      FunctionName: Resource,
      Principal: who,
      ...Object.fromEntries(
        limits.flatMap(([property, value]) => (property === undefined ? [] : [[property, value]])),
      ),
    },
    // A condition that no property says limits all the same.
    unknown: limits.every(([property]) => property !== undefined) ? [] : ['SourceArn'],
  }
}

/** AWS Lambda. Variables of the environment are not recorded. */
export const lambda: readonly Shape[] = [
  {
    recorded: 'AWS::Lambda::Function',
    adapt: ({ record }) =>
      present({
        ...record,
        Layers: pluck(record['layers'], 'arn'),
        ImageConfig: partAt(record, 'imageConfigResponse.imageConfig'),
        ReservedConcurrentExecutions: partAt(record, 'Concurrency.reservedConcurrentExecutions'),
      }),
    beside: [{ type: 'AWS::Lambda::Permission', of: permissionsOf }],
  },
]
