import type { MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, getAtt } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { digest, digestOf } from '../identifiers.ts'
import { entryOf, isTrue, itemsAt, mapOf, nodeOf, plainMap, spelled, textAt } from '../nodes.ts'

/** Amazon's hosted zone for every CloudFront distribution. */
const distributionZone = 'Z2FDTNDATAQYW2'

function aliasTarget(domainId: string, endpoint: string, route: MapNode): Drafts {
  const health = entryOf(route, 'EvaluateTargetHealth')
  if (endpoint === 'EDGE') {
    const name = entryOf(route, 'DistributionDomainName') ?? getAtt(domainId, 'DistributionDomainName')
    return { EvaluateTargetHealth: health, HostedZoneId: distributionZone, DNSName: name }
  }
  return {
    EvaluateTargetHealth: health,
    HostedZoneId: getAtt(domainId, 'RegionalHostedZoneId'),
    DNSName: getAtt(domainId, 'RegionalDomainName'),
  }
}

function recordsOf(domain: MapNode, domainId: string, endpoint: string, route: MapNode): readonly Draft[] {
  const record = (type: string): Drafts => ({
    Name: entryOf(domain, 'DomainName'),
    Type: type,
    AliasTarget: aliasTarget(domainId, endpoint, route),
    Region: entryOf(route, 'Region'),
    SetIdentifier: entryOf(route, 'SetIdentifier'),
  })
  return isTrue(nodeOf(route, 'IpV6')) ? [record('A'), record('AAAA')] : [record('A')]
}

/** Adds the DNS records of a custom domain; APIs with one hosted zone share a group of records. */
export function addRecords(source: Source, domainId: string, endpoint: string, expansion: Expansion): void {
  const domain = mapOf(source.properties, 'Domain')
  const entry = entryOf(domain, 'Route53')
  const route = plainMap(entry?.value)
  const zone = nodeOf(route, 'HostedZoneId') ?? nodeOf(route, 'HostedZoneName')
  if (domain === undefined || entry === undefined || route === undefined || zone === undefined) return
  const alone = isTrue(nodeOf(route, 'SeparateRecordSetGroup'))
  const name = nodeOf(domain, 'DomainName')
  const id = `RecordSetGroup${alone ? digest(spelled(zone) + (name === undefined ? '' : spelled(name))) : digestOf(zone, expansion.literal(zone))}`
  const known = plainMap(expansion.resources.get(id)?.value)
  const others = known === undefined ? [] : itemsAt(mapOf(known, 'Properties'), 'RecordSets')
  const zoneEntry = entryOf(route, 'HostedZoneId')
  expansion.add(
    source,
    id,
    'AWS::Route53::RecordSetGroup',
    {
      HostedZoneId: zoneEntry,
      HostedZoneName: zoneEntry === undefined ? entryOf(route, 'HostedZoneName') : undefined,
      RecordSets: [...others, ...recordsOf(domain, domainId, endpoint, route)],
    },
    { at: entry.keyAt },
  )
}

/** The base paths of a custom domain; none means the root. */
export function basePathsOf(domain: MapNode): readonly string[] | undefined {
  const paths = itemsAt(domain, 'BasePath').flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
  return paths.length === 0 ? undefined : paths
}

/** How clients of a custom domain prove who they are. */
export function mutualTls(domain: MapNode): Draft {
  const tls = mapOf(domain, 'MutualTlsAuthentication')
  if (tls === undefined) return undefined
  return {
    TruststoreUri: entryOf(tls, 'TruststoreUri'),
    TruststoreVersion: entryOf(tls, 'TruststoreVersion'),
  }
}

/** The endpoint type of a custom domain, regional unless it says another. */
export function endpointType(domain: MapNode): string {
  return textAt(domain, 'EndpointConfiguration') ?? 'REGIONAL'
}
