import type { ReactNode } from 'react'
import { changeSettings, useSettings } from '../logic/settings.ts'
import { texts } from '../texts.ts'

/** Every key that does something. */
export function Help(): ReactNode {
  const { singleKeys } = useSettings()
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
        />
        <span>
          {texts.help.single}
          <small>{texts.help.singleNote}</small>
        </span>
      </label>
      <div className="help-groups">
        {texts.help.groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="keys">
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}
