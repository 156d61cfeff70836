import { frameworks } from './frameworks.generated.ts'

export { evidenceFor } from './evidence.ts'
export type { FrameworkDefinition, Requirement } from './framework.ts'
export { frameworks }
