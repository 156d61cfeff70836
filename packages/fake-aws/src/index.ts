/** What serves an account described in CloudFormation shape. */
export const name = '@parapet/fake-aws'
