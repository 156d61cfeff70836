export { expandSam, usesSam } from './expand-sam.ts'
export type { SamReader } from './expansion.ts'
