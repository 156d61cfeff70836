import { characterClasses } from '../entropy.ts'
import { classifyLiteral } from '../literal.ts'
import type { Confidence } from '../match.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'

// `curl -u name:password`. Every repetition is bounded, so the pattern is linear.
const option = /(?<![\w*-])(?:-u|--user|--proxy-user)[ \t=]{1,4}["']?([^\s:"'@/*]{1,64}):([^\s"'*]{1,256})/g
const shortestPassword = 6

// `docker run -u 1000:1000` and `--user app:app` name a user and a group.
function judge(user: string, password: string): Confidence | undefined {
  const kind = classifyLiteral(password)
  if (user === password || kind === 'reference' || kind === 'placeholder') return undefined
  if (kind === 'weak') return 'low'
  return password.length >= shortestPassword && characterClasses(password) >= 2 ? 'medium' : undefined
}

function scanUserOptions({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(option)) {
    const [all, user = '', password = ''] = found
    const confidence = judge(user, password)
    const end = found.index + all.length
    if (confidence !== undefined) spans.push({ start: end - password.length, end, confidence })
  }
  return spans
}

export const commandLine: Recognizer = {
  id: 'command-line-password',
  title: 'Password of a user on a command line',
  kind: 'secret',
  confidence: 'medium',
  scan: scanUserOptions,
}
