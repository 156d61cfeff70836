import type { Apis } from './api/apis.ts'
import { type Drafts, getAtt, ref } from './draft.ts'
import { withEntries } from './edit.ts'
import { eventsOf } from './events/events.ts'
import { expandMachineEvent } from './events/machine.ts'
import type { Expansion, Source } from './expansion.ts'
import { bodyNames, locationOf } from './function/code.ts'
import { managedPolicyArn } from './function/managed-policies.ts'
import { RoleDraft } from './function/role.ts'
import { entryOf, isTrue, mapOf, nodeOf, textAt } from './nodes.ts'
import { createdTags } from './tags.ts'

/** The definition: inline, in a local file, or in a bucket. */
function definitionOf(source: Source, expansion: Expansion): Drafts {
  const { properties } = source
  const inline = entryOf(properties, 'Definition')
  const uri = entryOf(properties, 'DefinitionUri')
  if (inline !== undefined) return { Definition: inline }
  if (uri === undefined) {
    expansion.refuse(`state machine \`${source.id}\` has no definition`, source.at)
    return {}
  }
  const path = textAt(properties, 'DefinitionUri')
  const local = path === undefined || path.startsWith('s3://') ? undefined : expansion.reader.document(path)
  if (local !== undefined) return { Definition: { ...uri, value: local } }
  return { DefinitionS3Location: locationOf(uri.value, bodyNames) }
}

/** The version and alias of `AutoPublishAlias`; returns what events start. */
function publish(source: Source, expansion: Expansion): Drafts {
  const { properties, id } = source
  const alias = entryOf(properties, 'AutoPublishAlias')
  if (alias === undefined) return ref(id)
  const version = `${id}Version`
  const at = alias.keyAt
  const written = (name: string): string => textAt(source.node, name) ?? 'Retain'
  expansion.add(
    source,
    version,
    'AWS::StepFunctions::StateMachineVersion',
    { StateMachineArn: ref(id), StateMachineRevisionId: getAtt(id, 'StateMachineRevisionId') },
    {
      at,
      attributes: {
        DeletionPolicy: written('DeletionPolicy'),
        UpdateReplacePolicy: written('UpdateReplacePolicy'),
      },
    },
  )
  const aliasId = `${id}Alias${expansion.literal(alias.value) ?? ''}`
  const given = mapOf(properties, 'DeploymentPreference')
  const type = given === undefined ? { Type: 'ALL_AT_ONCE' } : {}
  const preference = withEntries(given, { ...type, StateMachineVersionArn: ref(version) }, at)
  const named = { Name: alias, DeploymentPreference: preference }
  expansion.add(source, aliasId, 'AWS::StepFunctions::StateMachineAlias', named, { at })
  return isTrue(nodeOf(properties, 'UseAliasAsEventTarget')) ? ref(aliasId) : ref(id)
}

function addRole(source: Source, expansion: Expansion): Drafts {
  const tags = createdTags('stateMachine:createdBy', mapOf(source.properties, 'Tags'))
  const role = new RoleDraft(
    source,
    { service: 'states.amazonaws.com', tags, managed: [], inline: [] },
    expansion,
  )
  if (isTrue(nodeOf(mapOf(source.properties, 'Tracing'), 'Enabled'))) {
    role.attach(managedPolicyArn('AWSXrayWriteOnlyAccess'))
  }
  role.addTo(expansion)
  return role.arn
}

/**
 * Expands `AWS::Serverless::StateMachine` to the state machine, its role, version and alias, and to what its
 * events need.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
export function expandStateMachine(source: Source, apis: Apis, expansion: Expansion): void {
  const { properties, id } = source
  const substitutions = mapOf(properties, 'DefinitionSubstitutions')
  const role = entryOf(properties, 'Role') ?? addRole(source, expansion)
  expansion.add(
    source,
    id,
    'AWS::StepFunctions::StateMachine',
    {
      ...definitionOf(source, expansion),
      DefinitionSubstitutions:
        substitutions?.entries.size === 0 ? undefined : entryOf(properties, 'DefinitionSubstitutions'),
      RoleArn: role,
      StateMachineName: entryOf(properties, 'Name'),
      StateMachineType: entryOf(properties, 'Type'),
      LoggingConfiguration: entryOf(properties, 'Logging'),
      TracingConfiguration: entryOf(properties, 'Tracing'),
      Tags: createdTags('stateMachine:createdBy', mapOf(properties, 'Tags')),
    },
    { main: true },
  )
  const arn = publish(source, expansion)
  for (const event of eventsOf(source, expansion)) expandMachineEvent(event, arn, source, apis, expansion)
}
