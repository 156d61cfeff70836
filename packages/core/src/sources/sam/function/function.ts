import type { Entry } from '../../document/index.ts'
import type { Apis } from '../api/apis.ts'
import { type Draft, type Drafts, getAtt, ref } from '../draft.ts'
import { expandEvents } from '../events/events.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, mapOf } from '../nodes.ts'
import { createdTags } from '../tags.ts'
import { addVersionAndAlias } from './alias.ts'
import { codeOf } from './code.ts'
import { expandInvokeConfig } from './invoke-config.ts'
import { managedPolicyArn } from './managed-policies.ts'
import { RoleDraft } from './role.ts'
import { choosesRole, roleOf } from './role-choice.ts'
import type { Target } from './target.ts'
import { addUrl } from './url.ts'

/** Properties that a function has under the same name. */
const same = [
  'FunctionName',
  'Handler',
  'Runtime',
  'Description',
  'MemorySize',
  'Timeout',
  'VpcConfig',
  'Environment',
  'KmsKeyArn',
  'ReservedConcurrentExecutions',
  'Layers',
  'FileSystemConfigs',
  'ImageConfig',
  'PackageType',
  'Architectures',
  'SnapStart',
  'EphemeralStorage',
  'CodeSigningConfigArn',
  'RuntimeManagementConfig',
  'LoggingConfig',
  'TenancyConfig',
  'RecursiveLoop',
  'DurableConfig',
  'FunctionScalingConfig',
  'PublishToLatestPublished',
]

/** The tracing mode, unless it is the one that means none. */
function tracingOf(source: Source, expansion: Expansion): Entry | undefined {
  const tracing = entryOf(source.properties, 'Tracing')
  return expansion.literal(tracing?.value) === 'Disabled' ? undefined : tracing
}

function capacityProvider(source: Source): Draft {
  const config = mapOf(source.properties, 'CapacityProviderConfig')
  if (config === undefined) return undefined
  return {
    LambdaManagedInstancesCapacityProviderConfig: {
      CapacityProviderArn: entryOf(config, 'Arn'),
      PerExecutionEnvironmentMaxConcurrency: entryOf(config, 'PerExecutionEnvironmentMaxConcurrency'),
      ExecutionEnvironmentMemoryGiBPerVCpu: entryOf(config, 'ExecutionEnvironmentMemoryGiBPerVCpu'),
    },
  }
}

function functionProperties(source: Source, tracing: Entry | undefined, role: Draft): Drafts {
  const { properties } = source
  const letter = mapOf(properties, 'DeadLetterQueue')
  return {
    ...Object.fromEntries(same.map((name) => [name, entryOf(properties, name)])),
    Role: role,
    Code: codeOf(properties),
    Tags: createdTags('lambda:createdBy', mapOf(properties, 'Tags')),
    TracingConfig: tracing && { Mode: tracing },
    DeadLetterConfig: letter && { TargetArn: entryOf(letter, 'TargetArn') },
    CapacityProviderConfig: capacityProvider(source),
  }
}

const deadLetterActions: ReadonlyMap<string | undefined, string> = new Map([
  ['SQS', 'sqs:SendMessage'],
  ['SNS', 'sns:Publish'],
])

function deadLetterPolicies(source: Source, expansion: Expansion): readonly Draft[] {
  const letter = mapOf(source.properties, 'DeadLetterQueue')
  const type = entryOf(letter, 'Type')
  if (letter === undefined) return []
  const action = deadLetterActions.get(expansion.literal(type?.value))
  if (action === undefined) {
    expansion.refuse(
      `the \`Type\` of the dead-letter queue of \`${source.id}\` must be SQS or SNS`,
      letter.at,
    )
    return []
  }
  const statement = { Action: action, Resource: entryOf(letter, 'TargetArn'), Effect: 'Allow' }
  const document = { Version: '2012-10-17', Statement: [statement] }
  return [{ PolicyName: 'DeadLetterQueuePolicy', PolicyDocument: document }]
}

function managedPolicies(source: Source, tracing: Entry | undefined): readonly Drafts[] {
  const { properties } = source
  const durable = entryOf(properties, 'DurableConfig') !== undefined
  return [
    managedPolicyArn(durable ? 'AWSLambdaBasicDurableExecutionRolePolicy' : 'AWSLambdaBasicExecutionRole'),
    ...(tracing === undefined ? [] : [managedPolicyArn('AWSXrayWriteOnlyAccess')]),
    ...(entryOf(properties, 'VpcConfig') === undefined
      ? []
      : [managedPolicyArn('AWSLambdaVPCAccessExecutionRole')]),
  ]
}

/**
 * Expands `AWS::Serverless::Function` to the function, its role, version, alias and URL, and to what its
 * events need.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export function expandFunction(source: Source, apis: Apis, expansion: Expansion): void {
  const { id, properties } = source
  const tracing = tracingOf(source, expansion)
  const alias = addVersionAndAlias(source, expansion)
  const plain: Target = { source, id, arn: getAtt(id, 'Arn'), name: ref(id), short: `\${${id}.Arn}` }
  const target = alias ?? plain
  const invokePolicies = expandInvokeConfig(source, alias, expansion)
  const role = new RoleDraft(
    source,
    {
      service: 'lambda.amazonaws.com',
      tags: createdTags('lambda:createdBy', mapOf(properties, 'Tags')),
      managed: managedPolicies(source, tracing),
      inline: [...deadLetterPolicies(source, expansion), ...invokePolicies],
      trust: entryOf(properties, 'AssumeRolePolicyDocument'),
    },
    expansion,
  )
  const chosen = roleOf(source, role, expansion)
  expansion.add(source, id, 'AWS::Lambda::Function', functionProperties(source, tracing, chosen.value), {
    main: true,
  })
  addUrl(source, target, expansion)
  expandEvents(source, target, role, apis, expansion)
  if (choosesRole(chosen)) role.addTo(expansion, chosen.attributes)
}
