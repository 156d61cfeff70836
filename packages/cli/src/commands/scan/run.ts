import type { ScanOptions } from './options.ts'
export async function runScan(_p: string[], _o: ScanOptions): Promise<number> {
  return 0
}
