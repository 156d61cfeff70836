export { cedarFrom } from './cedar-from.ts'
export type { CedarAccess, ToolCall, ToolCallAnswer } from './cedar-of.ts'
export { cedarOf } from './cedar-of.ts'
export type { CedarPort } from './port.ts'
