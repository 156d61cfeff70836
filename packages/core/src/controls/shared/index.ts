export { ACCOUNT, isOnInAccount } from './account.ts'
export { isNotEveryAddress } from './any-address.ts'
export { permitsEverything } from './cedar.ts'
export { repositoryUrlsOf } from './code-repositories.ts'
export { collectionRules } from './collection-policies.ts'
export { containersOf } from './containers.ts'
export { usesCustomerKey } from './customer-key.ts'
export { eachOrMissing } from './each-or-missing.ts'
export { isFixedVersion } from './fixed-version.ts'
export { flowNodes } from './flow-nodes.ts'
export {
  allowsEverything,
  allowsWidely,
  eachIdentityStatement,
  everyAction,
  identityDocuments,
  identityPolicies,
  refuses,
} from './grants.ts'
export { deprecatedRuntimes } from './lambda-runtimes.ts'
export { scriptsOf } from './lifecycle-scripts.ts'
export { logWriter } from './log-writer.ts'
export { judgeScheduledNetwork, monitoringJobsOf } from './monitoring-jobs.ts'
export { supportedPlatforms } from './notebook-platforms.ts'
export { letsEverybodyCome } from './open-rest-api.ts'
export { isBound, isNotForeign, isNotPublic } from './outsiders.ts'
export { pinnedImage } from './pinned-image.ts'
export { refusesPlainHttp } from './plain-http.ts'
export { isIdle, serviceUsing } from './role-services.ts'
export { scriptText } from './script-text.ts'
export { holdNoSecrets, isNoSecret, judgeUnderName } from './secret-variables.ts'
export { holdsNoSecret, isNotWrittenOut } from './secrets.ts'
export { severalInstances } from './several-instances.ts'
export { soundsStateChanging } from './state-changing.ts'
export { type TrainingDefinition, trainingDefinitionsOf } from './training-definitions.ts'
export { takesVolumeKey, volumeUsesCustomerKey } from './volume-key.ts'
export { hasEndpoint } from './vpc-endpoint.ts'
