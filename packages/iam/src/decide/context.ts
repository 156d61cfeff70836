import type { Context, ContextValue } from '../condition/context.ts'
import { unknownAccount } from '../pattern/arn.ts'
import type { Caller } from './caller.ts'
import { accountOf } from './caller.ts'
import type { AccessRequest } from './request.ts'

const absent: ContextValue = { kind: 'absent' }

type Facts = Readonly<Record<string, ContextValue>>

/**
 * The context of a request: what the request says, then what follows from the caller, the path and the
 * resource. See "AWS global condition context keys" in the IAM User Guide.
 */
export function contextOf(request: AccessRequest): Context {
  const facts = {
    ...callerFacts(request.caller),
    ...pathFacts(request.path),
    ...(request.resourceAccount === undefined
      ? {}
      : { 'aws:resourceaccount': ownerFact(request.resourceAccount) }),
    ...(isKms(request.action) ? kmsFacts(request) : {}),
  }
  const keys = new Map<string, ContextValue>(Object.entries(facts))
  for (const [key, value] of request.context?.keys ?? []) keys.set(key.toLowerCase(), value)
  return { keys, others: request.context?.others ?? 'unknown' }
}

function known(...values: string[]): ContextValue {
  return { kind: 'known', values }
}

function ownerFact(account: string): ContextValue {
  return account === unknownAccount ? { kind: 'unknown' } : known(account)
}

function isKms(action: string): boolean {
  return action.toLowerCase().startsWith('kms:')
}

function callerFacts(caller: Caller): Facts {
  const account = accountOf(caller)
  return {
    'aws:principalaccount': account === undefined ? absent : known(account),
    ...(account === undefined ? { 'aws:principalorgid': absent, 'aws:principalorgpaths': absent } : {}),
    ...(caller.kind === 'root' ? {} : { 'aws:assumedroot': absent }),
    ...(caller.kind === 'service' ? {} : ofServicesOnly),
    ...identityFacts(caller),
  }
}

/** Names of an AWS service that calls by itself. */
const ofServicesOnly: Facts = {
  'aws:principalservicename': absent,
  'aws:principalservicenameslist': absent,
}

function identityFacts(caller: Caller): Facts {
  switch (caller.kind) {
    case 'root':
      return { 'aws:principalarn': known(`arn:aws:iam::${caller.account}:root`), ...typed('Account') }
    case 'user':
      return {
        'aws:principalarn': known(caller.arn),
        ...typed('User'),
        'aws:username': known(caller.arn.split('/').at(-1) ?? ''),
      }
    case 'role':
      return { 'aws:principalarn': known(caller.arn), ...typed('AssumedRole') }
    case 'federated-user':
      return { 'aws:principalarn': known(caller.arn), ...typed('FederatedUser') }
    case 'service':
      return {
        'aws:principalarn': absent,
        'aws:username': absent,
        'aws:principalisawsservice': known('true'),
        'aws:principalservicename': known(caller.service),
      }
    case 'anonymous':
      return {
        ...unsigned,
        'aws:principalaccount': known('anonymous'),
        'aws:principaltype': known('Anonymous'),
        'aws:userid': known('anonymous'),
      }
    case 'identity-provider':
    case 'oauth':
      return unsigned
  }
}

/** Without AWS credentials a request has no key that is taken from them. */
const unsigned: Facts = {
  'aws:principalarn': absent,
  'aws:username': absent,
  'aws:principalisawsservice': absent,
}

function typed(type: string): Facts {
  return {
    'aws:principaltype': known(type),
    'aws:username': absent,
    'aws:principalisawsservice': known('false'),
  }
}

const direct: Facts = {
  'aws:viaawsservice': known('false'),
  'aws:calledvia': absent,
  'aws:calledviafirst': absent,
  'aws:calledvialast': absent,
}

const outsideEndpoints: Facts = {
  'aws:sourcevpc': absent,
  'aws:sourcevpcarn': absent,
  'aws:sourcevpce': absent,
  'aws:vpcsourceip': absent,
  'aws:vpceaccount': absent,
  'aws:vpceorgid': absent,
  'aws:vpceorgpaths': absent,
}

/** Through an endpoint the address is that in the VPC; a service that calls for somebody has its own. */
function pathFacts(path: AccessRequest['path']): Facts {
  switch (path) {
    case 'public':
      return { ...outsideEndpoints, ...direct }
    case 'endpoint':
      return { 'aws:sourceip': absent, ...direct }
    case 'service':
      return { 'aws:viaawsservice': known('true') }
    case undefined:
      return {}
  }
}

function kmsFacts(request: AccessRequest): Facts {
  const account = accountOf(request.caller)
  return {
    ...(account === undefined ? {} : { 'kms:calleraccount': known(account) }),
    ...(request.path === 'service' || request.path === undefined ? {} : { 'kms:viaservice': absent }),
  }
}
