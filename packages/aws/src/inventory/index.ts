import { agentcore } from './agentcore.ts'
import { bedrock } from './bedrock.ts'
import { bedrockAgent } from './bedrock-agent.ts'
import { cloudtrail } from './cloudtrail.ts'
import { ec2 } from './ec2.ts'
import type { Entry } from './entry.ts'
import { iam } from './iam.ts'
import { kms } from './kms.ts'
import { lambda } from './lambda.ts'
import { logs } from './logs.ts'
import { s3 } from './s3.ts'
import { sagemaker } from './sagemaker.ts'

/** Everything that is read of an account. */
export const inventory: readonly Entry[] = [
  ...sagemaker,
  ...bedrock,
  ...bedrockAgent,
  ...agentcore,
  ...iam,
  ...s3,
  ...kms,
  ...ec2,
  ...lambda,
  ...logs,
  ...cloudtrail,
]
