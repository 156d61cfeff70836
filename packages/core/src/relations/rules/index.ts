import type { RelationRule } from '../rule.ts'
import { agentcoreRules } from './agentcore.ts'
import { aiServiceRules } from './ai-services.ts'
import { bedrockRules } from './bedrock.ts'
import { computeRules } from './compute.ts'
import { identityRules } from './identity.ts'
import { monitoringRules } from './monitoring.ts'
import { networkRules } from './network.ts'
import { sagemakerHostingRules } from './sagemaker-hosting.ts'
import { sagemakerJobRules } from './sagemaker-jobs.ts'
import { sagemakerStudioRules } from './sagemaker-studio.ts'
import { storageRules } from './storage.ts'

/**
 * The table of relations: which property of which type points at what, and what that means.
 *
 * Where a path has several rules, the first that finds a resource decides.
 */
export const relationRules: readonly RelationRule[] = [
  ...sagemakerStudioRules,
  ...sagemakerHostingRules,
  ...sagemakerJobRules,
  ...bedrockRules,
  ...agentcoreRules,
  ...aiServiceRules,
  ...storageRules,
  ...identityRules,
  ...networkRules,
  ...computeRules,
  ...monitoringRules,
]
