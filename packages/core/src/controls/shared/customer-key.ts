import type { Judgement, PropertyView, ResourceView } from '../../view/index.ts'
import { literalText } from '../../workload/index.ts'

const KEY = 'AWS::KMS::Key'
const REPLICA = 'AWS::KMS::ReplicaKey'
const ALIAS = 'AWS::KMS::Alias'
const OF_AWS = 'alias/aws/'

/**
 * Passes when a property names a KMS key that the customer manages.
 *
 * The key is followed to its definition: a key of the workload passes, an alias is followed to its key. A
 * name under `alias/aws/` is a key that AWS manages and fails; that prefix is reserved, so any other alias
 * passes. The ARN or id of a key that is not among the inputs may be of either kind and is unknown.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk
 */
export function usesCustomerKey(property: PropertyView): Judgement {
  const { present } = property
  if (present === false) return property.judge(false)
  if (present === undefined) return property.unknown()
  const { views, external } = property.resource.targets(property, KEY, REPLICA, ALIAS)
  const [key] = views
  if (key !== undefined) return judgeKey(property, key)
  const name = external.map(literalText).find((text) => text !== undefined)
  return name === undefined ? property.unknown() : judgeName(property, name)
}

function judgeKey(property: PropertyView, key: ResourceView): Judgement {
  const evidence = [{ message: `the key is \`${key.resource.address}\``, place: key.place }]
  // A live account has the aliases of AWS, each for the one key that is behind it.
  const isOfAws = key.resource.type === ALIAS && literalText(key.at('AliasName').value)?.startsWith(OF_AWS)
  const description = `${property.description}, a key that AWS manages`
  return { ...(isOfAws === true ? property.judge(false, description) : property.judge(true)), evidence }
}

function judgeName(property: PropertyView, name: string): Judgement {
  const alias = /(?:^|:)alias\/(.+)$/.exec(name)?.[1]
  if (alias === undefined) {
    return {
      ...property.unknown(
        `${property.description}; whether the customer manages that key cannot be told from its name`,
      ),
      settle: 'scan the template that defines the key together with this one, or read the deployed account',
    }
  }
  const managedByAws = alias.startsWith('aws/')
  return property.judge(
    !managedByAws,
    managedByAws ? `${property.description}, a key that AWS manages` : property.description,
  )
}
