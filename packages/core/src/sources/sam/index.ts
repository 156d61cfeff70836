export { expandSam, usesSam } from './expand-sam.ts'
