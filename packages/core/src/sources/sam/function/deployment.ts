import type { Entry, MapNode, Node } from '../../document/index.ts'
import { anyCondition } from '../api/body.ts'
import { type Draft, type Drafts, getAtt, ref, sub } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { branchesOf, entryOf, isNoValue, isTrue, mapOf, nodeOf } from '../nodes.ts'
import { tagList } from '../tags.ts'
import { managedPolicyArn } from './managed-policies.ts'

const application = 'ServerlessDeploymentApplication'
const serviceRole = 'CodeDeployServiceRole'

/** Ways to shift traffic that CodeDeploy has ready. */
const ready: ReadonlySet<string> = new Set([
  'Canary10Percent5Minutes',
  'Canary10Percent10Minutes',
  'Canary10Percent15Minutes',
  'Canary10Percent30Minutes',
  'Linear10PercentEvery1Minute',
  'Linear10PercentEvery2Minutes',
  'Linear10PercentEvery3Minutes',
  'Linear10PercentEvery10Minutes',
  'AllAtOnce',
])

/** The deployment preference of a function, where it is on. */
function preferenceOf(source: Source, expansion: Expansion): MapNode | undefined {
  const preference = mapOf(source.properties, 'DeploymentPreference')
  const enabled = expansion.literal(nodeOf(preference, 'Enabled'))
  return enabled?.toLowerCase() === 'false' ? undefined : preference
}

/** How CloudFormation updates the alias of a function whose traffic is shifted step by step. */
export function updatePolicyOf(source: Source, expansion: Expansion): Drafts {
  const preference = preferenceOf(source, expansion)
  if (preference === undefined) return {}
  const hooks = mapOf(preference, 'Hooks')
  return {
    UpdatePolicy: {
      CodeDeployLambdaAliasUpdate: {
        ApplicationName: ref(application),
        DeploymentGroupName: ref(`${source.id}DeploymentGroup`),
        BeforeAllowTrafficHook: entryOf(hooks, 'PreTraffic'),
        AfterAllowTrafficHook: entryOf(hooks, 'PostTraffic'),
      },
    },
  }
}

function alarms(node: Node | undefined): Draft {
  if (node === undefined || isNoValue(node)) return undefined
  const branches = branchesOf(node)
  if (branches !== undefined)
    return { 'Fn::If': [branches.condition, alarms(branches.then) ?? {}, alarms(branches.else) ?? {}] }
  if (node.kind !== 'list') return undefined
  const [first] = node.items
  if (first === undefined || isNoValue(first)) return {}
  return { Enabled: true, Alarms: node.items.map((alarm) => ({ Name: alarm })) }
}

function configuration(type: Entry | undefined, expansion: Expansion): Draft {
  const name = expansion.literal(type?.value)
  if (name === undefined || !ready.has(name)) return type
  return sub('CodeDeployDefault.Lambda${ConfigName}', { ConfigName: name })
}

type Preference = { readonly source: Source; readonly preference: MapNode }

const passesCondition = ({ preference }: Preference): boolean =>
  isTrue(nodeOf(preference, 'PassthroughCondition'))
const conditionOf = (one: Preference): string | undefined =>
  passesCondition(one) ? one.source.condition : undefined

/** Nothing of the function but what is given goes to what deploys it. */
const attributes = (condition: string | undefined): Drafts => ({
  Condition: condition,
  DeletionPolicy: undefined,
  UpdateReplacePolicy: undefined,
})

function passedTags({ properties }: Source): MapNode | undefined {
  return isTrue(nodeOf(properties, 'PropagateTags')) ? mapOf(properties, 'Tags') : undefined
}

function addGroup(one: Preference, expansion: Expansion): void {
  const { source, preference } = one
  const tags = passedTags(source)
  expansion.add(
    source,
    `${source.id}DeploymentGroup`,
    'AWS::CodeDeploy::DeploymentGroup',
    {
      AlarmConfiguration: alarms(nodeOf(preference, 'Alarms')),
      ApplicationName: ref(application),
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentConfigName: configuration(entryOf(preference, 'Type'), expansion),
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: entryOf(preference, 'Role') ?? getAtt(serviceRole, 'Arn'),
      TriggerConfigurations: entryOf(preference, 'TriggerConfigurations'),
      Tags: tags && tagList(tags),
    },
    { at: preference.at, attributes: attributes(conditionOf(one)) },
  )
}

function addServiceRole(
  all: readonly Preference[],
  condition: string | undefined,
  expansion: Expansion,
): void {
  const needing = all.find(({ preference }) => entryOf(preference, 'Role') === undefined)
  if (needing === undefined) return
  const statement = {
    Action: ['sts:AssumeRole'],
    Effect: 'Allow',
    Principal: { Service: ['codedeploy.amazonaws.com'] },
  }
  const properties = {
    AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] },
    ManagedPolicyArns: [managedPolicyArn('AWSCodeDeployRoleForLambda')],
    Tags: sharedTags(all),
  }
  expansion.add(needing.source, serviceRole, 'AWS::IAM::Role', properties, {
    at: needing.preference.at,
    attributes: attributes(condition),
  })
}

function sharedTags(all: readonly Preference[]): Draft {
  const merged = new Map(all.flatMap(({ source }) => [...(passedTags(source)?.entries ?? [])]))
  const [first] = all
  if (merged.size === 0 || first === undefined) return undefined
  return tagList({ kind: 'map', at: first.preference.at, entries: merged })
}

/**
 * Adds what CodeDeploy needs to shift traffic to new versions of functions with a `DeploymentPreference`: one
 * application and role for all, and a deployment group for each.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html
 */
export function addDeployments(functions: readonly Source[], expansion: Expansion): void {
  const all = functions.flatMap((source) => {
    const preference = preferenceOf(source, expansion)
    if (preference === undefined) return []
    if (entryOf(source.properties, 'AutoPublishAlias') !== undefined) return [{ source, preference }]
    expansion.refuse(`\`DeploymentPreference\` of \`${source.id}\` needs \`AutoPublishAlias\``, preference.at)
    return []
  })
  const [first] = all
  if (first === undefined) return
  const conditions = new Set(all.map(conditionOf))
  const known = [...conditions].flatMap((condition) => condition ?? []).sort()
  const condition = conditions.has(undefined)
    ? undefined
    : anyCondition(known, 'ServerlessCodeDeployCondition', first, expansion)
  const properties = { ComputePlatform: 'Lambda', Tags: sharedTags(all) }
  expansion.add(first.source, application, 'AWS::CodeDeploy::Application', properties, {
    at: first.preference.at,
    attributes: attributes(condition),
  })
  addServiceRole(all, condition, expansion)
  for (const one of all) addGroup(one, expansion)
}
