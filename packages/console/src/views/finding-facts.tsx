import { Network } from 'lucide-react'
import type { ReactNode } from 'react'
import { shortType, visible } from '../logic/visible.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Name } from '../parts/name.tsx'
import { useStore } from '../parts/store-context.ts'
import { linkTo, linkToFindings } from '../router/route.ts'
import type { FindingDetail } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.finding

/** What the finding is about, as names that can be copied and followed. */
export function FindingFacts({
  detail: { finding, control, resource },
}: {
  readonly detail: FindingDetail
}): ReactNode {
  const { has } = useStore().about
  return (
    <section>
      <h3>{say.identity}</h3>
      <dl className="facts">
        <Fact name={say.resource} copy={resource.id}>
          <Name>{resource.address}</Name> <span className="quiet">{visible(shortType(resource.type))}</span>
        </Fact>
        {finding.path !== '' && (
          <Fact name={say.property} copy={finding.path}>
            <Name className="mono">{finding.path}</Name>
          </Fact>
        )}
        {resource.arn !== undefined && (
          <Fact name="ARN" copy={resource.arn}>
            <Name className="mono">{resource.arn}</Name>
          </Fact>
        )}
        {resource.origin?.construct !== undefined && (
          <Fact name={say.origin} copy={resource.origin.construct}>
            <Name className="mono">{resource.origin.construct}</Name>
          </Fact>
        )}
        <Fact name={say.control} copy={control.id}>
          <Name className="mono">{control.id}</Name>
        </Fact>
        <Fact name={say.fingerprint} copy={finding.fingerprint}>
          <Name className="mono">{finding.fingerprint}</Name>
        </Fact>
        <Fact name={say.stageLabel}>{control.stages.map((stage) => texts.stage[stage]).join(', ')}</Fact>
        <Fact name={say.domainLabel}>{texts.domain[control.domain]}</Fact>
        {control.threats.length > 0 && (
          <Fact name={say.threatLabel}>
            {control.threats.map((threat) => texts.threat[threat]).join(', ')}
          </Fact>
        )}
      </dl>
      <p className="links">
        {has.map && (
          <a href={linkTo('map', '', { focus: resource.id })}>
            <Network size={14} aria-hidden="true" /> {say.onMap}
          </a>
        )}
        <a href={linkToFindings({ resource: [resource.id] })}>{say.others}</a>
        <a href={linkToFindings({ control: [control.id] })}>{say.sameControl}</a>
      </p>
    </section>
  )
}

function Fact({
  name,
  copy,
  children,
}: {
  readonly name: string
  readonly copy?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {copy !== undefined && <CopyButton text={copy} what={name} />}
      </dd>
    </div>
  )
}
