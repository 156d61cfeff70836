import type { MapNode } from '../../document/index.ts'
import { type Drafts, ref } from '../draft.ts'
import { withEntries } from '../edit.ts'
import type { Expansion, Source } from '../expansion.ts'
import { digestOf } from '../identifiers.ts'
import { entryOf, mapOf, nodeOf, plainMap } from '../nodes.ts'
import { addRecords, basePathsOf, endpointType, mutualTls } from './records.ts'

function configuration(domain: MapNode): Drafts {
  return {
    CertificateArn: entryOf(domain, 'CertificateArn'),
    EndpointType: endpointType(domain),
    OwnershipVerificationCertificateArn: entryOf(domain, 'OwnershipVerificationCertificateArn'),
    SecurityPolicy: entryOf(domain, 'SecurityPolicy'),
  }
}

function addMappings(source: Source, domain: MapNode, domainId: string, expansion: Expansion): void {
  const at = entryOf(domain, 'BasePath')?.keyAt ?? domain.at
  const stage = expansion.references.get(`${source.id}.Stage`) ?? `${source.id}.Stage`
  const mapping = { DomainName: ref(domainId), ApiId: ref(source.id), Stage: ref(stage) }
  for (const path of basePathsOf(domain) ?? [undefined]) {
    const plain = (path ?? '').replaceAll(/[-_/]/g, '')
    const key = path?.replace(/^\/{1,100}/, '').replace(/\/{1,100}$/, '')
    const properties = { ...mapping, ApiMappingKey: key }
    expansion.add(source, `${source.id}${plain}ApiMapping`, 'AWS::ApiGatewayV2::ApiMapping', properties, {
      at,
    })
  }
}

/** Adds the custom domain of an HTTP API. */
export function addHttpDomain(source: Source, createdBy: string, expansion: Expansion): void {
  const entry = entryOf(source.properties, 'Domain')
  const domain = plainMap(entry?.value)
  const name = nodeOf(domain, 'DomainName')
  if (entry === undefined || domain === undefined || name === undefined) return
  const id = `ApiGatewayDomainNameV2${digestOf(name, expansion.literal(name))}`
  const tags = mapOf(source.properties, 'Tags')
  const properties = {
    DomainName: entryOf(domain, 'DomainName'),
    DomainNameConfigurations: [configuration(domain)],
    MutualTlsAuthentication: mutualTls(domain),
    Tags: withEntries(tags, { [createdBy]: 'SAM' }, source.at),
  }
  expansion.add(source, id, 'AWS::ApiGatewayV2::DomainName', properties, { at: entry.keyAt })
  expansion.references.set(`${source.id}.DomainName`, id)
  addMappings(source, domain, id, expansion)
  addRecords(source, id, endpointType(domain), expansion)
}
