export type { Proof } from './prove.ts'
export { checkAccessNotGranted, checkNoNewAccess, checkNoPublicAccess, onlyThese } from './prove.ts'
