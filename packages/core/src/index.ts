export {
  type Access,
  type AccessAnswer,
  type AccessHit,
  type AccessQuestionOptions,
  type AssumptionName,
  accessOf,
  assumptions,
  type Capability,
  type CedarAccess,
  type CedarPort,
  cedarFrom,
  cedarOf,
  type ExternalReach,
  type Principal,
  type PrincipalKind,
  type StatementEvidence,
  type ToolCall,
  type ToolCallAnswer,
} from './access/index.ts'
export * from './controls/index.ts'
export * from './fixes/index.ts'
export * from './frameworks/index.ts'
export * from './network/index.ts'
export * from './paths/index.ts'
export * from './relations/index.ts'
export * from './reports/index.ts'
export * from './scan/index.ts'
export { hasType, jsonTextsOf, type Kind, schemaOf } from './schema/index.ts'
export * from './sources/index.ts'
export * from './view/index.ts'
export * from './workload/index.ts'
