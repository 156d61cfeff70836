export { addJobs } from './add-jobs.ts'
