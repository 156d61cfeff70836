// No secret here is real. Each is put together when the tests run, so that no scanner takes this file for a leak.

/** Text before, the sensitive text, text after. */
export type Example = readonly [before: string, sensitive: string, after: string]

export type Examples = { readonly found: readonly Example[]; readonly ignored: readonly string[] }

export function textOf(example: Example): string {
  return example.join('')
}

/** `${name}`, as CloudFormation and shells write it. */
export function substitution(name: string): string {
  return ['$', '{', name, '}'].join('')
}

const cycle = 'Aa1Bb2Cc3Dd4Ee5Ff6Gg7Hh8Ii9Jj0Kk'

/** A fake of `length` letters and digits. */
export function filler(length: number): string {
  return cycle.repeat(Math.ceil(length / cycle.length)).slice(0, length)
}

function upper(length: number): string {
  return filler(length).toUpperCase()
}

function hex(length: number): string {
  return '0123456789abcdef'.repeat(Math.ceil(length / 16)).slice(0, length)
}

// A token with a prefix: found at the length of the format, not one character short, not inside a word, not masked.
function token(prefix: string, length: number, fill: (length: number) => string = filler): Examples {
  return {
    found: [
      ['', prefix + fill(length), ''],
      ['export X="', prefix + fill(length), '"\nnext'],
      ['(', prefix + fill(length), ')'],
    ],
    ignored: [
      prefix,
      prefix + fill(length - 1),
      `w${prefix}${fill(length)}`,
      `${prefix}${'*'.repeat(length)}`,
      `${prefix}${'<your-key>'.repeat(8)}`,
    ],
  }
}

function tokens(prefixes: readonly string[], length: number, fill?: (length: number) => string): Examples {
  const all = prefixes.map((prefix) => token(prefix, length, fill))
  return { found: all.flatMap(({ found }) => found), ignored: all.flatMap(({ ignored }) => ignored) }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(text: string): string {
  const bits = [...text].map((character) => character.charCodeAt(0).toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,6}/g) ?? []
  const encoded = groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(6, '0'), 2))).join('')
  return encoded.padEnd(Math.ceil(encoded.length / 4) * 4, '=')
}

