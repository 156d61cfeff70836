export { diffOfEach } from './diff-of-each.ts'
export type { FixRendering } from './fix-input.ts'
export { renderFixJson } from './fix-json.ts'
export { renderFixText } from './fix-text.ts'
