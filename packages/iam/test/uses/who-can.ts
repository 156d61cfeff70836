import { readFileSync } from 'node:fs'
import { world } from '@parapet/iam'

// The output of `aws iam get-account-authorization-details`.
const account = world.readAccount(readFileSync(new URL('account.json', import.meta.url), 'utf8'))
const compiled = world.compileWorld({
  principals: account.principals,
  resources: [{ arn: 'arn:aws:s3:::training-data/a.csv', account: '111122223333' }],
})
const { must, may } = world.whoCan(compiled, 's3:GetObject', 0)
console.log(must.map((index) => account.principals[index]?.caller)) // the user ann: surely
console.log(may.length) // 2: the role app as well, if it calls from the right network
