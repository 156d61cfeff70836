import { readFileSync } from 'node:fs'
import { cedarFrom } from '../../src/access/index.ts'

/** The engine of Cedar, loaded when the first policy is evaluated. */
export const cedarPort = cedarFrom(() =>
  readFileSync(new URL('cedar_wasm_bg.wasm', import.meta.resolve('@cedar-policy/cedar-wasm/web'))),
)
