import type { MapNode } from '../../document/index.ts'
import { type Drafts, ref } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { digestOf } from '../identifiers.ts'
import { entryOf, isFalse, nodeOf, plainMap } from '../nodes.ts'
import { addRecords, basePathsOf, endpointType, mutualTls } from './records.ts'

function domainProperties(domain: MapNode, endpoint: string): Drafts {
  const certificate = entryOf(domain, 'CertificateArn')
  return {
    DomainName: entryOf(domain, 'DomainName'),
    EndpointConfiguration: { Types: [endpoint], IpAddressType: entryOf(domain, 'IpAddressType') },
    RegionalCertificateArn: endpoint === 'REGIONAL' ? certificate : undefined,
    CertificateArn: endpoint === 'REGIONAL' ? undefined : certificate,
    MutualTlsAuthentication: mutualTls(domain),
    SecurityPolicy: entryOf(domain, 'SecurityPolicy'),
    EndpointAccessMode: entryOf(domain, 'EndpointAccessMode'),
    OwnershipVerificationCertificateArn: entryOf(domain, 'OwnershipVerificationCertificateArn'),
  }
}

function addMappings(source: Source, domain: MapNode, domainId: string, expansion: Expansion): void {
  const at = entryOf(domain, 'BasePath')?.keyAt ?? domain.at
  const verbatim = isFalse(nodeOf(domain, 'NormalizeBasePath'))
  const stage = expansion.references.get(`${source.id}.Stage`) ?? `${source.id}.Stage`
  const mapping = { DomainName: ref(domainId), RestApiId: ref(source.id), Stage: ref(stage) }
  for (const path of basePathsOf(domain) ?? [undefined]) {
    const plain = (path ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '')
    const properties = { ...mapping, BasePath: path === undefined || verbatim ? path : plain }
    expansion.add(
      source,
      `${source.id}${plain}BasePathMapping`,
      'AWS::ApiGateway::BasePathMapping',
      properties,
      { at },
    )
  }
}

/** Adds the custom domain of a REST API. */
export function addRestDomain(source: Source, expansion: Expansion): void {
  const entry = entryOf(source.properties, 'Domain')
  const domain = plainMap(entry?.value)
  const name = nodeOf(domain, 'DomainName')
  if (entry === undefined || domain === undefined || name === undefined) return
  const endpoint = endpointType(domain)
  if (endpoint === 'PRIVATE') {
    expansion.refuse(`the private custom domain of \`${source.id}\` is not expanded`, entry.keyAt)
    return
  }
  const id = `ApiGatewayDomainName${digestOf(name, expansion.literal(name))}`
  const properties = domainProperties(domain, endpoint)
  expansion.add(source, id, 'AWS::ApiGateway::DomainName', properties, { at: entry.keyAt })
  expansion.references.set(`${source.id}.DomainName`, id)
  addMappings(source, domain, id, expansion)
  addRecords(source, id, endpoint, expansion)
}
