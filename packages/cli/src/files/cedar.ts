import { type CedarPort, cedarFrom } from '@parapet/core'
import { readModule } from './read-module.ts'

/** The engine of Cedar, which is loaded when the first policy is evaluated. */
export const cedar: CedarPort = cedarFrom(() => readModule('cedar_wasm_bg.wasm'))
