export { looksLikePlan } from './detect.ts'
export { readPlan } from './read-plan.ts'
