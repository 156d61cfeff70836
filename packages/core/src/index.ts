export type * from './workload/index.ts'
