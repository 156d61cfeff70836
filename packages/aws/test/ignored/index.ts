import { ignoredOfAgentcore } from './agentcore.ts'
import { ignoredOfAiServices } from './ai-services.ts'
import { ignoredOfAudits } from './audits.ts'
import { ignoredOfBedrock } from './bedrock.ts'
import { ignoredOfDatabases } from './databases.ts'
import { ignoredOfIdentities } from './identities.ts'
import { ignoredOfNetworks } from './networks.ts'
import type { Ignored } from './reasons.ts'
import { ignoredOfSagemaker } from './sagemaker.ts'
import { ignoredOfSagemakerJobs } from './sagemaker-jobs.ts'
import { ignoredOfSagemakerStudio } from './sagemaker-studio.ts'
import { ignoredOfServerless } from './serverless.ts'
import { ignoredOfStorage } from './storage.ts'

/** Members that become no property, by type and reason; a test fails for one that is not here, and for one that need not be. */
export const ignored: Ignored = {
  ...ignoredOfAgentcore,
  ...ignoredOfAiServices,
  ...ignoredOfAudits,
  ...ignoredOfBedrock,
  ...ignoredOfDatabases,
  ...ignoredOfIdentities,
  ...ignoredOfNetworks,
  ...ignoredOfSagemaker,
  ...ignoredOfSagemakerJobs,
  ...ignoredOfSagemakerStudio,
  ...ignoredOfServerless,
  ...ignoredOfStorage,
}
