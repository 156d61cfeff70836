import { databases } from './databases.ts'
import { gateways } from './gateways.ts'
import { iam } from './iam.ts'
import { kms } from './kms.ts'
import { lambda } from './lambda.ts'
import { network } from './network.ts'
import { operations } from './operations.ts'
import { s3 } from './s3.ts'
import type { Shape } from './shape.ts'

/** How AWS Config records each type that it does not record as CloudFormation writes it. */
export const shapes: readonly Shape[] = [
  ...databases,
  ...gateways,
  ...iam,
  ...kms,
  ...lambda,
  ...network,
  ...operations,
  ...s3,
]

const byRecorded = new Map(shapes.map((shape) => [shape.recorded, shape]))

/** How a type is recorded, by the name that AWS Config gives it; `undefined` for types in CloudFormation's shape. */
export const shapeOf = (recorded: string): Shape | undefined => byRecorded.get(recorded)
export type { Beside, BesideRecord, Item, Shape } from './shape.ts'
