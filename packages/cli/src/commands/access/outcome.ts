/** Where a command leaves its exit code. */
export type Outcome = { code: number }
