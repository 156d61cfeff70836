import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_domain_name',
  to: 'AWS::ApiGateway::DomainName',
  ignores: {
    certificate_body: 'uploads a certificate',
    certificate_chain: 'uploads a certificate',
    certificate_name: 'uploads a certificate',
    certificate_private_key: 'uploads a certificate',
    policy: 'policy of a private domain',
    regional_certificate_name: 'uploads a certificate',
  },
}
