import { agentRights } from './agent-rights.ts'
import { collectionRights } from './collection-rights.ts'
import { dataEvents } from './data-events.ts'
import { dataKeys } from './data-keys.ts'
import { endpointPolicy } from './endpoint-policy.ts'
import { https } from './https.ts'
import { sagemakerEndpoint } from './interface-endpoint.ts'
import { knowledgeBuckets } from './knowledge-buckets.ts'
import { machineLog } from './machine-log.ts'
import { namedModels } from './named-models.ts'
import { privateNetwork } from './private-network.ts'
import type { Derived, Recipe, RecipeContext } from './recipe.ts'
import { sensitiveEntities } from './sensitive-entities.ts'
import { sourceAccount } from './source-account.ts'
import { taskActions } from './task-actions.ts'

export type { Derived, RecipeContext } from './recipe.ts'

/** Recipes by the names under which remedies ask for them. */
export const recipes: ReadonlyMap<string, Recipe> = new Map([
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
