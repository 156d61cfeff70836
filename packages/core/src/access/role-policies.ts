import type { PropertyView, ResourceView } from '../view/index.ts'
import { canonicalText } from '../workload/index.ts'
import { awsManagedName } from './aws-managed-name.ts'
import { type PlacedStatement, statementsOf } from './statements.ts'

/** What a role (or user, or group) may do by itself, as far as the inputs tell. */
export type IdentityPolicies = {
  readonly statements: readonly PlacedStatement[]
  /** Managed policies of AWS that are attached: names such as `AmazonSageMakerFullAccess`. */
  readonly awsManaged: readonly AttachedManagedPolicy[]
  /** Documents and attachments that are not known; there may be more that the role can do. */
  readonly unknown: readonly PropertyView[]
}

/** One attached managed policy of AWS and where it is attached. */
export type AttachedManagedPolicy = { readonly name: string; readonly property: PropertyView }

const INLINE_COMPANIONS = ['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']

/** Every identity policy of a role: inline, beside it, and attached. */
export function policiesOf(role: ResourceView): IdentityPolicies {
  const attachments = role.at('ManagedPolicyArns').items.map((arn) => followAttachment(role, arn))
  const beside = INLINE_COMPANIONS.flatMap((type) => role.companions(type).views)
  const managed = distinct([...attachments.flatMap(({ views }) => views), ...beside])
  const documents = [
    ...role.at('Policies').items.map((policy) => policy.at('PolicyDocument')),
    ...managed.map((policy) => policy.at('PolicyDocument')),
  ].map((document) => ({ document, statements: statementsOf(document, 'identity') }))
  return {
    statements: documents.flatMap(({ statements }) => statements ?? []),
    awsManaged: attachments.flatMap(({ name, arn }) => (name === undefined ? [] : [{ name, property: arn }])),
    unknown: [
      ...documents.flatMap(({ document, statements }) => (statements === undefined ? [document] : [])),
      ...attachments.flatMap(({ views, name, arn }) =>
        views.length === 0 && name === undefined ? [arn] : [],
      ),
    ],
  }
}

/** An attached policy: one of the workload, one of AWS by name, or neither. */
function followAttachment(role: ResourceView, arn: PropertyView) {
  const { views } = role.targets(arn, 'AWS::IAM::ManagedPolicy')
  return { arn, views, name: awsManagedName(canonicalText(arn.value) ?? '') }
}

function distinct(views: readonly ResourceView[]): readonly ResourceView[] {
  return [...new Map(views.map((view) => [view.id, view])).values()]
}
