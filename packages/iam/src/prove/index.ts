export type { AccessQuestion, DecidingStatement, Proof } from './prove.ts'
export { checkAccessNotGranted, checkNoNewAccess, checkNoPublicAccess, onlyThese } from './prove.ts'
export type { PublicType } from './public-types.ts'
export { publicTypes } from './public-types.ts'
