export { addJobs, type WithJobs } from './add-jobs.ts'
