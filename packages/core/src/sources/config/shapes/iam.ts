import { isList, objectsOf, parsedText, partAt, pluck, present, type Recorded, textAt } from '../recorded.ts'
import type { Item, Shape } from './shape.ts'

/** What CloudFormation can also write as policies beside a principal is recorded inside of it. */
const inline = (list: string, ...types: readonly string[]): NonNullable<Shape['holds']> => ({
  types: [...types, 'AWS::IAM::Policy'],
  when: ({ record }) => isList(record[list]),
})

const attached = ({ record }: Item): Recorded | undefined =>
  pluck(record['attachedManagedPolicies'], 'policyArn')

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html: a record has its members. */
function principal(kind: 'role' | 'user' | 'group', shape: Partial<Shape> & Pick<Shape, 'recorded'>): Shape {
  return {
    ...shape,
    adapt: (item) =>
      present({
        ...item.record,
        ManagedPolicyArns: attached(item),
        PermissionsBoundary: partAt(item.record, 'permissionsBoundary.permissionsBoundaryArn'),
      }),
    renames: { ...shape.renames, Policies: `${kind}PolicyList` },
    whole: ['Policies'],
  }
}

/** The document of the version that counts. */
function currentDocument({ record }: Item): Recorded | undefined {
  const versions = objectsOf(record['policyVersionList'])
  const current = versions.find((version) => version['isDefaultVersion'] === true)
  return current?.['document'] === undefined ? undefined : parsedText(current['document'])
}

/** AWS Identity and Access Management. */
export const iam: readonly Shape[] = [
  principal('role', {
    recorded: 'AWS::IAM::Role',
    holds: inline('rolePolicyList', 'AWS::IAM::RolePolicy'),
    beside: [
      {
        type: 'AWS::IAM::InstanceProfile',
        of: ({ record }) => {
          const profiles = record['instanceProfileList']
          if (!isList(profiles)) return undefined
          return objectsOf(profiles).map((profile) => {
            const name = textAt(profile, 'instanceProfileName') ?? ''
            const names = [name, textAt(profile, 'arn') ?? ''].filter((one) => one !== '')
            return {
              key: `instance-profile/${name}`,
              names,
              record: {
                InstanceProfileName: name,
                Path: profile['path'] ?? null,
                Roles: pluck(profile['roles'], 'roleName') ?? [],
              },
            }
          })
        },
      },
    ],
  }),
  principal('user', {
    recorded: 'AWS::IAM::User',
    renames: { Groups: 'groupList' },
    holds: inline('userPolicyList', 'AWS::IAM::UserPolicy', 'AWS::IAM::UserToGroupAddition'),
  }),
  principal('group', {
    recorded: 'AWS::IAM::Group',
    holds: inline('groupPolicyList', 'AWS::IAM::GroupPolicy'),
  }),
  {
    // What CloudFormation calls AWS::IAM::Policy is part of a principal here.
    recorded: 'AWS::IAM::Policy',
    type: 'AWS::IAM::ManagedPolicy',
    adapt: (item) =>
      present({
        ...item.record,
        ManagedPolicyName: item.record['policyName'],
        PolicyDocument: currentDocument(item),
      }),
  },
]