function base64Url(text: string): string {
  return base64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const accessKeyId = `AK${'IA'}${upper(16)}`
const secretKey = `${filler(19)}/${filler(20)}`
const jwt = `${base64Url('{"alg":"none","typ":"JWT"}')}.${base64Url('{"sub":"nobody"}')}.${filler(43)}`
const begin = `-----BEGIN ${'RSA PRIVATE'} KEY-----`
const end = `-----END ${'RSA PRIVATE'} KEY-----`
const password = `Tr0ub4dor${'&3'}`

export const examples: Readonly<Record<string, Examples>> = {
  'aws-access-key-id': {
    found: [
      ['aws_access_key_id = ', accessKeyId, '\n'],
      ['', `AS${'IA'}${upper(16)}`, ''],
      ['', `AK${'IA'}IOSFODNN7EXAMPLE`, ''],
    ],
    ignored: [
      `${accessKeyId}Q`,
      accessKeyId.slice(0, -1),
      `X${accessKeyId}`,
      `AK${'IA'}${filler(16)}`,
      `AR${'OA'}${upper(16)}`,
      'arn:aws:iam::123456789012:role/AKIA',
    ],
  },
  'aws-secret-key': {
    found: [
      ['aws_secret_access_key = ', secretKey, '\n'],
      [`${accessKeyId}\n`, secretKey, '\n'],
      ['"SecretAccessKey": "', secretKey, '"'],
    ],
    ignored: [
      `digest: ${secretKey}`,
      `secret ${secretKey}a`,
      `secret ${secretKey.slice(1)}`,
      `secret commit ${hex(40)}`,
      `secret ${'a'.repeat(40)}`,
    ],
  },
  'aws-session-token': tokens([`IQoJb3Jp${'Z2luX2Vj'}`, `FwoGZXI${'vYXdzE'}`], 60),
  'aws-presigned-signature': {
    found: [['https://bucket.s3.amazonaws.com/key?X-Amz-Signature=', hex(64), '&X-Amz-Date=1']],
    ignored: [`X-Amz-Signature=${hex(63)}`, `sha256=${hex(64)}`],
  },
  'bedrock-api-key': token(`AB${'SK'}`, 80),
  'bedrock-short-term-api-key': token(`bedrock-api${'-key-'}`, 60),
  'github-token': tokens([`gh${'p_'}`, `gh${'o_'}`, `gh${'u_'}`, `gh${'s_'}`, `gh${'r_'}`], 36),
  'github-fine-grained-token': token(`github${'_pat_'}`, 50),
  'gitlab-token': tokens([`glp${'at-'}`, `glr${'t-'}`, `gld${'t-'}`], 20),
  'slack-token': tokens([`xo${'xb-'}`, `xo${'xp-'}`, `xa${'pp-'}`], 20),
  'slack-webhook': token(`hooks.slack${'.com/services/'}`, 30),
  'stripe-key': tokens([`sk${'_live_'}`, `rk${'_live_'}`, `sk${'_test_'}`, `wh${'sec_'}`], 20),
  'openai-key': tokens([`sk-${'proj-'}`, `sk-${'svcacct-'}`, `sk-${'admin-'}`], 32),
  'sk-key': {
    found: token(`s${'k-'}`, 32).found,
    ignored: [...token(`s${'k-'}`, 32).ignored, `ri${'sk-'}${filler(40)}`, `sk-${'abcdefgh'.repeat(5)}`],
  },
  'anthropic-key': token(`sk-${'ant-'}`, 24),
  'openrouter-key': token(`sk-or${'-v1-'}`, 40, hex),
  'hugging-face-token': tokens([`h${'f_'}`, `api${'_org_'}`], 30),
  'groq-key': token(`gs${'k_'}`, 48),
  'replicate-token': token(`r${'8_'}`, 37),
  'nvidia-key': token(`nv${'api-'}`, 40),
  'pinecone-key': token(`pc${'sk_'}`, 40),
  'perplexity-key': token(`pp${'lx-'}`, 40),
  'xai-key': token(`xa${'i-'}`, 60),
  'langsmith-key': token(`lsv2${'_pt_'}`, 32),
  'databricks-token': token(`da${'pi'}`, 32, hex),
  'google-api-key': token(`AI${'za'}`, 35),
  'google-oauth-token': token(`ya${'29.'}`, 30),
  'google-client-secret': token(`GOC${'SPX-'}`, 24),
  'npm-token': token(`np${'m_'}`, 36),
  'pypi-token': token(`py${'pi-'}`, 50),
  'docker-token': token(`dckr${'_pat_'}`, 20),
  'sendgrid-key': token(`S${'G.'}`, 60),
  'vault-token': token(`hv${'s.'}`, 24),
  'new-relic-key': token(`NR${'AK-'}`, 27, upper),
  'grafana-token': token(`gl${'sa_'}`, 32),
  'age-key': token(`AGE-SECRET${'-KEY-1'}`, 58, upper),
  'atlassian-token': token(`ATA${'TT3'}`, 60),
  'digitalocean-token': token(`dop${'_v1_'}`, 64, hex),
  'shopify-token': token(`shp${'at_'}`, 32, hex),
  'azure-storage-key': {
    found: [['AccountName=a;AccountKey=', `${filler(86)}==`, ';EndpointSuffix=core.windows.net']],
    ignored: [`AccountKey=${filler(85)}==`, `AccountKey=${filler(87)}==`, `digest ${filler(86)}==`],
  },
  'azure-client-secret': {
    found: [['id: ', `Ab1${'8Q~'}${filler(34)}`, '\n']],
    ignored: [`Ab1${'8Q~'}${filler(30)}`, `Ab1${'8Q~'}${filler(35)}`, `Ab1${'xQ~'}${filler(34)}`],
  },
  'azure-sas-signature': {
    found: [['https://a.blob.core.windows.net/c?sv=2024&sig=', `${filler(43)}%3D`, '&se=1']],
    ignored: ['?sig=short', `xsig=${filler(44)}`],
  },
  'json-web-token': {
    found: [
      ['cookie ', jwt, ';'],
      ['token ', jwt.slice(0, -43), ''],
    ],
    ignored: [
      jwt.split('.').slice(0, 2).join('.'),
      `${base64Url('{"typ":"JWT"}')}.${base64Url('{}')}.${filler(43)}`,
      `eyJ${filler(20)}.${filler(20)}.${filler(20)}`,
      `a${jwt}`,
    ],
  },
  'private-key': {
    found: [
      [begin, `\n${filler(64)}\n${filler(20)}==\n`, `${end}\n`],
      [`key: "${begin}`, `\\n${filler(64)}\\n`, `${end}\\n"`],
      [begin, `\n${filler(64)}\n${filler(64)}\n`, ''],
      [`-----BEGIN ${'PGP PRIVATE KEY'} BLOCK-----`, `\n\n${filler(64)}\n`, `-----END PGP`],
    ],
    ignored: [
      `if grep -q "${begin}" key.pem; then exit 1; fi`,
      `-----BEGIN PUBLIC KEY-----\n${filler(64)}\n-----END PUBLIC KEY-----`,
      `-----BEGIN CERTIFICATE-----\n${filler(64)}\n-----END CERTIFICATE-----`,
    ],
  },
  'url-password': {
    found: [
      ['postgres://app:', password, '@db.internal:5432/app'],
      ['https://user:', filler(20), '@example.com/path'],
      ['redis://:', password, '@cache'],
    ],
    ignored: [
      'https://example.com:8080/path@here',
      `postgres://app:${substitution('Password')}@db`,
      'postgres://app:<password>@db',
      'postgres://app:{{resolve:secretsmanager:db}}@db',
      'postgres://app:****@db',
      'ssh://git@example.com/a:b',
    ],
  },
  'basic-authorization': {
    found: [['Authorization: Basic ', base64(`someone:${password}`), '\n']],
    ignored: ['Basic information', `Basic ${base64('no colon in here')}`, 'basic understanding of things'],
  },
  'bearer-token': {
    found: [['-H "Authorization: Bearer ', filler(32), '"']],
    ignored: [
      'Bearer authentication',
      'Bearer $TOKEN',
      'the bearer of this letter',
      'Bearer ****************',
    ],
  },
  'command-line-password': {
    found: [
      ['curl -u admin:', password, ' https://example.com'],
      ["curl --user 'admin:", password, "' https://example.com"],
      ['curl -u admin:', 'changeme', ''],
    ],
    ignored: [
      'docker run -u 1000:1000 image',
      'docker run --user app:app image',
      'docker run --user root:docker image',
      'curl -u "$USER:$PASSWORD" https://example.com',
      `curl -u admin:${substitution('PASSWORD')}`,
      'curl -u admin:***********',
      'sudo -u user1 bash',
    ],
  },
  'secret-assignment': {
    found: [
      ['DB_PASSWORD=', password, '\n'],
      ['  MasterUserPassword: ', password, '\n'],
      ['{"apiKey": "', filler(24), '"}'],
      [`SecretString: '{"username": "app", "password": "`, password, `"}'`],
      ['{\\"apiKey\\": \\"', filler(24), '\\"}'],
      ["const clientSecret = '", filler(24), "'"],
      ['mysql --password ', password, ' --host db'],
      ['mysql --password=', password, ' --host db'],
      ['Server=db;Password=', filler(12), ';Database=app'],
      ['- Name: DB_PASSWORD\n  Value: ', password, '\n'],
      ['{"Name": "DB_PASSWORD", "Value": "', password, '"}'],
      ['password: "', 'correct horse battery staple', '"'],
      ['password: ', 'changeme', ''],
      ['"note": "password=', password, '"'],
      ['"UserData": "export DB_PASSWORD=', filler(12), '\\nexport X=1"'],
      ['Parameters:\n  DbPassword:\n    Type: String\n    Default: ', password, '\n'],
      ['{"DbPassword": {"Type": "String", "Default": "', password, '"}}'],
      ['variable "db_password" {\n  type = string\n  default = "', password, '"\n}'],
      ['password: |\n  ', password, '\nnext: 1'],
      ['secret_token => "', filler(24), '"'],
    ],
    ignored: [
      'DB_PASSWORD=$DB_PASSWORD',
      `DB_PASSWORD=${substitution('DB_PASSWORD')}`,
      'password: !Ref Password',
      `password: '{{resolve:secretsmanager:db:SecretString:password}}'`,
      'password = var.db_password',
      'password = getpass.getpass()',
      'connect(password=password)',
      'api_key=os.environ["API_KEY"]',
      `SecretArn: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-${filler(6)}`,
      `PasswordSecret: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-${filler(6)}`,
      'MaxTokens: 4096',
      `KeyId: ${filler(36)}`,
      'password: <your-password>',
      'password: string',
      'GenerateSecret: true',
      'token: my-app-token',
      'api_key: YOUR_API_KEY_123456',
      'PWD=/home/ec2-user/app1',
      'password:\n  next: line',
      'key: value',
      'ParameterLabels:\n  DbPassword:\n    default: Database password',
      `  DbPassword:\n    Type: String\n  Other:\n    Default: ${password}`,
      `variable "db_password" {\n}\nvariable "size" {\n  default = "${password}"\n}`,
      `password:${' # '.repeat(250)}\n  Default: ${password}`,
      "print('password:', some_value_12345);",
      'f"password={password}"',
      'f"password={config[0]}"',
      `Name: DB_PASSWORD\n${'# a comment between\n'.repeat(5)}Value: ${password}`,
    ],
  },
  'email-address': {
    found: [
      ['mail to ', 'jane.doe+tag@example.com', '.'],
      ['<', "o'neil@mail.example.co.uk", '>'],
      ['', 'a@b.io', ''],
    ],
    ignored: [
      'git@github.com:team/repository',
      'ubuntu@10.0.0.1',
      'pkg@1.2.3',
      'icon@2x.png',
      'image@sha256',
      '@decorator.name',
      'a@b',
    ],
  },
  'phone-number-international': {
    found: [
      ['call ', '+1 (202) 555-0143', ' now'],
      ['tel:', '+442079460958', ''],
      ['', '+49 30 1234567', ', Berlin'],
    ],
    ignored: [
      '+1 2',
      '+0123456789',
      '1+12345678901',
      'a+12345678901',
      '+1234567890123456',
      '2024-01-01T00:00:00+0000',
    ],
  },
  'phone-number-north-america': {
    found: [
      ['call ', '202-555-0143', ' now'],
      ['', '(202) 555-0143', ''],
      ['', '1-202-555-0143', ''],
    ],
    ignored: [
      '123-555-0143',
      '202-155-0143',
      '2025550143',
      '202-555-01431',
      '123456789012',
      '1202-555-0143-77',
    ],
  },
  'us-social-security-number': {
    found: [['ssn ', ['123', '45', '6789'].join('-'), '.']],
    ignored: [
      '000-12-3456',
      '666-12-3456',
      '912-12-3456',
      '123-00-4567',
      '123-45-0000',
      '123-45-67890',
      '2024-01-2345',
      '123456789',
    ],
  },
  'payment-card-number': {
    found: [
      ['card ', ['4111', '1111', '1111', '1111'].join(' '), ' 12/30'],
      ['', ['4111', '1111', '1111', '1111'].join('-'), ''],
      ['', '4'.concat('1'.repeat(15)), ''],
      ['', ['3782', '822463', '10005'].join(' '), ''],
      ['', ['5555', '5555', '5555', '4444'].join(''), ''],
    ],
    ignored: [
      '4111111111111112',
      '1234567890123452',
      '41111111111111111',
      '123456789012',
      '4111-1111 1111-1111',
      'id-4111111111111111',
    ],
  },
  iban: {
    found: [
      ['pay ', ['GB82', 'WEST', '1234', '5698', '7654', '32'].join(' '), ' today'],
      ['', ['DE89', '3704', '0044', '0532', '0130', '00'].join(''), ''],
    ],
    ignored: [
      'GB83WEST12345698765432',
      'GB82WEST1234569876543',
      'ZZ82WEST12345698765432',
      'XGB82WEST12345698765432',
    ],
  },
  'uk-national-insurance-number': {
    found: [
      ['nino ', ['AB', '12', '34', '56', 'C'].join(' '), '.'],
      ['', `AB${'123456'}C`, ''],
    ],
    ignored: ['BG123456A', 'DA123456A', 'AO123456A', 'AB123456E', 'AB12345C', 'XAB123456C'],
  },
  'date-of-birth': {
    found: [
      ['Date of birth: ', '1970-01-31', ''],
      ['dob=', '31/01/1970', ' '],
    ],
    ignored: ['created 1970-01-31', 'birth 1970-13-31', `birth ${' '.repeat(50)}1970-01-31`],
  },
  'public-ipv4-address': {
    found: [['from ', '8.8.8.8', ' again']],
    ignored: [
      '10.0.0.1',
      '192.168.1.1',
      '172.31.0.1',
      '203.0.113.7',
      '8.8.8.8/32',
      '8.8.8.256',
      'v1.2.3.4',
      '1.2.3.4.5',
      '0.0.0.0',
    ],
  },
}
