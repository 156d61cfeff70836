export type {
  Access,
  AccessAnswer,
  AccessHit,
  AssumptionName,
  Capability,
  ExternalReach,
  Principal,
  PrincipalKind,
  StatementEvidence,
} from './access.ts'
export type { AccessQuestionOptions } from './access-of.ts'
export { accessOf } from './access-of.ts'
export { aiUseOfPolicy, aiUseOfRole, isTakenByAiService } from './ai-use.ts'
export { assumptions } from './assumptions.ts'
export type { CedarAccess, CedarPort, ToolCall, ToolCallAnswer } from './cedar/index.ts'
export { cedarFrom, cedarOf } from './cedar/index.ts'
export { principalsOf } from './principals.ts'
export type { AttachedManagedPolicy, IdentityPolicies } from './role-policies.ts'
export { policiesOf } from './role-policies.ts'
export type { PlacedStatement } from './statements.ts'
export { eachStatement, statementsOf } from './statements.ts'
