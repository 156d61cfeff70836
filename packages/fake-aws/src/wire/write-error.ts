import type { HttpReply } from './http.ts'
import type { Protocol } from './protocol.ts'
import { element, escaped } from './write-xml.ts'

/** An error as a service names it, with what it says where that is more than the name. */
export type ServiceError = { readonly status: number; readonly code: string; readonly message?: string }

/** The name that each protocol's services give to a refusal. */
export function denial(protocol: Protocol): ServiceError {
  const code = { 'rest-xml': 'AccessDenied', query: 'AccessDenied', ec2: 'UnauthorizedOperation' }
  return {
    status: 403,
    code: protocol === 'json' || protocol === 'rest-json' ? 'AccessDeniedException' : code[protocol],
  }
}

/** The name that each protocol's services give to being asked too often. */
export function throttle(protocol: Protocol): ServiceError {
  switch (protocol) {
    case 'json':
      return { status: 400, code: 'ThrottlingException' }
    case 'rest-json':
      return { status: 429, code: 'TooManyRequestsException' }
    case 'query':
      return { status: 400, code: 'Throttling' }
    case 'ec2':
      return { status: 503, code: 'RequestLimitExceeded' }
    case 'rest-xml':
      return { status: 503, code: 'SlowDown' }
  }
}

/** An error as the service sends it. */
export function writeError(protocol: Protocol, { status, code, message = code }: ServiceError): HttpReply {
  const inside = `${element('Code', code)}${element('Message', escaped(message))}`
  switch (protocol) {
    case 'json':
      return { status, headers: JSON_TYPE, body: JSON.stringify({ __type: code, message }) }
    case 'rest-json':
      return {
        status,
        headers: { ...JSON_TYPE, 'x-amzn-errortype': code },
        body: JSON.stringify({ message }),
      }
    case 'query':
      return { status, headers: XML_TYPE, body: element('ErrorResponse', element('Error', inside)) }
    case 'ec2':
      return {
        status,
        headers: XML_TYPE,
        body: element('Response', element('Errors', element('Error', inside))),
      }
    case 'rest-xml':
      return { status, headers: XML_TYPE, body: element('Error', inside) }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const XML_TYPE = { 'content-type': 'text/xml' }
