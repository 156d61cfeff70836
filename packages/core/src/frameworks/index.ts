import { frameworks, serviceResponsibilities } from './frameworks.generated.ts'

export { evidenceFor } from './evidence.ts'
export type { FrameworkDefinition, Requirement } from './framework.ts'
export type { ServiceResponsibilities } from './responsibility.ts'
export { frameworks, serviceResponsibilities }
