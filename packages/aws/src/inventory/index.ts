import { accountServices } from './account-services.ts'
import { agentcore } from './agentcore.ts'
import { agentcoreEvaluation } from './agentcore-evaluation.ts'
import { agentcorePayments } from './agentcore-payments.ts'
import { agentcorePolicies } from './agentcore-policies.ts'
import { aiServices } from './ai-services.ts'
import { assistants } from './assistants.ts'
import { bedrock } from './bedrock.ts'
import { bedrockAgent } from './bedrock-agent.ts'
import { bedrockPolicies } from './bedrock-policies.ts'
import { bedrockServing } from './bedrock-serving.ts'
import { bots } from './bots.ts'
import { builds } from './builds.ts'
import { cloudtrail } from './cloudtrail.ts'
import { comprehend } from './comprehend.ts'
import { containers } from './containers.ts'
import { dataAutomation } from './data-automation.ts'
import { databases } from './databases.ts'
import { ec2 } from './ec2.ts'
import type { Entry } from './entry.ts'
import { fileSystems } from './file-systems.ts'
import { glue } from './glue.ts'
import { httpApis } from './http-apis.ts'
import { iam } from './iam.ts'
import { kms } from './kms.ts'
import { lambda } from './lambda.ts'
import { lambdaParts } from './lambda-parts.ts'
import { logs } from './logs.ts'
import { messaging } from './messaging.ts'
import { orchestration } from './orchestration.ts'
import { restApis } from './rest-apis.ts'
import { s3 } from './s3.ts'
import { sagemaker } from './sagemaker.ts'
import { sagemakerJobs } from './sagemaker-jobs.ts'
import { scaling } from './scaling.ts'
import { search } from './search.ts'
import { secrets } from './secrets.ts'
import { streams } from './streams.ts'
import { vectors } from './vectors.ts'
import { webAcls } from './web-acls.ts'

/** Everything that is read of an account. */
export const inventory: readonly Entry[] = [
  ...sagemaker,
  ...sagemakerJobs,
  ...bedrock,
  ...bedrockPolicies,
  ...bedrockServing,
  ...dataAutomation,
  ...bedrockAgent,
  ...agentcore,
  ...agentcorePolicies,
  ...agentcoreEvaluation,
  ...agentcorePayments,
  ...iam,
  ...s3,
  ...kms,
  ...ec2,
  ...lambda,
  ...lambdaParts,
  ...logs,
  ...cloudtrail,
  ...accountServices,
  ...search,
  ...containers,
  ...secrets,
  ...restApis,
  ...httpApis,
  ...orchestration,
  ...webAcls,
  ...databases,
  ...glue,
  ...fileSystems,
  ...scaling,
  ...messaging,
  ...streams,
  ...vectors,
  ...builds,
  ...comprehend,
  ...aiServices,
  ...assistants,
  ...bots,
]
