import type { Judgement, ResourceView } from '../../view/index.ts'
import type { Truth } from '../../workload/index.ts'

/**
 * Passes when a VPC has an endpoint of a service, told by the end of its service name (`.s3`).
 *
 * An endpoint whose service or network is not known may be the one: then it is not known. One that is not
 * among the inputs may stand in another template, so that a failure has medium confidence.
 */
export function hasEndpoint(vpc: ResourceView, suffix: string, service: string): Judgement {
  const { views, none } = vpc.companions('AWS::EC2::VPCEndpoint')
  const truths = views.map((endpoint) => endpoint.at('ServiceName').endsWith(suffix).verdict)
  if (truths.includes('pass')) return vpc.judge(true, `an endpoint leads to ${service}`)
  const verdict: Truth = truths.includes('unknown') || none === undefined ? undefined : false
  return vpc.judge(verdict, `no endpoint of the network to ${service} is among the inputs`, {
    confidence: 'medium',
  })
}
