export { looksLikeConfig } from './detect.ts'
export { readConfig } from './read-config.ts'
