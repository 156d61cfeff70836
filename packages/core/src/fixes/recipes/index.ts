import { agentRights } from './agent-rights.ts'
import { bucketEndpoint } from './bucket-endpoint.ts'
import { collectionRights } from './collection-rights.ts'
import { dataEvents } from './data-events.ts'
import { dataKeys } from './data-keys.ts'
import { endpointPolicy } from './endpoint-policy.ts'
import { firewall } from './firewall.ts'
import { fixedTags } from './fixed-tags.ts'
import { https } from './https.ts'
import { answersInside, callersInside } from './inside-network.ts'
import { sagemakerEndpoint } from './interface-endpoint.ts'
import { knowledgeBuckets } from './knowledge-buckets.ts'
import { machineLog } from './machine-log.ts'
import { methodAuthorizer } from './method-authorizer.ts'
import { namedModels } from './named-models.ts'
import { nextRuntime } from './next-runtime.ts'
import { ownRoles } from './own-roles.ts'
import { passedRoles } from './passed-roles.ts'
import { privateNetwork } from './private-network.ts'
import type { Derived, Recipe, RecipeContext } from './recipe.ts'
import { rollbackAlarm } from './rollback-alarm.ts'
import { sensitiveEntities } from './sensitive-entities.ts'
import { serviceAccess } from './service-access.ts'
import { sourceAccount } from './source-account.ts'
import { taskActions } from './task-actions.ts'
import { trustingRoles } from './trusting-roles.ts'
import { usedServices } from './used-services.ts'

export type { Derived, RecipeContext } from './recipe.ts'

/** Recipes by the names under which remedies ask for them. */
export const recipes: ReadonlyMap<string, Recipe> = new Map([
  ['bucket-endpoint', bucketEndpoint],
  ['firewall', firewall],
  ['fixed-tags', fixedTags],
  ['callers-inside', callersInside],
  ['answers-inside', answersInside],
  ['method-authorizer', methodAuthorizer],
  ['next-runtime', nextRuntime],
  ['own-roles', ownRoles],
  ['passed-roles', passedRoles],
  ['rollback-alarm', rollbackAlarm],
  ['service-access', serviceAccess],
  ['trusting-roles', trustingRoles],
  ['used-services', usedServices],
  ['agent-rights', agentRights],
  ['collection-rights', collectionRights],
  ['data-events', dataEvents],
  ['data-keys', dataKeys],
  ['endpoint-policy', endpointPolicy],
  ['https', https],
  ['knowledge-buckets', knowledgeBuckets],
  ['machine-log', machineLog],
  ['named-models', namedModels],
  ['private-network', privateNetwork],
  ['sagemaker-endpoint', sagemakerEndpoint],
  ['sensitive-entities', sensitiveEntities],
  ['source-account', sourceAccount],
  ['task-actions', taskActions],
])

/** What a recipe finds; `undefined` where a person has to decide. */
export const deriveBy = (name: string, context: RecipeContext): Derived | undefined =>
  recipes.get(name)?.(context)
