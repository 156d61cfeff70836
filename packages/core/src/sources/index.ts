export { type ExpandedTemplate, expandTemplate } from './cloudformation/expand-template.ts'
export {
  looksLikeCloudFormation,
  type Pseudo,
  type ReadOptions,
  type ReadResult,
  readCloudFormation,
} from './cloudformation/index.ts'
export { type ParametersFile, readParametersFile } from './cloudformation/parameters-file.ts'
export {
  type Deployment,
  deploymentProblems,
  markDeployments,
} from './deployments.ts'
export { type EmbeddedJson, readEmbeddedJson } from './embedded/read-embedded-json.ts'
export { addJobs, type WithJobs } from './jobs/index.ts'
export { linkUnits } from './link.ts'
export { readWorkload, type WorkloadOptions, type WorkloadRead } from './read-workload.ts'
export { type SupportedType, supportedTypes } from './supported-types.ts'
export {
  type HclBinaries,
  type HclNode,
  type HclParser,
  isInstalled,
  isTerraformFile,
  loadHclParser,
  type MappedResources,
  mapResources,
  type TerraformOptions,
  TerraformReader,
  type TerraformResource,
  type TerraformUnit,
  type VarFile,
} from './terraform/index.ts'
export {
  type Coverage,
  coverageOf,
  mappings as terraformMappings,
  type TypeMapping,
} from './terraform/mapping/index.ts'
