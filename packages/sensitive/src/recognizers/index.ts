import type { Recognizer } from '../recognizer.ts'
import { assignment } from './assignment.ts'
import { aws } from './aws.ts'
import { azure } from './azure.ts'
import { commandLine } from './command-line.ts'
import { credentials } from './credentials.ts'
import { personal } from './personal.ts'
import { tokens } from './tokens.ts'

/** All recognizers; where two agree on a place and are equally sure, the earlier one names it. */
export const recognizers: readonly Recognizer[] = [
  ...aws,
  ...tokens,
  ...azure,
  ...credentials,
  commandLine,
  assignment,
  ...personal,
]
