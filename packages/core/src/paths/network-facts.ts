import type { Graph } from '../relations/index.ts'
import { testProperty } from './conditions.ts'
import type { Finding, PathFacts } from './facts.ts'
import type { Precondition } from './technique.ts'

type Test = Omit<Extract<Precondition, { property: string }>, 'of'>

const noVpc: Test = { property: 'VpcConfig', absent: true }
const isPublic: Test = { property: 'NetworkConfiguration.NetworkMode', is: ['PUBLIC'] }

/**
 * What connects each kind of compute to the internet by its own settings, whatever the VPC.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
 * https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html
 */
const ways: Readonly<Record<string, readonly Test[]>> = {
  'AWS::SageMaker::NotebookInstance': [{ property: 'DirectInternetAccess', isNot: ['Disabled'] }],
  'AWS::SageMaker::TrainingJob': [noVpc, { property: 'EnableNetworkIsolation', isNot: [true] }],
  'AWS::SageMaker::ProcessingJob': [
    { property: 'NetworkConfig.VpcConfig', absent: true },
    { property: 'NetworkConfig.EnableNetworkIsolation', isNot: [true] },
  ],
  'AWS::Lambda::Function': [noVpc],
  'AWS::BedrockAgentCore::Runtime': [isPublic],
  'AWS::BedrockAgentCore::CodeInterpreterCustom': [isPublic],
  'AWS::BedrockAgentCore::BrowserCustom': [isPublic],
}

/** Which compute reaches the internet by its own settings; ways through a VPC are not looked for. */
export function networkFacts(graph: Graph): Pick<PathFacts, 'toInternet'> {
  return { toInternet: (id) => byItsSettings(id, graph) }
}

function byItsSettings(id: string, graph: Graph): Finding {
  const resource = graph.resource(id)
  const tests = ways[resource?.type ?? '']
  if (resource === undefined || tests === undefined) return undefined
  const answers = tests.map((test) => testProperty({ ...test, of: id }, resource, graph))
  return answers.every((answer) => answer !== undefined) ? answers.flat() : undefined
}
