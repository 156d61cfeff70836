import { getAtt, ref } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, textAt } from '../nodes.ts'
import { updatePolicyOf } from './deployment.ts'
import type { Target } from './target.ts'

/** Letters and digits of an alias name, for a logical id. */
function identifier(name: string): string {
  return name.replaceAll('-', 'D').replaceAll('_', 'U')
}

/** How versions are kept when the function is published anew: they are, unless instances are paid for. */
function deletionPolicy(source: Source): string {
  const own = textAt(source.node, 'DeletionPolicy')
  const written = textAt(source.properties, 'VersionDeletionPolicy')
  const managed = entryOf(source.properties, 'CapacityProviderConfig') !== undefined
  return own ?? written ?? (managed ? 'Delete' : 'Retain')
}

/** Adds the version and alias of `AutoPublishAlias`; the alias is then what events invoke. */
export function addVersionAndAlias(source: Source, expansion: Expansion): Target | undefined {
  const { properties } = source
  const given = entryOf(properties, 'AutoPublishAlias')
  if (given === undefined) return undefined
  const name = expansion.literal(given.value)
  if (name === undefined) {
    expansion.refuse(
      `the alias of \`${source.id}\` must be a text or a parameter with a known value`,
      given.value.at,
    )
  }
  const version = `${source.id}Version`
  const alias = `${source.id}Alias${identifier(name ?? '')}`
  const at = given.keyAt
  expansion.add(
    source,
    version,
    'AWS::Lambda::Version',
    { FunctionName: ref(source.id), Description: entryOf(properties, 'VersionDescription') },
    { at, attributes: { DeletionPolicy: deletionPolicy(source) } },
  )
  expansion.add(
    source,
    alias,
    'AWS::Lambda::Alias',
    {
      Name: given,
      FunctionName: ref(source.id),
      FunctionVersion: getAtt(version, 'Version'),
      ProvisionedConcurrencyConfig: entryOf(properties, 'ProvisionedConcurrencyConfig'),
    },
    { at, attributes: updatePolicyOf(source, expansion) },
  )
  expansion.references.set(`${source.id}.Version`, version)
  expansion.references.set(`${source.id}.Alias`, alias)
  return { source, id: alias, arn: ref(alias), name: ref(alias), short: `\${${alias}}` }
}
