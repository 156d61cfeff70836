export { looksLikeConfig } from './detect.ts'
export { readConfig } from './read-config.ts'
export { shapes } from './shapes/index.ts'
